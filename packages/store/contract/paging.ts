import { type Article, entityKey } from '@dateline/articles'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ArticleStore } from '../article-store.ts'
import { madeArticle } from '../made-article.ts'
import type { Page, Position } from '../page.ts'
import { ARTICLES } from './articles-of-a-strike.ts'
import { type OpenStore, withStore } from './with-store.ts'

const HOLT = { kind: 'PERSON', name: 'Mira Holt' } as const
const OF_HOLT = [entityKey(HOLT.kind, HOLT.name)]

type Slice = { first: number; after?: Position } | { last: number; before?: Position }

/** A page of what is listed, by the ids of its items; each begins with the id of its article. */
type List = (store: ArticleStore, slice: Slice) => Promise<Page<string>>

const LISTS: Readonly<Record<string, List>> = {
  'articles, newest first': async (store, slice) =>
    idPage(await store.articles.pages([{ filter: {}, orderBy: 'PUBLISHED_DESC', ...slice }])),
  'articles, oldest first': async (store, slice) =>
    idPage(await store.articles.pages([{ filter: {}, orderBy: 'PUBLISHED_ASC', ...slice }])),
  'articles by headline that mention somebody': async (store, slice) =>
    idPage(await store.articles.pages([{ filter: { mentions: OF_HOLT }, orderBy: 'HEADLINE_ASC', ...slice }])),
  'mentions of somebody': async (store, slice) =>
    idPage(await store.mentions.pages([{ filter: { entities: OF_HOLT }, ...slice }])),
  figures: async (store, slice) => idPage(await store.figures.pages([{ filter: {}, ...slice }])),
  'figures, oldest first': async (store, slice) =>
    idPage(await store.figures.pages([{ filter: {}, orderBy: 'PUBLISHED_ASC', ...slice }])),
  events: async (store, slice) => idPage(await store.events.pages([{ filter: {}, ...slice }])),
  'events of somebody, the last first': async (store, slice) =>
    idPage(await store.events.pages([{ filter: { entities: OF_HOLT }, orderBy: 'WHEN_DESC', ...slice }])),
  'places by name': async (store, slice) =>
    idPage(
      await store.entities.pages([{ filter: { kinds: ['PLACE'] }, orderBy: 'NAME_ASC', ...slice }]),
      place => place.name,
    ),
  'hits of a search': async (store, slice) =>
    idPage(await store.articles.search([{ filter: { query: 'holt' }, ...slice }]), hit => hit.article.id),
}

const id = fc.constantFrom(...'abcdefghijklmnop')
/** A version of an article. Saving another one moves it in every order, or takes it out of lists. */
const version = fc.record({
  id,
  day: fc.integer({ min: 1, max: 4 }),
  headline: fc.constantFrom('Alpha', 'Beta', 'Gamma'),
  mentions: fc.integer({ min: 0, max: 3 }),
})
type Version = typeof version extends fc.Arbitrary<infer Value> ? Value : never
const removal = fc.record({ id, isRemoved: fc.constant(true) })

