import type { Article } from '@dateline/articles'
import { expect, test } from 'vitest'
import { madeArticle } from '../made-article.ts'
import { ARTICLES, fire, snow, strike } from './articles-of-a-strike.ts'
import { atRevision, itemsOf, type OpenStore, withStore } from './with-store.ts'

const note = (paragraph: string, name = 'Mira Holt', annotator = 'made'): Article =>
  madeArticle({
    id: 'note',
    headline: 'A note',
    publishedOn: '2024-01-02',
    paragraphs: [`${name} wrote it. ${paragraph}`],
    entities: [{ kind: 'PERSON', name }],
    annotator,
  })

export function savingContract(open: OpenStore): void {
  test('a new article is imported as revision 1, whole', () =>
    withStore(open, [], async store => {
      expect(await store.save(ARTICLES)).toEqual(ARTICLES.map(() => 'IMPORTED'))
      const [stored] = await store.articles.byId(['strike'])
      const importedAt = expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/)
      expect(stored).toEqual({ ...strike, revision: 1, importedAt, reviews: null })
    }))

  test('an article whose text is the stored one is not stored again', () =>
    withStore(open, ARTICLES, async store => {
      const before = await store.summary()
      expect(await store.save([fire, snow])).toEqual(['UNCHANGED', 'UNCHANGED'])
      expect(await store.summary()).toEqual(before)
    }))

  test('an article that is annotated anew is no new revision, and is served with its new annotations', () =>
    withStore(open, [note('Once.')], async store => {
      const before = await store.summary()
      expect(await store.save([{ ...note('Once.'), annotations: null }])).toEqual(['UNCHANGED'])
      const [stored] = await store.articles.byId(['note'])
      expect(stored).toMatchObject({ revision: 1, annotations: null })
      const after = await store.summary()
      expect(after).toMatchObject({ articleCount: 1, personCount: 0, mentionCount: 0 })
      expect(after.version).toBeGreaterThan(before.version)
    }))

  test('an article with another text is a new revision; those before can still be read', () =>
    withStore(open, [note('Once.')], async store => {
      expect(await store.save([note('Twice.', 'Ole Lund'), note('Thrice.')])).toEqual(['REVISED', 'REVISED'])
      expect(await store.articles.byId(['note'])).toMatchObject([{ revision: 3, text: note('Thrice.').text }])
      const [revisions] = await store.articles.revisions(['note'])
      expect(revisions?.map(({ article, revision, sha256 }) => ({ article, revision, sha256 }))).toEqual([
        { article: 'note', revision: 3, sha256: note('Thrice.').source.sha256 },
        { article: 'note', revision: 2, sha256: note('Twice.', 'Ole Lund').source.sha256 },
        { article: 'note', revision: 1, sha256: note('Once.').source.sha256 },
      ])
      expect(await atRevision(store, 'note', 1)).toMatchObject({ ...note('Once.'), revision: 1 })
      expect(await atRevision(store, 'note', 2)).toMatchObject({ ...note('Twice.', 'Ole Lund'), revision: 2 })
      expect(await atRevision(store, 'note', 3)).toMatchObject({ ...note('Thrice.'), revision: 3 })
    }))

  test('what only an earlier revision said is in no answer', () =>
    withStore(open, [note('Once.')], async store => {
      const mention = note('Once.').annotations?.mentions[0]?.id ?? expect.unreachable()
      expect(await store.mentions.byId([mention])).toMatchObject([{ span: { exact: 'Mira Holt' } }])

      await store.save([note('Twice.', 'Ole Lund')])
      const [entities] = await store.entities.pages([{ filter: {}, orderBy: 'NAME_ASC', first: 10 }])
      expect(itemsOf(entities).map(entity => entity.name)).toEqual(['Ole Lund'])
      expect(itemsOf((await store.articles.search([{ filter: { query: 'Holt' }, first: 10 }]))[0])).toEqual([])
      expect(itemsOf((await store.articles.search([{ filter: { query: 'once' }, first: 10 }]))[0])).toEqual([])
      expect(await store.mentions.byId([mention])).toMatchObject([{ span: { exact: 'Ole Lund' } }])
      expect(await store.summary()).toMatchObject({ articleCount: 1, personCount: 1, mentionCount: 1 })

      await store.save([{ ...note('Nobody.'), annotations: null }])
      expect(await store.mentions.byId([mention])).toEqual([null])
      expect(await store.summary()).toMatchObject({ articleCount: 1, personCount: 0, mentionCount: 0 })
    }))

  test('articles and revisions that are not there are null, or without revisions, in their places', () =>
    withStore(open, [snow], async store => {
      expect(await store.articles.byId(['nothing', 'snow', 'nothing'])).toMatchObject([null, { id: 'snow' }, null])
      expect(await store.articles.revisions(['nothing', 'snow'])).toMatchObject([[], [{ revision: 1 }]])
      expect(await atRevision(store, 'snow', 2)).toBeNull()
      expect(await atRevision(store, 'snow', 0)).toBeNull()
      expect(await atRevision(store, 'nothing', 1)).toBeNull()
    }))

  test('articles with one id that are saved together or at once are saved one after the other', () =>
    withStore(open, [], async store => {
      expect(await store.save([note('One.'), note('One.'), note('Two.')])).toEqual(['IMPORTED', 'UNCHANGED', 'REVISED'])
      const saved = await Promise.all(['Three.', 'Four.', 'Five.'].map(text => store.save([note(text), snow])))
      expect(saved.map(([as]) => as)).toEqual(['REVISED', 'REVISED', 'REVISED'])
      expect(await store.articles.byId(['note'])).toMatchObject([{ revision: 5, text: note('Five.').text }])
      expect(await atRevision(store, 'note', 4)).toMatchObject({ text: note('Four.').text })
    }))

  test('nothing to save is saved', () =>
    withStore(open, [], async store => {
      expect(await store.save([])).toEqual([])
    }))

  test('the archive is summed up', () =>
    withStore(open, [], async store => {
      expect(await store.summary()).toMatchObject({ articleCount: 0, firstPublishedOn: null, lastPublishedOn: null })
      await store.save(ARTICLES)
      expect(await store.summary()).toEqual({
        articleCount: 5,
        personCount: 3,
        organizationCount: 3,
        placeCount: 2,
        mentionCount: mentionsIn(ARTICLES),
        statementCount: 4,
        figureCount: 3,
        eventCount: 4,
        firstPublishedOn: '2024-03-01',
        lastPublishedOn: '2024-05-20',
        version: expect.any(Number),
        position: expect.any(Array),
      })
    }))

  test('a closed store saves nothing more, and may be closed again', () =>
    withStore(open, [], async store => {
      await store.close()
      await expect(store.save([snow])).rejects.toThrow('closed')
      await store.close()
    }))
}

function mentionsIn(articles: readonly Article[]): number {
  return articles.reduce((sum, { annotations }) => sum + (annotations?.mentions.length ?? 0), 0)
}
