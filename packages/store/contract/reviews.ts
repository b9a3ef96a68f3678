import { type Article, type Edit, entityKey } from '@dateline/articles'
import { expect, test } from 'vitest'
import type { ArticleStore, StoredArticle } from '../article-store.ts'
import { madeArticle } from '../made-article.ts'
import { ARTICLES, fire, NORHAVEN, OKAFOR, REYES, strike } from './articles-of-a-strike.ts'
import { person, reviewEdit, undo } from './edit-for-test.ts'
import { everythingIn } from './everything.ts'
import { atRevision, itemsOf, type OpenStore, withStore } from './with-store.ts'

const FIGURE = { id: 'edit-1', article: 'strike', kind: 'FIGURE', words: '12 people' } as const
const NOTHING: Article['annotations'] = {
  annotator: 'newer',
  entities: [],
  mentions: [],
  statements: [],
  figures: [],
  events: [],
  topics: [],
}

export function reviewsContract(open: OpenStore): void {
  test('what is rejected is left out of every answer, unless it is asked for or named by its id', () =>
    withStore(open, ARTICLES, async store => {
      await makeReview(store, { ...FIGURE, verdict: 'REJECTED', note: 'A misprint.' })
      const [article] = await store.articles.byId(['strike'])
      expect(article?.annotations?.figures).toEqual([])
      expect(article?.reviews?.rejected.figures).toMatchObject([{ id: 'strike-f0' }])
      expect(article?.reviews?.byAnnotation).toEqual({
        'strike-f0': {
          verdict: 'REJECTED',
          note: 'A misprint.',
          by: 'nora',
          at: '2024-07-01T12:00:00.000Z',
          edit: 'edit-1',
        },
      })
      expect(await store.summary()).toMatchObject({ figureCount: 2 })
      expect(await figures(store, {})).toEqual(['30 people', 'Two'])
      expect(await figures(store, { measures: ['INJURED'] })).toEqual(['30 people'])
      expect(await figures(store, { reviews: ['REJECTED'], reportedBy: [OKAFOR] })).toEqual(['12 people'])
      expect(await figures(store, { reviews: ['UNREVIEWED', 'REJECTED'] })).toEqual(['30 people', 'Two', '12 people'])
      expect(await figures(store, { reviews: ['CONFIRMED'] })).toEqual([])
      expect(await store.figures.byId(['strike-f0'])).toMatchObject([{ id: 'strike-f0', article: 'strike' }])
      const [withInjured] = await store.articles.pages([
        { filter: { measures: ['INJURED'] }, orderBy: 'PUBLISHED_ASC', first: 10 },
      ])
      expect(itemsOf(withInjured).map(({ id }) => id)).toEqual(['fire'])
    }))

  test('rejected events, statements and mentions are found by those who ask, in the order of the others', () =>
    withStore(open, ARTICLES, async store => {
      await makeReview(store, {
        id: 'edit-1',
        article: 'fire',
        kind: 'EVENT',
        words: 'BDU sent home all dockers between Saturday and Monday',
        verdict: 'REJECTED',
      })
      await makeReview(store, {
        id: 'edit-2',
        article: 'fire',
        kind: 'STATEMENT',
        words: 'Two have died',
        verdict: 'REJECTED',
      })
      await makeReview(store, { id: 'edit-3', article: 'snow', kind: 'MENTION', words: 'Lowmoor', verdict: 'REJECTED' })
      const [events, allEvents, ofPlace] = await store.events.pages([
        { filter: {}, first: 10 },
        { filter: { reviews: ['UNREVIEWED', 'REJECTED'] }, first: 10 },
        { filter: { reviews: ['REJECTED'], places: [NORHAVEN], when: { from: '2024-03-03' } }, first: 10 },
      ])
      expect(itemsOf(events).map(({ article }) => article)).toEqual(['strike', 'accord', 'snow'])
      expect(itemsOf(allEvents).map(({ article }) => article)).toEqual(['strike', 'fire', 'accord', 'snow'])
      expect(await events?.totalCount()).toBe(3)
      expect(await allEvents?.totalCount()).toBe(4)
      expect(itemsOf(ofPlace).map(({ article }) => article)).toEqual(['fire'])
      const [statements] = await store.statements.pages([
        { filter: { reviews: ['REJECTED'], text: 'died' }, first: 10 },
      ])
      expect(itemsOf(statements).map(({ span }) => span.exact)).toEqual(['Two have died'])
      const [mentions] = await store.mentions.pages([{ filter: { reviews: ['REJECTED'] }, first: 10 }])
      expect(itemsOf(mentions).map(({ span }) => span.exact)).toEqual(['Lowmoor'])
    }))

  test('an entity all of whose mentions were rejected is not counted, and nothing names it any more', () =>
    withStore(open, ARTICLES, async store => {
      await makeReview(store, { id: 'edit-1', article: 'snow', kind: 'MENTION', words: 'Lowmoor', verdict: 'REJECTED' })
      await makeReview(store, { id: 'edit-2', article: 'fire', kind: 'MENTION', words: 'Okafor', verdict: 'REJECTED' })
      const key = entityKey('PLACE', 'Lowmoor')
      expect(await store.entities.byId([key])).toEqual([null])
      expect(await store.summary()).toMatchObject({ placeCount: 1, personCount: 3 })
      const [snow, inFire] = await store.articles.byId(['snow', 'fire'])
      expect(snow?.annotations).toMatchObject({ entities: [], mentions: [], events: [{ places: [] }] })
      expect(inFire?.annotations?.statements.map(({ speaker }) => speaker)).toEqual([null, null])
      expect(inFire?.annotations?.figures.map(({ reportedBy }) => reportedBy)).toEqual([null, null])
      expect((await store.entities.byId([OKAFOR]))[0]).toMatchObject({ articleCount: 1, mentionCount: 1 })
    }))

  test('an annotation that was corrected is served, found and counted with its new values', () =>
    withStore(open, ARTICLES, async store => {
      await makeReview(store, {
        ...FIGURE,
        verdict: 'CORRECTED',
        correction: {
          kind: 'FIGURE',
          measure: 'ARRESTED',
          quantity: { minimum: 12, maximum: null, approximation: 'AT_LEAST', unit: null },
          reportedBy: person('Carl Lind'),
          when: { earliest: '2024-02-29', latest: '2024-02-29' },
          where: null,
        },
      })
      const lind = entityKey('PERSON', 'Carl Lind')
      expect(await figures(store, { measures: ['ARRESTED'], reportedBy: [lind] })).toEqual(['12 people'])
      expect(await figures(store, { reportedBy: [OKAFOR] })).toEqual(['30 people'])
      expect(await figures(store, { reviews: ['CORRECTED'] })).toEqual(['12 people'])
      expect(await store.figures.byId(['strike-f0'])).toMatchObject([
        {
          quantity: { minimum: 12, maximum: null },
          when: { earliest: '2024-02-29', precision: 'DAY', span: { exact: '12 people' } },
          where: null,
          status: 'WITHDRAWN',
        },
      ])
      expect(await store.entities.byId([lind])).toMatchObject([{ name: 'Carl Lind', mentionCount: 0, articleCount: 1 }])
      const [facets] = await store.articles.facets([{ filter: {}, entities: { kinds: ['PERSON'], first: 10 } }])
      expect(facets?.measures).toContainEqual({ value: 'ARRESTED', count: 1 })
    }))

  test('a mention that is of somebody else counts for that one, who also said what its words are said to have said', () =>
    withStore(open, ARTICLES, async store => {
      const correction = { kind: 'MENTION', entity: person('Jon Reyes') } as const
      const of = { id: 'edit-1', article: 'fire', kind: 'MENTION', words: 'Okafor', verdict: 'CORRECTED' } as const
      await makeReview(store, { ...of, correction })
      expect(await store.entities.byId([OKAFOR, REYES])).toMatchObject([
        { articleCount: 1, mentionCount: 1 },
        { articleCount: 3, mentionCount: 3 },
      ])
      const [said] = await store.statements.pages([{ filter: { speakers: [REYES], articles: ['fire'] }, first: 10 }])
      expect(itemsOf(said)).toHaveLength(2)
      const [[first] = []] = await store.entities.coOccurrences([{ entity: REYES, kinds: ['PLACE'], first: 1 }])
      expect(first).toEqual({ entity: NORHAVEN, articleCount: 3 })
    }))

  test('a review whose editor saw another one than stands is not made, however close they are together', () =>
    withStore(open, ARTICLES, async store => {
      const rivals = await Promise.all(
        ['edit-1', 'edit-2', 'edit-3', 'edit-4'].map(id => reviewEdit(store, { ...FIGURE, id, verdict: 'CONFIRMED' })),
      )
      const as = await Promise.all(rivals.map(edit => store.edit([edit], new Map([[edit.id, null]]))))
      expect(as.flat().sort()).toEqual(['MADE', 'OUTDATED', 'OUTDATED', 'OUTDATED'])
      const [made] = await editsOf(store)
      const later = await reviewEdit(store, { ...FIGURE, id: 'edit-5', verdict: 'REJECTED' })
      expect(await store.edit([later], new Map([['edit-5', 'edit-0']]))).toEqual(['OUTDATED'])
      expect(await figures(store, { reviews: ['CONFIRMED'] })).toEqual(['12 people'])
      expect(await store.edit([later], new Map([['edit-5', made?.id ?? null]]))).toEqual(['MADE'])
      expect(await store.edit([later], new Map([['edit-5', null]]))).toEqual(['KNOWN'])
      const blind = await reviewEdit(store, { ...FIGURE, id: 'edit-6', verdict: 'CONFIRMED' })
      expect(await store.edit([blind])).toEqual(['MADE'])
      expect(await figures(store, { reviews: ['CONFIRMED'] })).toEqual(['12 people'])
    }))

  test('a review is taken back as if it had never been, and the one before it holds again', () =>
    withStore(open, ARTICLES, async store => {
      const before = await everythingIn(store)
      await makeReview(store, { ...FIGURE, verdict: 'CONFIRMED' })
      await makeReview(store, { ...FIGURE, id: 'edit-2', verdict: 'REJECTED' })
      expect(await figures(store, { reviews: ['REJECTED'] })).toEqual(['12 people'])
      expect(await store.edit([undo('edit-2')])).toEqual(['MADE'])
      expect(await figures(store, { reviews: ['CONFIRMED'] })).toEqual(['12 people'])
      expect(await store.edit([undo('edit-1'), undo('edit-2'), undo('edit-3')])).toEqual(['MADE', 'KNOWN', 'NOT_FOUND'])
      expect(await everythingIn(store)).toEqual(before)
    }))

  test('a review stays with its words when the text around them changes, whatever the machine finds', () =>
    withStore(open, ARTICLES, async store => {
      await makeReview(store, { ...FIGURE, verdict: 'CORRECTED', correction: { kind: 'FIGURE', measure: 'ARRESTED' } })
      const corrected = { measure: 'ARRESTED', quantity: { minimum: 12 }, reportedBy: OKAFOR }
      // The same figure, with another id and in another place.
      await store.save([renumbered(changed('An earlier paragraph.\n\n', strike))])
      expect(await inStrike(store)).toMatchObject({
        annotations: { figures: [{ ...corrected, id: 'strike-f7' }] },
        reviews: { byAnnotation: { 'strike-f7': { verdict: 'CORRECTED' } } },
      })
      // A newer machine finds nothing at all, not even who spoke.
      await store.save([{ ...changed('One more paragraph.\n\n', strike), annotations: NOTHING }])
      const article = await inStrike(store)
      expect(article).toMatchObject({
        annotations: {
          figures: [{ ...corrected, id: 'strike-f0' }],
          entities: [{ name: 'Lena Okafor' }, { name: 'Norhaven' }],
        },
      })
      const [figure] = article.annotations?.figures ?? []
      expect(article.text.slice(figure?.span.start, figure?.span.end)).toBe('12 people')
      expect(await figures(store, { measures: ['ARRESTED'] })).toEqual(['12 people'])
      expect(await atRevision(store, 'strike', 1)).toMatchObject({ annotations: { figures: [corrected] } })
    }))

  test('a review sleeps while its words are gone, or stand beside other ones, and wakes when they come back', () =>
    withStore(open, ARTICLES, async store => {
      await makeReview(store, { ...FIGURE, verdict: 'REJECTED' })
      for (const words of ['20 people were injured', '12 people were arrested']) {
        const text = strike.text.replace('12 people were injured', words)
        await store.save([{ ...strike, text, annotations: NOTHING }])
        expect(await inStrike(store)).toMatchObject({ annotations: NOTHING, reviews: null })
        expect(await figures(store, { reviews: ['REJECTED'] })).toEqual([])
      }
      await store.save([strike])
      expect(await figures(store, { reviews: ['REJECTED'] })).toEqual(['12 people'])
    }))

  test('of equal sentences the one that was judged is', () => {
    const twice = 'In all 3 boats sank.'
    const article = (before: string): Article =>
      madeArticle({
        id: 'twice',
        headline: 'Boats',
        publishedOn: '2024-06-01',
        paragraphs: [`${before}${twice}`, `Then came night. ${twice}`],
        figures: [{ words: '3 boats', value: 3, measure: 'COUNT' }],
      })
    return withStore(open, [article('')], async store => {
      await makeReview(store, {
        id: 'edit-1',
        article: 'twice',
        kind: 'FIGURE',
        words: '3 boats',
        verdict: 'CONFIRMED',
      })
      await store.save([{ ...article('A long day had begun at the harbour of the town. '), annotations: NOTHING }])
      const [stored] = await store.articles.byId(['twice'])
      expect(stored?.annotations?.figures).toMatchObject([{ span: { start: stored?.text.indexOf('3 boats') } }])
    })
  })

  test('a removed article takes its reviews with it: imported again, it has none', () =>
    withStore(open, ARTICLES, async store => {
      const edit = await makeReview(store, { ...FIGURE, verdict: 'REJECTED' })
      await store.remove(['strike'])
      expect(await editsOf(store)).toEqual([])
      expect(await store.edit([edit, undo('edit-1')])).toEqual(['NOT_FOUND', 'NOT_FOUND'])
      await store.save([strike])
      expect((await inStrike(store)).reviews).toBeNull()
      expect(await store.edit([edit])).toEqual(['MADE'])
      expect((await inStrike(store)).annotations?.figures).toEqual([])
    }))

  test('an edit is made once, raises the version of the archive, and is told to nobody', () =>
    withStore(open, ARTICLES, async store => {
      const { version, position } = await store.summary()
      const edit = await makeReview(store, { ...FIGURE, verdict: 'CONFIRMED' })
      const after = await store.summary()
      expect(after.version).toBeGreaterThan(version)
      expect(await store.edit([edit])).toEqual(['KNOWN'])
      expect((await store.summary()).version).toBe(after.version)
      expect(await editsOf(store)).toEqual([edit])
      const changes = (await store.changes(position))[Symbol.asyncIterator]()
      await store.remove(['fire'])
      expect(await changes.next()).toMatchObject({ value: { kind: 'REMOVED', article: fire.id } })
      await store.close()
      await expect(store.edit([edit])).rejects.toThrow('closed')
    }))
}

