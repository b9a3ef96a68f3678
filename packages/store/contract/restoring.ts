import type { Article, Edit } from '@dateline/articles'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ArticleHistory, ArticleStore, StoredArticle } from '../article-store.ts'
import { ChangesGoneError } from '../index.ts'
import { ARTICLES, fire, harbour, strike } from './articles-of-a-strike.ts'
import { editingSteps, type Step, takeSteps } from './editing.ts'
import { everythingIn } from './everything.ts'
import { atRevision, itemsOf, type OpenStore, withStore } from './with-store.ts'

const AT = ['2020-01-01T10:00:00.000Z', '2021-02-03T10:00:00.000Z', '2022-03-05T10:00:00.000Z']

/** An article that had these texts, each imported at a time of long ago. */
function history(article: Article, ...texts: readonly string[]): ArticleHistory {
  const all = [...texts.map(text => ({ ...article, text: `${article.text}${text}` })), article].map((one, index) => ({
    revision: index + 1,
    importedAt: AT[index] ?? expect.unreachable(),
    article: one,
  }))
  return { earlier: all.slice(0, -1), present: all.at(-1) ?? expect.unreachable() }
}

export function restoringContract(open: OpenStore): void {
  test('an article is restored with its texts, numbers and times, and counts as imported', () =>
    withStore(open, [], async store => {
      expect(await store.restore([history(strike, ' One.', ' Two.'), history(fire)])).toEqual(['IMPORTED', 'IMPORTED'])
      const present = { ...strike, revision: 3, importedAt: AT[2], reviews: null }
      expect(await store.articles.byId(['strike'])).toEqual([present])
      expect(await atRevision(store, 'strike', 1)).toEqual({
        ...present,
        text: `${strike.text} One.`,
        revision: 1,
        importedAt: AT[0],
      })
      expect((await atRevision(store, 'strike', 2))?.text).toBe(`${strike.text} Two.`)
      const { sha256 } = strike.source
      expect(await store.articles.revisions(['strike'])).toEqual([
        [3, 2, 1].map(revision => ({ article: 'strike', revision, importedAt: AT[revision - 1], sha256 })),
      ])
      expect(await store.save([{ ...strike, text: `${strike.text} Next.` }])).toEqual(['REVISED'])
      expect(await store.articles.byId(['strike'])).toMatchObject([{ revision: 4 }])
    }))

  test('an article that is there is left as it is when it has, or had, the text; else the text is a new revision', () =>
    withStore(open, [{ ...strike, text: `${strike.text} Old.` }, fire], async store => {
      const before = await store.articles.byId(['fire'])
      expect(await store.restore([history(strike, ' Other.'), history(fire, ' Other.')])).toEqual([
        'REVISED',
        'UNCHANGED',
      ])
      expect(await store.articles.byId(['fire'])).toEqual(before)
      const [revised] = await store.articles.byId(['strike'])
      expect(revised).toMatchObject({ revision: 2, text: strike.text })
      expect(revised?.importedAt).not.toBe(AT[1])
      expect(await store.restore([history({ ...strike, text: `${strike.text} Old.` })])).toEqual(['UNCHANGED'])
      expect(await store.articles.byId(['strike'])).toEqual([revised])
    }))

  test('articles are restored once, also when they are given twice or at once', () =>
    withStore(open, [], async store => {
      expect(await store.restore([history(strike), history(strike)])).toEqual(['IMPORTED', 'UNCHANGED'])
      const [one, other] = await Promise.all([store.restore([history(fire)]), store.restore([history(fire)])])
      expect([...(one ?? []), ...(other ?? [])].sort()).toEqual(['IMPORTED', 'UNCHANGED'])
    }))

  test('a removed article is restored as any other', () =>
    withStore(open, [strike], async store => {
      await store.remove(['strike'])
      expect(await store.restore([history(strike, ' One.')])).toEqual(['IMPORTED'])
      expect(await store.articles.byId(['strike'])).toMatchObject([{ revision: 2, importedAt: AT[1] }])
    }))

  test('an archive goes on from the version of another one, where those who watched that one go on', () =>
    withStore(open, [], async store => {
      await store.restore([history(strike), history(fire)])
      await store.continueFrom(40)
      expect(await store.summary()).toMatchObject({ version: 40, position: [40] })
      await expect((async () => store.changes([39]))()).rejects.toThrow(ChangesGoneError)
      const changes = (await store.changes([40]))[Symbol.asyncIterator]()
      const next = changes.next()
      await store.save([harbour])
      expect((await next).value).toMatchObject({ kind: 'IMPORTED', article: 'harbour', position: [41] })
      expect((await store.summary()).version).toBe(41)
    }))

  test('its version never falls, and its own changes are told on when it is the higher one', () =>
    withStore(open, ARTICLES, async store => {
      const { position, version } = await store.summary()
      await store.remove(['strike'])
      await store.continueFrom(version)
      expect((await store.summary()).version).toBe(version + 1)
      const { value } = await (await store.changes(position))[Symbol.asyncIterator]().next()
      expect(value).toMatchObject({ kind: 'REMOVED', article: 'strike' })
    }))

  test('any archive is restored from its histories and edits: times, revisions and version as well', async () => {
    await fc.assert(
      fc.asyncProperty(editingSteps, async steps => {
        const answers: unknown[] = []
        const histories: ArticleHistory[] = []
        const edits: Edit[] = []
        let version = 0
        await withStore(open, [], async store => {
          await takeSteps(store, steps)
          histories.push(...(await historiesIn(store)))
          edits.push(...(await Array.fromAsync(store.edits())))
          version = (await store.summary()).version
          answers.push([await everythingIn(store), await pastOf(store)])
        })
        await withStore(open, [], async store => {
          await store.restore(histories)
          await store.edit(edits)
          await store.continueFrom(version)
          answers.push([await everythingIn(store), await pastOf(store)])
          expect((await store.summary()).version).toBe(version)
        })
        expect(answers[1]).toEqual(answers[0])
      }),
      { numRuns: 40, examples: [[NAME_FROM_ANOTHER]] },
    )
  })
}

