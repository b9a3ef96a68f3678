import type { ArticleStore, Position } from '@dateline/store'

/** So many items has a page. */
const PAGE = 10

/** What is read from an archive in turns: each turn another article, day, name or word. */
export type Reads = Readonly<Record<string, (turn: number) => unknown>>

/** The reads of which growth is told. What they need to know of the archive is asked before. */
export async function readsOf(store: ArticleStore): Promise<Reads> {
  const ids: string[] = []
  const ends: Position[] = []
  for (;;) {
    const after = ends.at(-1)
    const [page] = await store.articles.pages([
      { filter: {}, orderBy: 'PUBLISHED_DESC', first: 100, ...(after && { after }) },
    ])
    const end = page?.items.at(-1)?.position
    if (end) ends.push(end)
    ids.push(...(page?.items.map(({ item }) => item.id) ?? []))
    if (!page?.hasNextPage || ids.length >= 1000 * PAGE) break
  }
  // A thousand pages deep, or in the middle of an archive that has less.
  const deep = ids.length >= 1000 * PAGE ? ends.at(-1) : ends[ends.length >> 1]
  const [people] = await store.entities.pages([{ filter: { kinds: ['PERSON'] }, orderBy: 'MENTIONS_DESC', first: 100 }])
  const names = people?.items.map(({ item }) => item) ?? []
  const [measured] = await store.figures.pages([{ filter: {}, first: 100 }])
  const measures = [...new Set(measured?.items.map(({ item }) => item.measure))]
  const id = (turn: number): string => ids[(turn * 37) % ids.length] ?? ''
  const person = (turn: number) => names[turn % names.length]
  return {
    'article by id': turn => store.articles.byId([id(turn)]),
    'first page with a filter': turn =>
      store.articles.pages([
        { filter: { mentions: [person(turn)?.id ?? ''] }, orderBy: 'PUBLISHED_DESC', first: PAGE },
      ]),
    'page 1,000 deep': () =>
      store.articles.pages([{ filter: {}, orderBy: 'PUBLISHED_DESC', first: PAGE, ...(deep && { after: deep }) }]),
    'search with facets': async turn => {
      const query = person(turn)?.name ?? ''
      await store.articles.search([{ filter: { query }, first: PAGE }])
      await store.articles.facets([{ filter: { text: query }, entities: { kinds: null, first: 10 } }])
    },
    'figures compared': turn =>
      store.figures.pages([{ filter: { measures: [measures[turn % measures.length] ?? 'KILLED'] }, first: PAGE }]),
    'entities by mentions': () => store.entities.pages([{ filter: {}, orderBy: 'MENTIONS_DESC', first: PAGE }]),
  }
}
