import { entityKey } from '@dateline/articles'
import type {
  ArticleFilter,
  ArticleStore,
  EventFilter,
  FigureFilter,
  Page,
  ReviewState,
  StatementFilter,
} from '../../index.ts'

const ANN = entityKey('PERSON', 'Ann Bell')
const BELL = entityKey('PERSON', 'Bell')
const SRS = entityKey('ORGANIZATION', 'SRS')
const RESCUE = entityKey('ORGANIZATION', 'Sea Rescue Service')
const COURIER = entityKey('ORGANIZATION', 'Courier')
const NORHAVEN = entityKey('PLACE', 'Norhaven')
const NOBODY = entityKey('PERSON', 'Nobody')

const QUERIES = [
  'strike',
  'snow -strike',
  '"long strike" port',
  'port-of-call',
  'str*',
  '"snow and"*',
  'srs',
  'rescue bell',
  'bel',
  'norhavn',
  'astrom -snow',
  'петров',
  'courier',
  'quai',
  '"harbour union"',
  'cafe senors',
  '-port',
  'nothing here at all',
  '',
]
const DAYS = [{ from: '2024-03-02' }, { to: '2024-03-02' }, { from: '2024-03-02', to: '2024-03-03' }]
const REVIEWS: readonly (readonly ReviewState[] | null)[] = [
  null,
  ['UNREVIEWED'],
  ['CONFIRMED', 'CORRECTED'],
  ['REJECTED'],
  ['REJECTED', 'UNREVIEWED'],
]
const ARTICLE_FILTERS: readonly ArticleFilter[] = [
  {},
  ...[[ANN], [BELL, SRS], [RESCUE, NORHAVEN], [NOBODY], []].map(mentions => ({ mentions })),
  { mentionsAll: [RESCUE, NORHAVEN] },
  { mentionsAll: [ANN], mentions: [SRS, NORHAVEN], measures: ['KILLED'] },
  { publishers: [COURIER, SRS] },
  { measures: ['MONEY', 'KILLED'] },
  ...[['en'], ['EN-gb', 'ru'], ['e']].map(languages => ({ languages })),
  ...DAYS.map(publishedOn => ({ publishedOn })),
  { ids: ['a', 'b', 'c', 'none'], languages: ['en'] },
  ...['strike', 'bell -snow', '-strike', 'norhavn', ''].map(text => ({ text })),
  { text: 'strike', mentions: [NORHAVEN], publishers: [COURIER], publishedOn: { from: '2024-03-02' } },
]
const STATEMENT_FILTERS: readonly StatementFilter[] = [
  ...REVIEWS.map(reviews => ({ reviews })),
  { speakers: [ANN, BELL] },
  { text: 'strike -day' },
  { text: '"long str"*' },
  { kinds: ['DIRECT'], publishedOn: { to: '2024-03-02' }, articles: ['a', 'b', 'c', 'd'] },
  { speakers: [ANN], reviews: ['REJECTED', 'UNREVIEWED', 'CORRECTED'] },
]
const FIGURE_FILTERS: readonly FigureFilter[] = [
  ...REVIEWS.map(reviews => ({ reviews })),
  { measures: ['KILLED', 'MONEY'] },
  { measures: ['KILLED'], reportedBy: [ANN, BELL] },
  { places: [NORHAVEN], status: ['WITHDRAWN'], publishedOn: { from: '2024-03-02' } },
  { articles: ['a', 'b', 'none'] },
]
const EVENT_FILTERS: readonly EventFilter[] = [
  ...REVIEWS.map(reviews => ({ reviews })),
  ...DAYS.map(when => ({ when })),
  { certainty: ['CERTAIN'] },
  { entities: [ANN, NORHAVEN] },
  { participants: [BELL, ANN], places: [NORHAVEN] },
  { articles: ['a', 'b', 'c'] },
]
const ORDERS = ['PUBLISHED_DESC', 'PUBLISHED_ASC'] as const

/** How a list is cut: into pages of so many items, in either direction. */
type Cut = (bounds: object) => Promise<Page<unknown>>

