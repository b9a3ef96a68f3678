import type { Article, Edit } from '@dateline/articles'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ArticleStore } from '../article-store.ts'
import { type MadeEntity, madeArticle } from '../made-article.ts'
import { annotationsOf, entityEdit, person, reviewOfAnnotation, undo } from './edit-for-test.ts'
import { everythingIn } from './everything.ts'
import { type OpenStore, withStore } from './with-store.ts'

const NAMES: MadeEntity[] = [
  { kind: 'PERSON', name: 'Ann Bell', aliases: ['Bell'] },
  { kind: 'PERSON', name: 'Bell' },
  { kind: 'PERSON', name: 'Tom Bell', aliases: ['Bell', 'Tom'] },
  { kind: 'PERSON', name: 'Ann Mary Bell', aliases: ['Ann Bell'] },
  { kind: 'PERSON', name: 'Ida Moss' },
  { kind: 'ORGANIZATION', name: 'Sea Rescue Service', abbreviation: 'SRS' },
  { kind: 'PLACE', name: 'Bell' },
]
const PERSONS = ['Ann Bell', 'Bell', 'Tom Bell', 'Ann Mary Bell', 'Ida Moss', 'Nobody'].map(name => person(name))

const article = fc.constantFrom('a', 'b', 'c')
const key = fc.constantFrom(...PERSONS.map(({ key: of }) => of))
const keys = fc.uniqueArray(key, { minLength: 1, maxLength: 3 })
const at = fc.nat(30)

/** What somebody does in an archive. */
export type Step =
  | { readonly do: 'SAVE'; readonly article: string; readonly names: MadeEntity[]; readonly more: string }
  | { readonly do: 'REMOVE'; readonly article: string }
  | { readonly do: 'REVIEW'; readonly article: string; readonly at: number; readonly how: number }
  | { readonly do: 'MERGE' | 'SPLIT' | 'RENAME'; readonly key: string; readonly keys: string[] }
  | { readonly do: 'UNDO'; readonly at: number }

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('SAVE' as const),
      article,
      names: fc.subarray(NAMES),
      more: fc.constantFrom('', 'Later. ', 'Much later. '),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('REMOVE' as const), article }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('REVIEW' as const), article, at, how: fc.nat(3) }) },
  {
    weight: 4,
    arbitrary: fc.record({ do: fc.constantFrom('MERGE' as const, 'SPLIT' as const, 'RENAME' as const), key, keys }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('UNDO' as const), at }) },
)

/** What people may do in an archive: import, remove, review, merge, split, rename, and take back. */
export const editingSteps: fc.Arbitrary<readonly Step[]> = fc.array(step, { minLength: 3, maxLength: 16 })

/** Takes steps one after the other, and does something after each. */
export async function takeSteps(
  store: ArticleStore,
  steps: readonly Step[],
  afterEach: (index: number) => Promise<void> = async () => {},
): Promise<void> {
  for (const [index, one] of steps.entries()) {
    await take(store, one, `${index}`)
    await afterEach(index)
  }
}

export function editingContract(open: OpenStore): void {
  test('articles and edits in any order lead to the same answers as the last articles with all edits behind them', async () => {
    await fc.assert(
      fc.asyncProperty(editingSteps, async steps => {
        const answers: unknown[] = []
        const last = new Map<string, Article>()
        const edits: Edit[] = []
        await withStore(open, [], async store => {
          for (const one of steps) {
            if (one.do === 'SAVE') last.set(one.article, saying(one.article, one.names, one.more))
            if (one.do === 'REMOVE') last.delete(one.article)
          }
          await takeSteps(store, steps)
          answers.push(await everythingIn(store))
          edits.push(...(await Array.fromAsync(store.edits())))
        })
        await withStore(open, [], async store => {
          await store.save([...last.values()].reverse())
          const made = await store.edit(edits)
          expect(made.every(as => as === 'MADE')).toBe(true)
          answers.push(await everythingIn(store))
        })
        expect(answers[0]).toEqual(answers[1])
      }),
      { numRuns: 60 },
    )
  })
}

async function take(store: ArticleStore, one: Step, id: string): Promise<void> {
  switch (one.do) {
    case 'SAVE':
      await store.save([saying(one.article, one.names, one.more)])
      return
    case 'REMOVE':
      await store.remove([one.article])
      return
    case 'REVIEW': {
      const [stored] = await store.articles.byId([one.article])
      const annotations = stored ? annotationsOf(stored) : []
      const judged = annotations[one.at % annotations.length]
      if (!stored || !judged) return
      const entity = PERSONS[one.at % PERSONS.length] ?? expect.unreachable()
      const correction =
        judged.kind === 'MENTION'
          ? ({ kind: 'MENTION', entity } as const)
          : ({ kind: 'STATEMENT', speaker: one.at % 2 === 0 ? entity : null } as const)
      const verdict = (['CONFIRMED', 'REJECTED', 'REJECTED', 'CORRECTED'] as const)[one.how] ?? expect.unreachable()
      const said = { id, verdict, ...(verdict === 'CORRECTED' && { correction }) }
      await store.edit([reviewOfAnnotation(stored, judged, said)])
      return
    }
    case 'MERGE':
      await store.edit([entityEdit(id, { type: 'MERGE', kind: 'PERSON', into: one.key, entities: one.keys })])
      return
    case 'SPLIT':
      await store.edit([entityEdit(id, { type: 'SPLIT', kind: 'PERSON', entity: one.key, keys: one.keys })])
      return
    case 'RENAME':
      await store.edit([entityEdit(id, { type: 'RENAME', kind: 'PERSON', entity: one.key, name: `Name ${id}` })])
      return
    case 'UNDO':
      await store.edit([undo(`${one.at % Math.max(1, Number(id))}`)])
  }
}

/** An article that names people, and in which the first of them speaks. */
function saying(id: string, entities: readonly MadeEntity[], more: string): Article {
  const names = entities.flatMap(({ name, aliases = [] }) => [name, ...aliases])
  const speaker = entities.find(({ kind }) => kind === 'PERSON')?.name
  return madeArticle({
    id,
    headline: `Article ${id}`,
    publishedOn: '2024-06-01',
    paragraphs: [`${more}${names.join(', ')} were there.`, 'One said that it was a long day at sea.'],
    entities,
    statements: [{ content: 'it was a long day at sea', ...(speaker !== undefined && { speaker }) }],
  })
}
