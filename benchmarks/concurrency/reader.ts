import { isDeepStrictEqual } from 'node:util'
import type { Ask } from './asking.ts'

/** So many items a page has: few, so that a walk is long. */
const PAGE = 7

/** A list that is walked, to the end or from the end. */
type Walked = { readonly field: 'articles' | 'entities'; readonly orderBy: string; readonly backward: boolean }

const LISTS: readonly Walked[] = (['articles', 'entities'] as const).flatMap(field =>
  [false, true].map(backward => ({ field, orderBy: field === 'articles' ? 'PUBLISHED_DESC' : 'NAME_ASC', backward })),
)

/** What stands in the lists as long as the run takes, in its order. */
export type Standing = Readonly<Record<Walked['field'], readonly string[]>>

/** How many walks, and pages of them, a reader has made. */
export type Walks = { readonly walks: number; readonly pages: number }

/** What stands in the lists now. */
export async function standingIn(ask: Ask): Promise<Standing> {
  const ids = async (field: Walked['field']): Promise<readonly string[]> =>
    (await walk(ask, LISTS.find(list => list.field === field && !list.backward) ?? LISTS[0])).ids
  return { articles: await ids('articles'), entities: await ids('entities') }
}

/**
 * Walks through the pages of lists until a time, forward and backward.
 *
 * @throws {Error} when a walk has something twice, lacks what stood all the time, or has it in another order
 */
export async function read(ask: Ask, standing: Standing, until: number): Promise<Walks> {
  let walks = 0
  let pages = 0
  while (performance.now() < until) {
    const list = LISTS[walks % LISTS.length]
    const found = await walk(ask, list)
    assertWhole(found, standing)
    walks++
    pages += found.pages
  }
  return { walks, pages }
}

type Walk = { readonly list: Walked; readonly ids: readonly string[]; readonly pages: number }

async function walk(ask: Ask, list: Walked | undefined): Promise<Walk> {
  if (!list) throw new Error('There is no list to walk.')
  const { field, orderBy, backward } = list
  const [size, from] = backward ? ['last', 'before'] : ['first', 'after']
  const text = `query ($cursor: String) {
    list: ${field}(${size}: ${PAGE}, ${from}: $cursor, orderBy: ${orderBy}) {
      nodes { id } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
    }
  }`
  const ids: string[][] = []
  let cursor: string | null = null
  for (;;) {
    const { list: page }: PageData = await ask<PageData>(text, { cursor })
    const nodes = page.nodes.map(({ id }) => id)
    if (backward) ids.unshift(nodes)
    else ids.push(nodes)
    cursor = backward ? page.pageInfo.startCursor : page.pageInfo.endCursor
    if (!(backward ? page.pageInfo.hasPreviousPage : page.pageInfo.hasNextPage))
      return { list, ids: ids.flat(), pages: ids.length }
  }
}

function assertWhole({ list: { field, backward }, ids }: Walk, standing: Standing): void {
  const name = `A walk through ${field}${backward ? ' from the end' : ''}`
  const repeated = ids.find((id, index) => ids.indexOf(id) !== index)
  if (repeated !== undefined) throw new Error(`${name} has ${repeated} twice.`)
  const missing = standing[field].find(id => !ids.includes(id))
  if (missing !== undefined) throw new Error(`${name} lacks ${missing}, which stood all the time.`)
  const stood = new Set(standing[field])
  if (
    !isDeepStrictEqual(
      ids.filter(id => stood.has(id)),
      standing[field],
    )
  )
    throw new Error(`${name} has what stood all the time in another order.`)
}

type PageData = {
  readonly list: {
    readonly nodes: readonly { readonly id: string }[]
    readonly pageInfo: {
      readonly hasNextPage: boolean
      readonly hasPreviousPage: boolean
      readonly startCursor: string | null
      readonly endCursor: string | null
    }
  }
}
