import { expect, test } from 'vitest'
import type { ArticleStore } from '../article-store.ts'
import type { ArticleFacets, FacetRequest } from '../facet.ts'
import type { ArticleFilter } from '../filter.ts'
import type { ArticleOrder } from '../page.ts'
import {
  ARTICLES,
  accord,
  BDU,
  COURIER,
  fire,
  LOWMOOR,
  NORHAVEN,
  OKAFOR,
  POST,
  REYES,
  UNION,
} from './articles-of-a-strike.ts'
import { itemsOf, type OpenStore, withStore } from './with-store.ts'

const FILTERS: readonly [what: string, filter: ArticleFilter, found: readonly string[]][] = [
  ['nothing given', {}, ['snow', 'accord', 'harbour', 'fire', 'strike']],
  [
    'conditions that are null',
    { text: null, publishedOn: null, publishers: null, mentions: null, languages: null, measures: null },
    ['snow', 'accord', 'harbour', 'fire', 'strike'],
  ],
  ['words in any order', { text: 'port INJURED' }, ['fire', 'strike']],
  ['words without their accents', { text: 'cafe senor' }, ['snow']],
  ['a phrase', { text: '"long strike"' }, ['accord']],
  ['words that must not be there', { text: 'strike -norhaven' }, ['snow']],
  ['nothing but words that must not be there', { text: '-strike' }, ['harbour']],
  ['days', { publishedOn: { from: '2024-03-03', to: '2024-04-10' } }, ['accord', 'harbour', 'fire']],
  ['days from one on', { publishedOn: { from: '2024-04-10' } }, ['snow', 'accord', 'harbour']],
  ['days until one', { publishedOn: { to: '2024-03-02' } }, ['strike']],
  ['a publisher', { publishers: [COURIER] }, ['fire', 'strike']],
  ['several publishers', { publishers: [COURIER, POST] }, ['snow', 'accord', 'fire', 'strike']],
  ['an entity', { mentions: [UNION] }, ['accord', 'fire', 'strike']],
  ['an entity by another of its keys', { mentions: [BDU] }, ['accord', 'fire', 'strike']],
  ['one of several entities', { mentions: [OKAFOR, LOWMOOR] }, ['snow', 'fire', 'strike']],
  ['a publisher is no mention', { mentions: [COURIER] }, []],
  ['an entity that is not there', { mentions: ['nobody'] }, []],
  ['no entities', { mentions: [] }, []],
  ['every one of several entities', { mentionsAll: [OKAFOR, BDU] }, ['fire', 'strike']],
  [
    'one of several and every one of others',
    { mentions: [LOWMOOR, REYES], mentionsAll: [UNION] },
    ['accord', 'strike'],
  ],
  ['an entity that is not there among others', { mentionsAll: [UNION, 'nobody'] }, []],
  ['a language and its kinds', { languages: ['en'] }, ['snow', 'accord', 'fire', 'strike']],
  ['a kind of a language', { languages: ['EN-gb'] }, ['accord']],
  ['several languages', { languages: ['ru', 'en-GB'] }, ['accord', 'harbour']],
  ['measures', { measures: ['KILLED', 'MONEY'] }, ['fire']],
  [
    'all conditions together',
    {
      text: 'strike',
      mentions: [NORHAVEN],
      publishers: [POST],
      languages: ['en'],
      publishedOn: { from: '2024-04-01' },
    },
    ['accord'],
  ],
]

const ORDERS: Readonly<Record<ArticleOrder, readonly string[]>> = {
  PUBLISHED_DESC: ['snow', 'accord', 'harbour', 'fire', 'strike'],
  PUBLISHED_ASC: ['strike', 'fire', 'accord', 'harbour', 'snow'],
  HEADLINE_ASC: ['accord', 'strike', 'fire', 'snow', 'harbour'],
}