export function pagingContract(open: OpenStore): void {
  test.for(Object.keys(LISTS))('pages of %s have each item once, in order, forwards as backwards', async name => {
    const list = LISTS[name] ?? expect.unreachable()
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(version, { selector: ({ id }) => id }),
        fc.integer({ min: 1, max: 5 }),
        async (versions, size) =>
          withStore(open, versions.map(articleOf), async store => {
            const all = await list(store, { first: 1000 })
            expect(all).toMatchObject({ hasNextPage: false, hasPreviousPage: false })
            const forward = await walk(store, list, 'forward', size)
            const backward = await walk(store, list, 'backward', size)
            expect(forward).toEqual(all.items.map(({ item }) => item))
            expect(backward.reverse()).toEqual(forward)
            expect(await all.totalCount()).toBe(forward.length)
          }),
      ),
      { numRuns: 15 },
    )
  })

  test.for(Object.keys(LISTS))('pages of %s stay right while articles come, change and go between them', async name => {
    const list = LISTS[name] ?? expect.unreachable()
    const scenario = fc.record({
      before: fc.uniqueArray(version, { selector: ({ id }) => id, minLength: 4 }),
      between: fc.array(fc.oneof(version, removal), { maxLength: 8 }),
      size: fc.integer({ min: 1, max: 4 }),
      direction: fc.constantFrom('forward' as const, 'backward' as const),
    })
    await fc.assert(
      fc.asyncProperty(scenario, async ({ before, between, size, direction }) =>
        withStore(open, before.map(articleOf), async store => {
          const start = await list(store, { first: 1000 })
          const changes = [...between]
          const touched = new Set(between.map(({ id }) => id))
          const seen = await walk(store, list, direction, size, async () => {
            const change = changes.shift()
            if (change && 'isRemoved' in change) await store.remove([change.id])
            else if (change) await store.save([articleOf(change)])
          })
          const end = await list(store, { first: 1000 })
          const stayed = start.items.map(({ item }) => item).filter(item => !touched.has(item.charAt(0)))
          const order = direction === 'forward' ? stayed : stayed.toReversed()
          // What nobody touched is there once, in its order, whatever came and went around it.
          expect(seen.filter(item => stayed.includes(item))).toEqual(order)
          expect(end.items.map(({ item }) => item).filter(item => stayed.includes(item))).toEqual(stayed)
        }),
      ),
      { numRuns: 25 },
    )
  })

  test('a page says whether there are others on either side, counted or not', () =>
    withStore(open, ARTICLES, async store => {
      const request = { filter: {}, orderBy: 'PUBLISHED_ASC' } as const
      const [first, last, none] = await store.articles.pages([
        { ...request, first: 2 },
        { ...request, last: 2 },
        { ...request, first: 0 },
      ])
      expect(first).toMatchObject({ hasNextPage: true, hasPreviousPage: false })
      expect(last).toMatchObject({ hasNextPage: false, hasPreviousPage: true })
      expect(none).toMatchObject({ items: [], hasNextPage: true, hasPreviousPage: false })
      const end = first?.items.at(-1)?.position ?? expect.unreachable()
      const [next] = await store.articles.pages([{ ...request, first: 2, after: end }])
      expect(next).toMatchObject({ hasNextPage: true, hasPreviousPage: true })
      const beyond = next?.items.at(-1)?.position ?? expect.unreachable()
      const [between] = await store.articles.pages([{ ...request, first: 10, after: end, before: beyond }])
      expect(between?.items.map(({ item }) => item.id)).toEqual(['accord'])
      expect(between).toMatchObject({ hasNextPage: true, hasPreviousPage: true })
    }))

  test('a position of another order, or a number of items that is none, is refused', () =>
    withStore(open, ARTICLES, async store => {
      const refused = async (page: { first: number; after?: Position }): Promise<void> =>
        expect(
          (async () => store.articles.pages([{ filter: {}, orderBy: 'PUBLISHED_ASC', ...page }]))(),
        ).rejects.toThrow(RangeError)
      await refused({ first: 1, after: ['2024-03-01'] })
      await refused({ first: 1, after: [1, 'strike'] })
      await refused({ first: 1, after: [] })
      await refused({ first: -1 })
      await refused({ first: 1.5 })
    }))
}

/** The ids of all items, page by page; `between` runs after each page. */
async function walk(
  store: ArticleStore,
  list: List,
  direction: 'forward' | 'backward',
  size: number,
  between: () => Promise<void> = async () => {},
): Promise<string[]> {
  const seen: string[] = []
  let stop: Position | undefined
  for (;;) {
    const page = await list(
      store,
      direction === 'forward'
        ? { first: size, ...(stop && { after: stop }) }
        : { last: size, ...(stop && { before: stop }) },
    )
    const items = direction === 'forward' ? page.items : page.items.toReversed()
    seen.push(...items.map(({ item }) => item))
    expect(seen.length, 'the pages never end').toBeLessThan(1000)
    const last = items.at(-1)
    const isMore = direction === 'forward' ? page.hasNextPage : page.hasPreviousPage
    expect(items.length).toBeLessThanOrEqual(size)
    if (!last || !isMore) return seen
    // As a client sends it back.
    stop = JSON.parse(JSON.stringify(last.position))
    await between()
  }
}

function articleOf({ id, day, headline, mentions }: Version): Article {
  const names = Array.from({ length: mentions }, () => `${HOLT.name} has 7 boats.`)
  return madeArticle({
    id,
    headline,
    publishedOn: `2024-08-0${day}`,
    paragraphs: [`Once upon a day in ${id} bay. ${names.join(' ')}`],
    entities: mentions === 0 ? [] : [HOLT, { kind: 'PLACE', name: `${id} bay` }],
    figures: mentions === 0 ? [] : [{ words: '7 boats', value: 7, measure: 'COUNT' }],
    events:
      day === 4
        ? []
        : [
            {
              words: 'Once upon a day',
              expression: 'a day',
              earliest: day === 3 ? null : `2024-08-0${day}`,
              latest: null,
              participants: mentions === 0 ? [] : [HOLT.name],
            },
          ],
  })
}

function idPage<Item extends { readonly id: string }>(pages: readonly Page<Item>[]): Page<string>
function idPage<Item>(pages: readonly Page<Item>[], idOf: (item: Item) => string): Page<string>
function idPage(
  [page]: readonly Page<{ readonly id: string }>[],
  idOf = (item: { readonly id: string }): string => item.id,
): Page<string> {
  const { items, hasNextPage, hasPreviousPage, totalCount } = page ?? expect.unreachable()
  return {
    items: items.map(({ item, position }) => ({ item: idOf(item), position })),
    hasNextPage,
    hasPreviousPage,
    totalCount,
  }
}
