import { createClient } from '@dateline/sdk'
import { print } from 'graphql'
import { eventStream } from '../../tests/service/event-stream.ts'
import { QUERIES, variablesIn } from '../../tests/service/operations.ts'

/** Where the load goes. */
export type LoadOptions = {
  readonly url: string
  /** One that lets do everything. */
  readonly token: string
  /** How many requests are under way at a time. */
  readonly clients: number
}

/** Milliseconds that each request took until its answer was there, by kinds, and what failed. */
export type LoadReport = {
  readonly kinds: ReadonlyMap<string, readonly number[]>
  readonly failures: readonly string[]
}

/** Most requests read; an import costs as much as many of them. */
const ORDER = 'query search query csv query import query search query subscription edit'.split(' ')

const WORDS = ['harbour', 'strike', 'police', 'union', '"market price"', 'fire OR flood', 'budget -tax']

const IMPORT =
  'mutation($input: ImportArticleInput!) { importArticle(input: $input) { ... on ImportArticleSuccess { article { id } } } }'
const REMOVE = 'mutation($id: ID!) { removeArticle(input: { id: $id }) { ... on RemoveArticleSuccess { __typename } } }'
const RENAME =
  'mutation($id: ID!, $name: String!) { renameEntity(input: { entity: $id, name: $name }) { ... on RenameEntitySuccess { entity { id } } } }'
const ENTITIES = '{ entities(first: 50) { nodes { id name } } }'
const SEARCH = 'query($q: String!) { search(query: $q, first: 20) { totalCount nodes { headline } } }'
const TABLE = '{ figures(first: 50) { nodes { id measure article { headline } } } }'
const WATCH = 'subscription { archiveChanged { articleId article { headline } } }'

type Entity = { readonly id: string; readonly name: string }

/** Sends requests of all kinds, each client one after the other, until it is stopped. What is imported is removed, so that the archive stays as large as it is. */
export async function mixedLoad({ url, token, clients }: LoadOptions): Promise<LoadReport & { stop(): Promise<void> }> {
  const kinds = new Map<string, number[]>()
  const failures: string[] = []
  const client = createClient({ url: `${url}/graphql`, token, retry: false })
  const ask = <Data>(text: string, variables: Record<string, unknown> = {}): Promise<Data> =>
    client.query<Data, Record<string, unknown>>({ text }, variables)
  const variables = await variablesIn({ ask })
  const queries = QUERIES.map(([name, document]) => [print(document), variables[name] ?? { first: 10 }] as const)
  const { entities } = await ask<{ entities: { nodes: readonly Entity[] } }>(ENTITIES)
  let number = 0
  let isStopped = false
  const running = Array.from({ length: clients }, send)
  return {
    kinds,
    failures,
    async stop() {
      isStopped = true
      await Promise.all(running)
    },
  }

  async function send(): Promise<void> {
    while (!isStopped) {
      const kind = ORDER[number++ % ORDER.length] ?? ''
      const start = performance.now()
      try {
        await sent(kind, number)
        took(kind).push(performance.now() - start)
      } catch (error) {
        failures.push(`${kind}: ${error}`)
      }
    }
  }

  function took(kind: string): number[] {
    const times = kinds.get(kind) ?? []
    kinds.set(kind, times)
    return times
  }

  function sent(kind: string, turn: number): Promise<unknown> {
    const one = <Item>(items: readonly Item[]): Item | undefined =>
      items[Math.floor(turn / ORDER.length) % items.length]
    if (kind === 'search') return ask(SEARCH, { q: one(WORDS) })
    if (kind === 'csv') return csv()
    if (kind === 'import') return importAndRemove(turn)
    if (kind === 'edit') return ask(RENAME, one(entities.nodes))
    if (kind === 'subscription') return subscribe()
    const [text, given] = queries[turn % queries.length] ?? ['', {}]
    return ask(text, given)
  }

  async function csv(): Promise<void> {
    const headers = { authorization: `Bearer ${token}` }
    const response = await fetch(`${url}/graphql?format=csv&query=${encodeURIComponent(TABLE)}`, { headers })
    const lines = (await response.text()).split('\n').length
    if (response.status !== 200 || lines < 2) throw new Error(`${response.status}, ${lines} lines`)
  }

  async function importAndRemove(turn: number): Promise<void> {
    const said = `The harbour was closed on Monday, Mayor Ann Bell said. ${turn} dockers went on strike in Northport.`
    const content = JSON.stringify({
      headline: `Strike ${turn}`,
      publishedOn: '2024-05-06',
      publisher: 'Load',
      text: said,
    })
    const { importArticle } = await ask<{ importArticle: { article: { id: string } } }>(IMPORT, { input: { content } })
    await ask(REMOVE, { id: importArticle.article.id })
  }

  /** Imports of other clients make the changes. */
  async function subscribe(): Promise<void> {
    const stream = await eventStream(url, WATCH, {}, { authorization: `Bearer ${token}` })
    const heard = await Promise.race([stream.next(), importAndRemove(number).then(() => stream.next())])
    stream.leave()
    if (heard?.event !== 'next') throw new Error(`${JSON.stringify(heard)} in place of a change`)
  }
}
