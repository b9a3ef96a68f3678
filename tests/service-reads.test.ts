import { readdirSync, readFileSync } from 'node:fs'
import { ANONYMOUS_READER, contextOf, schema } from '@dateline/api'
import { type ArticleStore, openMemoryStore } from '@dateline/store'
import { type DocumentNode, execute, Kind, parse, print, type SelectionSetNode, separateOperations } from 'graphql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ARTICLES, archive } from './service/archive.ts'
import { type Listening, listening } from './service/listening.ts'
import { before } from './service/store.ts'

const FOLDER = new URL('../packages/sdk/src/operations/', import.meta.url)

/** The operations that clients really send: all of the SDK's, each with its fragments. */
const OPERATIONS = separateOperations(
  parse(
    readdirSync(FOLDER)
      .map(name => readFileSync(new URL(name, FOLDER), 'utf8'))
      .join('\n'),
  ),
)

let reads: string[] = []
let plain: ArticleStore
let service: Listening
let atOnce: Listening
let variables: Record<string, Record<string, unknown>>

beforeAll(async () => {
  plain = openMemoryStore()
  await plain.save(archive())
  // A store on another machine: each read takes a turn of the event loop.
  const distant = before(plain, read => {
    reads.push(read)
    return new Promise(resolve => setImmediate(resolve))
  })
  service = await listening([], { store: distant })
  atOnce = await listening([], { store: plain })
  const ids = async (field: string): Promise<string | undefined> =>
    (await atOnce.ask<{ all: { edges: { node: { id: string } }[] } }>(`{ all: ${field} { edges { node { id } } } }`))
      .all.edges[0]?.node.id
  variables = {
    Article: { id: await ids('articles(first: 1)') },
    Entity: { id: await ids('entities(first: 1)') },
    Statement: { id: await ids('statements(first: 1)') },
    Figure: { id: await ids('figures(first: 1)') },
    Event: { id: await ids('events(first: 1)') },
    SearchArticles: { query: 'harbour', first: 50 },
    FigureHistory: { measure: 'INJURED', first: 50 },
  }
})

afterAll(async () => {
  await service?.close()
  await atOnce?.close()
})

describe('no operation of the SDK reads from the store more often than it is deep', () => {
  for (const [name, document] of Object.entries(OPERATIONS).filter(([, each]) => isQuery(each)))
    it(name, async () => {
      const text = print(document)
      const given = variables[name] ?? { first: 50 }
      reads = []
      const answer = await service.ask<unknown>(text, given)
      expect(reads.length).toBeGreaterThan(0)
      expect(reads.length).toBeLessThanOrEqual(depthOf(document))
      expect(answer).toEqual(await atOnce.ask<unknown>(text, given))
    })
})

/** Questions that walk the archive: they let others be answered between two stretches of it. */
const WALKS = new Set(['FigureHistory'])

describe('a store that answers at once', () => {
  for (const [name, document] of Object.entries(OPERATIONS).filter(([name, each]) => isQuery(each) && !WALKS.has(name)))
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
    reads = []
    await service.ask(query(1))
    const one = reads.filter(read => !read.endsWith('totalCount')).length
    reads = []
    await service.ask(query(15))
    expect(reads.filter(read => !read.endsWith('totalCount')).length).toBe(one)
  })

  it('ask for each thing once, wherever it is asked for', async () => {
    reads = []
    const asked = '{ articles(first: 50) { edges { node { publisher { name } authors { name } } } } }'
    const { articles } = await service.ask<{ articles: { edges: unknown[] } }>(asked)
    expect(articles.edges).toHaveLength(ARTICLES)
    expect(reads).toEqual(['articles.pages', 'entities.byId'])
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

/** Whether an operation changes nothing. */
function isQuery(document: DocumentNode): boolean {
  return document.definitions.every(node => node.kind !== Kind.OPERATION_DEFINITION || node.operation === 'query')
}
