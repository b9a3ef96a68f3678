import { type Article, entityKey } from '@dateline/articles'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ArticleStore } from '../article-store.ts'
import type { EntityFilter } from '../filter.ts'
import { type MadeEntity, madeArticle } from '../made-article.ts'
import type { EntityOrder } from '../page.ts'
import {
  ARTICLES,
  BDU,
  BRANDT,
  COURIER,
  LOWMOOR,
  NORHAVEN,
  OKAFOR,
  POST,
  REYES,
  UNION,
} from './articles-of-a-strike.ts'
import { itemsOf, type OpenStore, withStore } from './with-store.ts'

const EVERY = [BRANDT, COURIER, LOWMOOR, NORHAVEN, OKAFOR, POST, REYES, UNION]

const FILTERS: readonly [what: string, filter: EntityFilter, found: readonly string[]][] = [
  ['nothing given', {}, EVERY],
  ['conditions that are null', { kinds: null, name: null, publishedOn: null }, EVERY],
  ['kinds', { kinds: ['PLACE'] }, [LOWMOOR, NORHAVEN]],
  ['several kinds', { kinds: ['PERSON', 'PLACE'] }, [BRANDT, LOWMOOR, NORHAVEN, OKAFOR, REYES]],
  ['no kinds', { kinds: [] }, []],
  ['the beginning of a name', { name: 'baltic dock' }, [UNION]],
  ['the beginning of any word of a name', { name: 'oka' }, [OKAFOR]],
  ['another name', { name: 'bdu' }, [UNION]],
  ['a name that nothing has', { name: 'zzz' }, []],
  [
    'days on which it was mentioned',
    { publishedOn: { from: '2024-03-02', to: '2024-03-31' } },
    [NORHAVEN, OKAFOR, UNION],
  ],
  ['days from one on', { publishedOn: { from: '2024-05-01' } }, [LOWMOOR]],
  ['all conditions together', { kinds: ['PERSON'], name: 'r', publishedOn: { to: '2024-03-02' } }, [REYES]],
]

const ORDERS: Readonly<Record<EntityOrder, readonly string[]>> = {
  MENTIONS_DESC: [UNION, NORHAVEN, REYES, OKAFOR, LOWMOOR, POST, BRANDT, COURIER],
  ARTICLES_DESC: [UNION, NORHAVEN, REYES, OKAFOR, LOWMOOR, POST, BRANDT, COURIER],
  NAME_ASC: [UNION, POST, BRANDT, REYES, OKAFOR, LOWMOOR, NORHAVEN, COURIER],
}

