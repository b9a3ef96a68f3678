import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { archive } from './service/archive.ts'
import { type Listening, listening, TOKEN } from './service/listening.ts'

const ENTITY = 'entity { id name aliases articleCount separableNames edits { id type by names } }'
const MUTATIONS = {
  mergeEntities: `mutation ($input: MergeEntitiesInput!) { mergeEntities(input: $input) {
    __typename ... on EditedEntity { edit { id } ${ENTITY} } ... on UserError { message path } } }`,
  splitEntity: `mutation ($input: SplitEntityInput!) { splitEntity(input: $input) {
    __typename ... on SplitEntitySuccess { splitOff { id name articleCount } }
    ... on EditedEntity { edit { id } ${ENTITY} } ... on UserError { message path } } }`,
  renameEntity: `mutation ($input: RenameEntityInput!) { renameEntity(input: $input) {
    __typename ... on EditedEntity { edit { id } ${ENTITY} } ... on UserError { message path } } }`,
  undoEdit: `mutation ($input: UndoEditInput!) { undoEdit(input: $input) { __typename } }`,
}

type Result = {
  readonly __typename: string
  readonly edit?: { readonly id: string }
  readonly path?: readonly string[]
}

let service: Listening

beforeEach(async () => {
  service = await listening(archive().slice(0, 10))
})

afterEach(() => service.close())

async function edited(
  mutation: keyof typeof MUTATIONS,
  input: Record<string, unknown>,
  token: string | null = TOKEN,
): Promise<Result> {
  const { body } = await service.post(
    { query: MUTATIONS[mutation], variables: { input } },
    token === null ? {} : { authorization: `Bearer ${token}` },
  )
  const { data, errors } = body as { data?: Record<string, Result>; errors?: unknown }
  return data?.[mutation] ?? expect.unreachable(JSON.stringify(errors))
}

async function idNamed(name: string): Promise<string> {
  const { entities } = await service.ask<{ entities: { nodes: { id: string; name: string }[] } }>(
    'query ($name: String!) { entities(filter: { name: $name }, first: 50) { nodes { id name } } }',
    { name },
  )
  return entities.nodes.find(entity => entity.name === name)?.id ?? expect.unreachable(name)
}

async function everything(): Promise<unknown> {
  return service.ask(`{
    archive { personCount organizationCount placeCount mentionCount }
    entities(first: 100) { nodes { id name aliases mentionCount articleCount coOccurrences { articleCount entity { id } } } }
    articles(first: 100) { facets { entities(first: 50) { count value { id name } } publishers { count value { id } } } }
    statements(first: 100) { nodes { speaker { id } } }
    figures(first: 100) { nodes { reportedBy { id } where { id } } }
  }`)
}

describe('mergeEntities', () => {
  it('makes one entity of several in every answer, and undoEdit makes them several again', async () => {
    const before = await everything()
    const [berg, dahl, lund] = await Promise.all(['Maren Holt Berg', 'Maren Holt Dahl', 'Maren Holt Lund'].map(idNamed))
    const merged = await edited('mergeEntities', { into: berg, entities: [dahl, lund] })
    expect(merged).toMatchObject({
      __typename: 'MergeEntitiesSuccess',
      entity: {
        id: berg,
        name: 'Maren Holt Berg',
        articleCount: 3,
        separableNames: ['Maren Holt Dahl', 'Maren Holt Lund'],
        edits: [{ id: merged.edit?.id, type: 'MERGE', by: 'owner', names: ['Maren Holt Dahl', 'Maren Holt Lund'] }],
      },
    })
    const answer = await service.ask(
      `query ($dahl: ID!) {
        node(id: $dahl) { id }
        articles(filter: { mentions: [$dahl] }) { totalCount facets { entities(kinds: [PERSON]) { count value { name } } } }
      }`,
      { dahl },
    )
    expect(answer).toEqual({
      node: { id: berg },
      articles: { totalCount: 3, facets: { entities: [{ count: 3, value: { name: 'Maren Holt Berg' } }] } },
    })
    expect(await edited('undoEdit', { edit: merged.edit?.id })).toEqual({ __typename: 'UndoEditSuccess' })
    expect(await everything()).toEqual(before)
  })

  it('refuses entities of other kinds, one that is alone, and those that are not there, by their places', async () => {
    const [berg, port] = await Promise.all(['Maren Holt Berg', 'Northport'].map(idNamed))
    expect(await edited('mergeEntities', { into: berg, entities: [berg, port] })).toMatchObject({
      __typename: 'InvalidInputError',
      message: '“Northport” is a place, and “Maren Holt Berg” a person: only entities of one kind can be one.',
      path: ['input', 'entities', '1'],
    })
    expect(await edited('mergeEntities', { into: berg, entities: [berg] })).toMatchObject({
      __typename: 'InvalidInputError',
      path: ['input', 'entities'],
    })
    expect(await edited('mergeEntities', { into: 'Person:nobody', entities: [berg] })).toMatchObject({
      __typename: 'NotFoundError',
      path: ['input', 'into'],
    })
  })
})

