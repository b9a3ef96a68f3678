import { isDeepStrictEqual } from 'node:util'
import type { ArticleHistory, ArticleStore } from '@dateline/store'
import { CommandError } from '../command-error.ts'
import { articlePagesIn } from '../export/articles-in.ts'
import { historiesOf } from '../export/histories-of.ts'
import type { Progress } from '../progress.ts'

/** So many edits are made at once. */
const BATCH = 64

/** What became of articles: `UPDATED` when the target had them as they were before. */
export type Copied = Record<'COPIED' | 'UPDATED' | 'UNCHANGED', number>

/**
 * Copies articles with all that they had, edits, and the version. What is there already is left, so that a copy that was cut short goes on.
 *
 * @param signal ends it: what was copied stays
 * @throws {CommandError} when the target has articles, texts or edits that the source has not
 */
export async function copyArchive(
  source: ArticleStore,
  target: ArticleStore,
  progress: Progress,
  signal: AbortSignal,
): Promise<{ readonly articles: Copied; readonly edits: number }> {
  await assertEarlierCopy(source, target)
  const articles: Copied = { COPIED: 0, UPDATED: 0, UNCHANGED: 0 }
  let edits = 0
  for await (const page of articlePagesIn(source, null)) {
    const { lacking, behind } = await lackedBy(target, await historiesOf(source, page))
    // Their reviews go with them, and come again with the edits.
    await target.remove(behind.map(({ present }) => present.article.id))
    await target.restore([...lacking, ...behind])
    articles.COPIED += lacking.length
    articles.UPDATED += behind.length
    articles.UNCHANGED += page.length - lacking.length - behind.length
    for (const [index] of page.entries()) progress.advance(doneOf(articles) - page.length + index + 1)
    if (signal.aborted) return { articles, edits }
  }
  for await (const batch of batchesOf(source.edits())) {
    edits += (await target.edit(batch)).filter(as => as === 'MADE').length
    if (signal.aborted) return { articles, edits }
  }
  const { version } = await source.summary()
  const isChanged = articles.COPIED + articles.UPDATED + edits > 0
  if (isChanged || (await target.summary()).version < version) await target.continueFrom(version)
  return { articles, edits }
}

/** Nothing of a target that is no copy of this source is touched. */
async function assertEarlierCopy(source: ArticleStore, target: ArticleStore): Promise<void> {
  for await (const page of articlePagesIn(target, null)) {
    const found = await source.articles.byId(page.map(({ id }) => id))
    const there = found.filter(article => article !== null)
    const texts = new Map((await historiesOf(source, there)).map(history => [history.present.article.id, history]))
    for (const former of await historiesOf(target, page)) assertFormer(former, texts.get(former.present.article.id))
  }
  const known = new Set<string>()
  for await (const { id } of source.edits()) known.add(id)
  for await (const edit of target.edits())
    if (!known.has(edit.id))
      throw notCopied(
        edit.type === 'REVIEW' ? `a review of the article ${edit.article}` : `an edit of entities, ${edit.id}`,
      )
}

function assertFormer(former: ArticleHistory, later: ArticleHistory | undefined): void {
  if (!later) throw notCopied(`the article ${former.present.article.id}`)
  const texts = new Map(textsOf(later).map(({ revision, article }) => [revision, article.text]))
  for (const { revision, article } of textsOf(former))
    if (texts.get(revision) !== article.text) throw notCopied(`revision ${revision} of the article ${article.id}`)
}

function textsOf({ earlier, present }: ArticleHistory): ArticleHistory['earlier'] {
  return [...earlier, present]
}

function notCopied(what: string): CommandError {
  return new CommandError(
    `The target has ${what}, which the source has not: nothing that it has is overwritten. Name an empty target, or an earlier copy of this source; to join archives, use dateline export and import.`,
  )
}

/** The histories that a store has not, or has as they were before. */
async function lackedBy(
  target: ArticleStore,
  histories: readonly ArticleHistory[],
): Promise<{ readonly lacking: readonly ArticleHistory[]; readonly behind: readonly ArticleHistory[] }> {
  const found = await target.articles.byId(histories.map(({ present }) => present.article.id))
  const there = await historiesOf(
    target,
    found.filter(article => article !== null),
  )
  const known = new Map(there.map(history => [history.present.article.id, history]))
  return {
    lacking: histories.filter(({ present }) => !known.has(present.article.id)),
    behind: histories.filter(history => {
      const former = known.get(history.present.article.id)
      return former && !isDeepStrictEqual(former, history)
    }),
  }
}

function doneOf(articles: Copied): number {
  return articles.COPIED + articles.UPDATED + articles.UNCHANGED
}

async function* batchesOf<Item>(items: AsyncIterable<Item>): AsyncGenerator<Item[]> {
  let batch: Item[] = []
  for await (const item of items) {
    batch.push(item)
    if (batch.length < BATCH) continue
    yield batch
    batch = []
  }
  if (batch.length > 0) yield batch
}
