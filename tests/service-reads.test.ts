import { ANONYMOUS_READER, contextOf, schema } from '@dateline/api'
import { type ArticleStore, openMemoryStore } from '@dateline/store'
import { type DocumentNode, execute, Kind, print, type SelectionSetNode } from 'graphql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ARTICLES, archive } from './service/archive.ts'
import { type Listening, listening } from './service/listening.ts'
import { QUERIES, variablesIn } from './service/operations.ts'
import { type Distant, distant } from './service/visits.ts'

/** Operations that ask for more lists beside each other than they are deep. They are read in the same visits. */
const SIDE_BY_SIDE = new Set(['ById', 'EntityPages', 'FrontPage'])

let plain: ArticleStore
let far: Distant
let service: Listening
let atOnce: Listening
let variables: Readonly<Record<string, Record<string, unknown>>>

beforeAll(async () => {
  plain = openMemoryStore()
  await plain.save(archive())
  far = distant(plain)
  service = await listening([], { store: far.store })
  atOnce = await listening([], { store: plain })
  variables = await variablesIn(atOnce)
})

afterAll(async () => {
  await service?.close()
  await atOnce?.close()
})

describe('no operation visits the store more often than it is deep, and asks for everything of a kind at once', () => {
  it.each(QUERIES)('%s', async (name, document) => {
    const text = print(document)
    const given = variables[name] ?? { first: 50 }
    far.forget()
    const answer = await service.ask<unknown>(text, given)
    expect(far.visits.length).toBeGreaterThan(0)
    expect(far.visits.length).toBeLessThanOrEqual(depthOf(document))
    for (const reads of far.visits) expect(reads).toEqual([...new Set(reads)])
    if (!SIDE_BY_SIDE.has(name)) expect(far.visits.flat().length).toBeLessThanOrEqual(depthOf(document))
    expect(answer).toEqual(await atOnce.ask<unknown>(text, given))
  })
})

/** But for `figureHistory`, which lets others be answered between two stretches of its walk, and earlier texts, which lie on the disk. */
describe('a store that answers at once', () => {
  for (const [name, document] of QUERIES.filter(([, document]) => !/figureHistory|revisions/.test(print(document))))
    it(`is waited for by no resolver of ${name}`, () => {
      const contextValue = contextOf(plain)(ANONYMOUS_READER)
      const result = execute({ schema, document, variableValues: variables[name] ?? { first: 50 }, contextValue })
      expect(result).not.toBeInstanceOf(Promise)
      expect(result).not.toHaveProperty('errors')
    })
})

describe('lists within lists', () => {
  it('are read together: 15 entities with three lists each take no more reads than one', async () => {
    const query = (first: number): string => `{
      entities(first: ${first}) { edges { node {
        articles(first: 3) { totalCount edges { node { publisher { name } } } }
        mentions(first: 3) { edges { node { span { prefix } } } }
        coOccurrences(first: 3) { entity { name } }
      } } }
    }`
    far.forget()
    await service.ask(query(1))
    const one = far.visits
    far.forget()
    await service.ask(query(15))
    expect(far.visits).toEqual(one)
  })

  it('ask for each thing once, wherever it is asked for', async () => {
    far.forget()
    const asked = '{ articles(first: 50) { edges { node { publisher { name } authors { name } } } } }'
    const { articles } = await service.ask<{ articles: { edges: unknown[] } }>(asked)
    expect(articles.edges).toHaveLength(ARTICLES)
    expect(far.visits).toEqual([['articles.pages'], ['entities.byId']])
  })
})

/** How many fields stand within each other at most. */
function depthOf(document: DocumentNode): number {
  const fragments = new Map(
    document.definitions.flatMap(node =>
      node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node.selectionSet]] : [],
    ),
  )
  const depth = (set: SelectionSetNode | undefined): number =>
    Math.max(
      0,
      ...(set?.selections ?? []).map(selection => {
        if (selection.kind === Kind.FIELD) return 1 + depth(selection.selectionSet)
        return depth(
          selection.kind === Kind.INLINE_FRAGMENT ? selection.selectionSet : fragments.get(selection.name.value),
        )
      }),
    )
  return depth(document.definitions.find(node => node.kind === Kind.OPERATION_DEFINITION)?.selectionSet)
}