describe('splitEntity', () => {
  it('takes names out of an entity, those that were merged as well', async () => {
    const [berg, dahl] = await Promise.all(['Maren Holt Berg', 'Maren Holt Dahl'].map(idNamed))
    await edited('mergeEntities', { into: berg, entities: [dahl] })
    expect(await edited('splitEntity', { entity: berg, names: ['maren holt dahl'] })).toMatchObject({
      __typename: 'SplitEntitySuccess',
      entity: {
        id: berg,
        articleCount: 1,
        separableNames: [],
        edits: [{ names: ['Maren Holt Dahl'] }, { type: 'SPLIT', names: ['Maren Holt Dahl'] }],
      },
      splitOff: { id: dahl, name: 'Maren Holt Dahl', articleCount: 1 },
    })
  })

  it('refuses names that are not to be had, and says why', async () => {
    const berg = await idNamed('Maren Holt Berg')
    expect(await edited('splitEntity', { entity: berg, names: ['Maren Holt Berg'] })).toMatchObject({
      __typename: 'InvalidInputError',
      message: expect.stringContaining('in the first place'),
      path: ['input', 'names', '0'],
    })
    expect(await edited('splitEntity', { entity: berg, names: ['Berg'] })).toMatchObject({
      message: expect.stringContaining('by “Berg” alone'),
    })
    expect(await edited('splitEntity', { entity: berg, names: [] })).toMatchObject({ path: ['input', 'names'] })
  })
})

describe('renameEntity', () => {
  it('gives an entity a name, by which it is found, and keeps its id', async () => {
    const union = await idNamed('Dockers Union')
    const renamed = await edited('renameEntity', { entity: union, name: ' United Dockers ' })
    expect(renamed).toMatchObject({
      entity: {
        id: union,
        name: 'United Dockers',
        aliases: expect.arrayContaining(['Dockers Union']),
        edits: [{ names: ['United Dockers'] }],
      },
    })
    expect(await idNamed('United Dockers')).toBe(union)
    expect(await edited('renameEntity', { entity: union, name: '!' })).toMatchObject({ path: ['input', 'name'] })
    await edited('undoEdit', { edit: renamed.edit?.id })
    expect(await idNamed('Dockers Union')).toBe(union)
  })
})

it('edits take a token with the scope review', async () => {
  for (const [mutation, input] of [
    ['mergeEntities', { into: 'x', entities: ['y'] }],
    ['splitEntity', { entity: 'x', names: ['y'] }],
    ['renameEntity', { entity: 'x', name: 'y' }],
  ] as const)
    expect(await edited(mutation, input, null)).toMatchObject({
      __typename: 'UnauthorizedError',
      message: expect.stringContaining('`review`'),
    })
})