export function entitiesContract(open: OpenStore): void {
  test.for(FILTERS)('entities are filtered by %s', ([, filter, found]) =>
    withStore(open, ARTICLES, async store => {
      const [page] = await store.entities.pages([{ filter, orderBy: 'NAME_ASC', first: 20 }])
      expect(new Set(itemsOf(page).map(entity => entity.id))).toEqual(new Set(found))
      expect(await page?.totalCount()).toBe(found.length)
    }),
  )

  test('entities come in the order asked for', () =>
    withStore(open, ARTICLES, async store => {
      for (const [orderBy, ids] of Object.entries(ORDERS) as [EntityOrder, readonly string[]][]) {
        const [page] = await store.entities.pages([{ filter: {}, orderBy, first: 20 }])
        expect(itemsOf(page).map(entity => entity.id)).toEqual(ids)
      }
    }))

  test('an entity has what all articles say of it, under all the names that they give it', () =>
    withStore(open, ARTICLES, async store => {
      const [okafor, union, norhaven, courier, nobody] = await store.entities.byId([
        OKAFOR,
        BDU,
        NORHAVEN,
        COURIER,
        'nobody',
      ])
      expect(okafor).toMatchObject({
        id: OKAFOR,
        kind: 'PERSON',
        name: 'Lena Okafor',
        aliases: ['Okafor'],
        mentionCount: 2,
        articleCount: 2,
        firstMentionedOn: '2024-03-01',
        lastMentionedOn: '2024-03-03',
        names: [
          { name: 'Okafor', articleCount: 2 },
          { name: 'Lena Okafor', articleCount: 1 },
        ],
        roles: [
          {
            title: 'Mayor',
            of: NORHAVEN,
            former: false,
            article: 'strike',
            publishedOn: '2024-03-01',
            span: { exact: 'Mayor' },
          },
        ],
        memberships: [],
        members: [],
        abbreviation: null,
        placeKind: null,
      })
      expect(okafor?.keys).toEqual([OKAFOR, entityKey('PERSON', 'Okafor')].sort())
      const membership = {
        organization: UNION,
        member: REYES,
        article: 'strike',
        publishedOn: '2024-03-01',
        span: { exact: 'Jon Reyes' },
      }
      expect(union).toMatchObject({
        id: UNION,
        name: 'Baltic Dockers Union',
        aliases: ['BDU'],
        abbreviation: 'BDU',
        articleCount: 3,
        members: [membership],
        memberships: [],
        roles: [],
      })
      expect(norhaven).toMatchObject({
        placeKind: 'CITY',
        countryCode: 'NO',
        latitude: null,
        longitude: null,
        articleCount: 3,
      })
      expect(courier).toMatchObject({
        name: 'The Courier',
        mentionCount: 0,
        articleCount: 0,
        firstMentionedOn: null,
        lastMentionedOn: null,
      })
      expect(nobody).toBeNull()
      expect((await store.entities.byId([REYES]))[0]?.memberships).toMatchObject([membership])
    }))

  test('entities that are mentioned together are counted by article', () =>
    withStore(open, ARTICLES, async store => {
      const [union, unknown] = await store.entities.coOccurrences([
        { entity: BDU, kinds: null, first: 10 },
        { entity: 'nobody', kinds: null, first: 10 },
      ])
      expect(union).toEqual([
        { entity: NORHAVEN, articleCount: 3 },
        { entity: REYES, articleCount: 2 },
        { entity: OKAFOR, articleCount: 2 },
      ])
      expect(unknown).toEqual([])
      expect(
        await store.entities.coOccurrences([
          { entity: UNION, kinds: ['PERSON'], first: 1 },
          { entity: UNION, kinds: [], first: 10 },
        ]),
      ).toEqual([[{ entity: REYES, articleCount: 2 }], []])
    }))

  test('a surname that two people bear is left to neither, and goes back when one of them is gone', () =>
    withStore(open, ARTICLES, async store => {
      const surname = entityKey('PERSON', 'Okafor')
      const idOf = async (key: string): Promise<string | undefined> => (await store.entities.byId([key]))[0]?.id
      expect(await idOf(surname)).toBe(OKAFOR)
      await store.save([mentioning('other', [{ kind: 'PERSON', name: 'Carl Okafor' }])])
      expect(await idOf(surname)).toBe(surname)
      expect((await store.entities.byId([OKAFOR]))[0]).toMatchObject({ articleCount: 1 })
      await store.save([mentioning('other', [{ kind: 'PERSON', name: 'Carl Lind' }])])
      expect(await idOf(surname)).toBe(OKAFOR)
    }))

  test('an abbreviation that two organizations have is left to neither', () =>
    withStore(open, ARTICLES, async store => {
      await store.save([
        mentioning('other', [{ kind: 'ORGANIZATION', name: 'Bureau of Dutch Unions', abbreviation: 'BDU' }]),
      ])
      expect((await store.entities.byId([BDU]))[0]).toMatchObject({ id: BDU, articleCount: 1 })
    }))

  test('entities hang on the articles alone, not on the order in which they came or what they said before', async () => {
    const versions = fc.uniqueArray(fc.record({ id: fc.constantFrom('a', 'b', 'c', 'd'), names: fc.subarray(NAMES) }), {
      minLength: 1,
      maxLength: 7,
    })
    await fc.assert(
      fc.asyncProperty(versions, async revisions => {
        const articles = revisions.map(({ id, names }, index) => mentioning(id, names, `Version ${index}.`))
        const last = [...new Map(articles.map(article => [article.id, article])).values()].reverse()
        const seen = async (saved: readonly Article[]): Promise<unknown> => {
          const answers: unknown[] = []
          await withStore(open, [], async store => {
            for (const article of saved) await store.save([article])
            answers.push(await everythingAbout(store))
          })
          return answers
        }
        expect(await seen(articles)).toEqual(await seen(last))
      }),
      { numRuns: 40 },
    )
  })
}

const NAMES: MadeEntity[] = [
  { kind: 'PERSON', name: 'Ann Bell', aliases: ['Bell'] },
  { kind: 'PERSON', name: 'Bell' },
  { kind: 'PERSON', name: 'Tom Bell', aliases: ['Bell', 'Tom'] },
  { kind: 'PERSON', name: 'Ann Mary Bell', aliases: ['Ann Bell'] },
  { kind: 'ORGANIZATION', name: 'Sea Rescue Service', abbreviation: 'SRS' },
  { kind: 'ORGANIZATION', name: 'SRS' },
  { kind: 'ORGANIZATION', name: 'Rescue Service' },
  { kind: 'ORGANIZATION', name: 'State Road Survey', abbreviation: 'SRS' },
  { kind: 'PLACE', name: 'Bell' },
]

/** An article that says nothing but names. */
function mentioning(id: string, entities: readonly MadeEntity[], more = ''): Article {
  const names = entities.flatMap(({ name, aliases = [] }) => [name, ...aliases])
  return madeArticle({
    id,
    headline: `Article ${id}`,
    publishedOn: '2024-06-01',
    paragraphs: [`${names.join(', ')} were there. ${more}`],
    entities,
  })
}

async function everythingAbout(store: ArticleStore): Promise<unknown> {
  const pages = await store.entities.pages(
    (['MENTIONS_DESC', 'NAME_ASC'] as const).map(orderBy => ({ filter: {}, orderBy, first: 50 })),
  )
  const named = await store.entities.pages(
    ['bell', 'srs', 'ann'].map(name => ({ filter: { name }, orderBy: 'NAME_ASC', first: 50 })),
  )
  const facets = await store.articles.facets([{ filter: {}, entities: { kinds: null, first: 50 } }])
  const ids = itemsOf(pages[0]).map(entity => entity.id)
  const together = await store.entities.coOccurrences(ids.map(entity => ({ entity, kinds: null, first: 50 })))
  return JSON.stringify([pages, named, facets, together, await totals(store)])
}

async function totals(store: ArticleStore): Promise<unknown> {
  const { version, position, ...counts } = await store.summary()
  return counts
}
