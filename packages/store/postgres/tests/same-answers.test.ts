import { type Edit, entityKey, type Verdict } from '@dateline/articles'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { annotationsOf, entityEdit, reviewOfAnnotation, undo } from '../../contract/edit-for-test.ts'
import { type ArticleStore, openMemoryStore } from '../../index.ts'
import { openPostgresStore } from '../index.ts'
import { allReads } from './all-reads.ts'
import { postgresForTest } from './postgres-for-test.ts'
import { variedArticle } from './varied-article.ts'

const postgres = postgresForTest()

const [ANN, BELL, ZOE] = ['Ann Bell', 'Bell', 'Zoë Åström'].map(name => entityKey('PERSON', name)) as [
  string,
  string,
  string,
]
const [SRS, RESCUE] = ['SRS', 'Sea Rescue Service'].map(name => entityKey('ORGANIZATION', name)) as [string, string]
const EDITS: readonly Edit[] = [
  entityEdit('merge', { type: 'MERGE', kind: 'PERSON', into: ANN, entities: [ZOE, BELL] }),
  entityEdit('split', { type: 'SPLIT', kind: 'ORGANIZATION', entity: RESCUE, keys: [SRS] }),
  entityEdit('rename', { type: 'RENAME', kind: 'PERSON', entity: BELL, name: 'Anna Norhaven-Bell' }),
  undo('merge'),
  undo('rename'),
]

test('both stores give the same answers to everything, whatever came, changed, went and was edited', async () => {
  const history = fc.record({
    saved: fc.array(variedArticle, { minLength: 40, maxLength: 60, size: 'max' }),
    removed: fc.uniqueArray(fc.constantFrom('d', 'e', 'f', 'x'), { maxLength: 3 }),
    reviewed: fc.array(fc.record({ at: fc.nat(200), verdict: fc.constantFrom<Verdict>('CONFIRMED', 'REJECTED') }), {
      maxLength: 12,
    }),
    edited: fc.uniqueArray(fc.nat(EDITS.length - 1), { maxLength: EDITS.length }),
  })
  await fc.assert(
    fc.asyncProperty(history, async ({ saved, removed, reviewed, edited }) => {
      const stores = [openMemoryStore(), await openPostgresStore(await postgres.database())]
      const answers: unknown[] = []
      for (const store of stores) {
        await store.save(saved.slice(0, 25))
        for (const at of edited) await store.edit(EDITS.slice(at, at + 1))
        await store.edit(await reviews(store, reviewed))
        for (const article of saved.slice(25)) await store.save([article])
        await store.remove(removed)
        answers.push(await allReads(store))
        await store.close()
      }
      expect(answers[1]).toEqual(answers[0])
    }),
    { numRuns: 1 },
  )
}, 120_000)

/** Reviews of some of all annotations of a store. */
async function reviews(
  store: ArticleStore,
  said: readonly { readonly at: number; readonly verdict: Verdict }[],
): Promise<Edit[]> {
  const [page] = await store.articles.pages([{ filter: {}, orderBy: 'HEADLINE_ASC', first: 100 }])
  const all = (page?.items ?? []).flatMap(({ item }) => annotationsOf(item).map(judged => ({ article: item, judged })))
  return said.flatMap(({ at, verdict }, index) => {
    const found = all[(at * 31) % all.length]
    return found ? reviewOfAnnotation(found.article, found.judged, { id: `review ${index}`, verdict }) : []
  })
}