async function makeReview(store: ArticleStore, said: Parameters<typeof reviewEdit>[1]): Promise<Edit> {
  const edit = await reviewEdit(store, said)
  expect(await store.edit([edit])).toEqual(['MADE'])
  return edit
}

async function figures(
  store: ArticleStore,
  filter: Parameters<ArticleStore['figures']['pages']>[0][number]['filter'],
): Promise<string[]> {
  const [page] = await store.figures.pages([{ filter, first: 10 }])
  const found = itemsOf(page).map(({ span }) => span.exact)
  expect(await page?.totalCount()).toBe(found.length)
  return found
}

async function inStrike(store: ArticleStore): Promise<StoredArticle> {
  const [article] = await store.articles.byId(['strike'])
  return article ?? expect.unreachable()
}

async function editsOf(store: ArticleStore): Promise<Edit[]> {
  return Array.fromAsync(store.edits())
}

/** An article with words behind its headline, all of its spans moved. */
function changed(words: string, article: Article): Article {
  const from = article.headline.end + 2
  return JSON.parse(
    JSON.stringify({ ...article, text: article.text.slice(0, from) + words + article.text.slice(from) }),
    (name, value) => ((name === 'start' || name === 'end') && value >= from ? value + words.length : value),
  )
}

/** An article as it is annotated when a sentence has changed: with other ids. */
function renumbered(article: Article): Article {
  return JSON.parse(JSON.stringify(article).replace('"id":"strike-f0"', '"id":"strike-f7"'))
}