export function articlesContract(open: OpenStore): void {
  test.for(FILTERS)('articles are filtered by %s', ([, filter, found]) =>
    withStore(open, ARTICLES, async store => {
      const [page] = await store.articles.pages([{ filter, orderBy: 'PUBLISHED_DESC', first: 10 }])
      expect(itemsOf(page).map(article => article.id)).toEqual(found)
      expect(await page?.totalCount()).toBe(found.length)
    }),
  )

  test('articles come in the order asked for, several requests at once', () =>
    withStore(open, ARTICLES, async store => {
      const orders = Object.entries(ORDERS) as [ArticleOrder, readonly string[]][]
      const pages = await store.articles.pages(orders.map(([orderBy]) => ({ filter: {}, orderBy, first: 10 })))
      expect(pages.map(page => itemsOf(page).map(article => article.id))).toEqual(orders.map(([, ids]) => ids))
    }))

  test('facets count the articles that a filter lets through', () =>
    withStore(open, ARTICLES, async store => {
      const facets = await facetsOf(store, { publishedOn: { to: '2024-04-30' } }, { kinds: null, first: 3 })
      expect(facets.months).toEqual([
        { value: '2024-03', count: 2 },
        { value: '2024-04', count: 2 },
      ])
      expect(facets.languages).toEqual([
        { value: 'en', count: 2 },
        { value: 'en-GB', count: 1 },
        { value: 'ru', count: 1 },
      ])
      expect(facets.measures).toEqual([
        { value: 'INJURED', count: 2 },
        { value: 'KILLED', count: 1 },
      ])
      expect(facets.publishers.map(({ entity, count }) => [entity.name, count])).toEqual([
        ['The Courier', 2],
        ['Evening Post', 1],
      ])
      expect(facets.entities.map(({ entity, count }) => [entity.name, count])).toEqual([
        ['Baltic Dockers Union', 3],
        ['Norhaven', 3],
        ['Jon Reyes', 2],
      ])
    }))

  test('facets count the entities of the kinds asked for', () =>
    withStore(open, ARTICLES, async store => {
      const { entities } = await facetsOf(store, {}, { kinds: ['PLACE'], first: 10 })
      expect(entities.map(({ entity, count }) => [entity.id, count])).toEqual([
        [NORHAVEN, 3],
        [LOWMOOR, 1],
      ])
      expect((await facetsOf(store, {}, { kinds: [], first: 10 })).entities).toEqual([])
      expect((await facetsOf(store, { mentions: ['nobody'] }, { kinds: null, first: 10 })).months).toEqual([])
    }))

  test('facets count the hits of a search, of many lists in one call', () =>
    withStore(open, ARTICLES, async store => {
      const entities = { kinds: [], first: 0 }
      const facets = await store.articles.facets([
        { filter: { query: 'strike' }, entities },
        { filter: { query: 'strike', text: '-snow', publishers: [POST] }, entities },
        { filter: { query: '' }, entities },
        { filter: { text: '' }, entities },
      ])
      expect(facets.map(({ months }) => months.map(({ value, count }) => [value, count]))).toEqual([
        [
          ['2024-03', 2],
          ['2024-04', 1],
          ['2024-05', 1],
        ],
        [['2024-04', 1]],
        [],
        [
          ['2024-03', 2],
          ['2024-04', 2],
          ['2024-05', 1],
        ],
      ])
    }))

  test('articles are related by the entities that they share, the more telling ones first', () =>
    withStore(open, ARTICLES, async store => {
      const [related, none, unknown, one] = await store.articles.related([
        { article: 'strike', first: 5 },
        { article: 'snow', first: 5 },
        { article: 'nothing', first: 5 },
        { article: 'strike', first: 1 },
      ])
      expect(related?.map(({ article, entities }) => [article, [...entities].sort()])).toEqual([
        [accord.id, [NORHAVEN, REYES, UNION].sort()],
        [fire.id, [NORHAVEN, OKAFOR, UNION].sort()],
      ])
      const scores = related?.map(({ score }) => score) ?? []
      expect(scores).toEqual([...scores].sort((one, other) => other - one))
      expect([none, unknown]).toEqual([[], []])
      expect(one).toHaveLength(1)
    }))
}

async function facetsOf(
  store: ArticleStore,
  filter: ArticleFilter,
  entities: FacetRequest['entities'],
): Promise<ArticleFacets> {
  const [facets] = await store.articles.facets([{ filter, entities }])
  return facets ?? expect.unreachable()
}
