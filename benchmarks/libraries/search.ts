import MiniSearch from 'minisearch'
import { parseQuery, searchable } from '../../packages/store/archive/search-query.ts'
import { TextIndex } from '../../packages/store/archive/text-index.ts'
import { goldTexts } from '../gold.ts'
import { ratesOf } from '../rate.ts'
import { digits, renderTable } from '../table.ts'

type Text = { readonly id: string; readonly headline: string; readonly text: string }

const QUERIES = ['president', 'white house', 'immigration policy', 'supreme court', 'percent of voters', 'health care']

const INDEXES = {
  minisearch: (texts: readonly Text[]) => {
    const index = new MiniSearch<Text>({
      fields: ['headline', 'text'],
      searchOptions: { boost: { headline: 4 }, combineWith: 'AND' },
    })
    index.addAll(texts)
    return (query: string) => index.search(query).length
  },
  'Dateline (own index)': (texts: readonly Text[]) => {
    const index = new TextIndex<Text>(({ headline, text }) => ({
      headline: searchable([headline]),
      whole: searchable([headline, text]),
    }))
    for (const text of texts) index.add(text)
    index.indexSome(Number.POSITIVE_INFINITY)
    return (query: string) =>
      parseQuery(query).having.reduce<Map<Text, number> | null>((found, term) => index.find(term, found), null)?.size ??
      0
  },
}

/** Who finds words in many articles: how many are indexed per second, queries per second, and whether both find the same. */
export async function compareSearch(): Promise<string> {
  const texts = (await goldTexts('polnear-train.jsonl')).map(({ id, headline, text }) => ({
    id,
    headline: headline ?? '',
    text,
  }))
  const building = ratesOf(INDEXES, [texts], 3)
  const minisearch = INDEXES.minisearch(texts)
  const own = INDEXES['Dateline (own index)'](texts)
  const searching = ratesOf({ minisearch, 'Dateline (own index)': own }, QUERIES, 20)
  const rows = (
    [
      ['minisearch', minisearch],
      ['Dateline (own index)', own],
    ] as const
  ).map(([name, search]) => [
    name,
    digits(building[name].perSecond * texts.length),
    digits(building[name].ratio),
    digits(searching[name].perSecond),
    digits(searching[name].ratio),
    `${QUERIES.reduce((sum, query) => sum + search(query), 0)}`,
  ])
  const head = ['', 'indexed/s', 'ratio', 'queries/s', 'ratio', 'hits']
  return renderTable(`Search: ${texts.length} articles, ${QUERIES.length} queries`, [head, ...rows])
}