/** All that a store answers to some hundreds of questions, with the pages of each list in both directions. */
export async function allReads(store: ArticleStore): Promise<unknown> {
  const answers: Record<string, unknown> = {}
  const list = async (name: object, size: number, cut: Cut): Promise<void> => {
    answers[JSON.stringify(name)] = [await walk(cut, 'first', size), await walk(cut, 'last', size)]
  }
  for (const filter of ARTICLE_FILTERS) {
    for (const orderBy of [...ORDERS, 'HEADLINE_ASC'] as const)
      await list({ filter, orderBy }, 9, async bounds =>
        only(await store.articles.pages([{ filter, orderBy, first: 0, ...bounds }])),
      )
    answers[`facets ${JSON.stringify(filter)}`] = await settled(
      store.articles.facets([{ filter, entities: { kinds: null, first: 7 } }]),
    )
  }
  for (const query of QUERIES) {
    const filters = [{ query }, { query, mentions: [ANN, SRS] }, { query, text: 'strike -café' }]
    for (const filter of filters)
      await list(filter, 4, async bounds => only(await store.articles.search([{ filter, first: 0, ...bounds }])))
    answers[`facets of ${query}`] = await settled(
      store.articles.facets(filters.map(filter => ({ filter, entities: { kinds: ['PERSON', 'PLACE'], first: 3 } }))),
    )
  }
  for (const orderBy of ORDERS) {
    for (const filter of [
      ...REVIEWS.map(reviews => ({ reviews })),
      { entities: [BELL, ANN] },
      { entities: [RESCUE], publishedOn: DAYS[2] ?? null },
    ])
      await list({ mentions: filter, orderBy }, 50, async bounds =>
        only(await store.mentions.pages([{ filter, orderBy, first: 0, ...bounds }])),
      )
    for (const filter of STATEMENT_FILTERS)
      await list({ statements: filter, orderBy }, 7, async bounds =>
        only(await store.statements.pages([{ filter, orderBy, first: 0, ...bounds }])),
      )
    for (const filter of FIGURE_FILTERS)
      await list({ figures: filter, orderBy }, 7, async bounds =>
        only(await store.figures.pages([{ filter, orderBy, first: 0, ...bounds }])),
      )
  }
  for (const orderBy of ['WHEN_ASC', 'WHEN_DESC'] as const)
    for (const filter of EVENT_FILTERS)
      await list({ events: filter, orderBy }, 7, async bounds =>
        only(await store.events.pages([{ filter, orderBy, first: 0, ...bounds }])),
      )
  for (const orderBy of ['MENTIONS_DESC', 'ARTICLES_DESC', 'NAME_ASC'] as const)
    for (const filter of [
      {},
      { kinds: ['PLACE', 'PERSON'] as const },
      { kinds: [] },
      { name: 'bel' },
      { name: 'srs resc' },
      { name: 'norhavn' },
      { name: 'ann bell' },
      ...DAYS.map(publishedOn => ({ publishedOn })),
    ])
      await list({ entities: filter, orderBy }, 4, async bounds =>
        withSettled(only(await store.entities.pages([{ filter, orderBy, first: 0, ...bounds }]))),
      )
  const keys = [ANN, BELL, SRS, RESCUE, COURIER, NORHAVEN, NOBODY]
  answers['entities by id'] = await settled(store.entities.byId(keys))
  answers['mentioned together'] = await store.entities.coOccurrences(
    keys.flatMap(entity => [
      { entity, kinds: null, first: 5 },
      { entity, kinds: ['PLACE'] as const, first: 5 },
    ]),
  )
  answers['related'] = await store.articles.related(['a', 'b', 'é', 'none'].map(article => ({ article, first: 4 })))
  answers['annotations by id'] = await store.statements.byId(['a-s0', 'b-s1', 'none'])
  const { version, position, ...summary } = await store.summary()
  answers['summary'] = summary
  return JSON.parse(JSON.stringify(answers, shown))
}

async function withSettled(page: Page<object>): Promise<Page<unknown>> {
  const items = await Promise.all(
    page.items.map(async ({ item, position }) => ({ item: await settled(item), position })),
  )
  return { ...page, items }
}

/** A value with all that it promises. */
async function settled(value: unknown): Promise<unknown> {
  const known = await value
  if (Array.isArray(known)) return Promise.all(known.map(settled))
  if (typeof known !== 'object' || known === null) return known
  return Object.fromEntries(
    await Promise.all(Object.entries(known).map(async ([name, part]) => [name, await settled(part)])),
  )
}

/** The items of all pages, in one direction; a page's neighbours and the count of all with each. */
async function walk(cut: Cut, direction: 'first' | 'last', size: number): Promise<unknown> {
  const pages: unknown[] = []
  let bound: object = {}
  for (;;) {
    const page = await cut({ first: undefined, [direction]: size, ...bound })
    const { items, hasNextPage, hasPreviousPage } = page
    pages.push({ items, hasNextPage, hasPreviousPage, totalCount: pages.length === 0 ? await page.totalCount() : null })
    const end = direction === 'first' ? items.at(-1) : items.at(0)
    if (!end || !(direction === 'first' ? hasNextPage : hasPreviousPage)) return pages
    bound = { [direction === 'first' ? 'after' : 'before']: end.position }
  }
}

function only<Item>(pages: readonly Page<Item>[]): Page<Item> {
  const [page] = pages
  if (!page) throw new Error('the store answered a request with no page')
  return page
}

/** Of articles that are the same in both stores, the id is enough; of sums of fractions, as many digits as hang on no order of adding. */
function shown(name: string, value: unknown): unknown {
  if (typeof value === 'number' && !Number.isInteger(value)) return Number(value.toPrecision(12))
  if (typeof value === 'object' && value !== null && 'source' in value && 'blocks' in value && 'id' in value)
    return {
      id: value.id,
      revision: 'revision' in value ? value.revision : null,
      reviews: 'reviews' in value ? value.reviews : null,
    }
  return name === 'importedAt' ? undefined : value
}