/** An entity has its name from a key that an editor has made another entity of, and which is spelled more often later on. */
const NAME_FROM_ANOTHER: readonly Step[] = [
  { do: 'MERGE', key: 'Ad_JQLI0N9rkhb3kwT27', keys: ['9GM_78L0fxm2Z8MUznS4', 'yOadaOa9DPJjpU98SjRK'] },
  { do: 'SPLIT', key: 'yOadaOa9DPJjpU98SjRK', keys: ['mf-2c1g0-l8qB7KfN6lC', 'yOadaOa9DPJjpU98SjRK'] },
  {
    do: 'SAVE',
    article: 'a',
    names: [
      { kind: 'PERSON', name: 'Ann Bell', aliases: ['Bell'] },
      { kind: 'PERSON', name: 'Tom Bell', aliases: ['Bell', 'Tom'] },
      { kind: 'PERSON', name: 'Ann Mary Bell', aliases: ['Ann Bell'] },
    ],
    more: '',
  },
  { do: 'SAVE', article: 'b', names: [{ kind: 'PERSON', name: 'Bell' }], more: '' },
  { do: 'SAVE', article: 'c', names: [{ kind: 'PERSON', name: 'Ann Mary Bell', aliases: ['Ann Bell'] }], more: '' },
  { do: 'UNDO', at: 2 },
]

/** All articles with their texts, as they were read. */
async function historiesIn(store: ArticleStore): Promise<ArticleHistory[]> {
  const past = await pastOf(store)
  return past.map(texts => {
    const [present = expect.unreachable(), ...earlier] = texts.map(({ revision, importedAt, reviews, ...article }) => ({
      revision,
      importedAt,
      article: { ...article, annotations: reviews?.asRead ?? article.annotations },
    }))
    return { earlier: earlier.reverse(), present }
  })
}

/** The texts of each article, the newest first. */
async function pastOf(store: ArticleStore): Promise<StoredArticle[][]> {
  const [page] = await store.articles.pages([{ filter: {}, orderBy: 'PUBLISHED_ASC', first: 100 }])
  const revisions = await store.articles.revisions(itemsOf(page).map(({ id }) => id))
  return Promise.all(
    revisions.map(async texts => (await store.articles.atRevision(texts)).filter(text => text !== null)),
  )
}
