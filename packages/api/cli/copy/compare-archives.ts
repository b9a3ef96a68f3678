import { isDeepStrictEqual } from 'node:util'
import type { Edit } from '@dateline/articles'
import type { ArticleHistory, ArticleStore, StoredArticle } from '@dateline/store'
import { articlePagesIn } from '../export/articles-in.ts'
import { historiesOf } from '../export/histories-of.ts'
import type { Progress } from '../progress.ts'
import type { Place } from './place.ts'

/** A person reads no more sentences. */
const LISTED = 100

/**
 * Reads everything from two archives, and compares it: each article with all its texts, annotations, numbers and times, and as it is served
 * with its reviews; edits in their order; tokens; and what is counted.
 */
export async function compareArchives(
  source: Place,
  target: Place,
  progress: Progress,
  signal: AbortSignal,
): Promise<Comparison> {
  const comparison = new Comparison()
  await compareArticles(source.store, target.store, comparison, progress, signal)
  await compareEdits(source.store, target.store, comparison)
  await compareTokens(source, target, comparison)
  await compareSummaries(source.store, target.store, comparison)
  return comparison
}

/** What was compared, and how it differs. */
export class Comparison {
  readonly counts = { articles: 0, texts: 0, edits: 0, tokens: 0 }
  readonly #differences: string[] = []
  readonly #notices: string[] = []

  get isSame(): boolean {
    return this.#differences.length === 0
  }

  /** @param sentence what is not the same in both */
  differ(sentence: string): void {
    this.#differences.push(sentence)
  }

  /** @param sentence what need not be the same in both, though it is good to know */
  notice(sentence: string): void {
    this.#notices.push(sentence)
  }

  /** The comparison for a person. */
  render(): string {
    const compared = Object.entries(this.counts).map(([what, count]) => `${count} ${what}`)
    const unlisted = this.#differences.length - LISTED
    const lines = this.isSame
      ? [`Read again and compared: ${compared.join(', ')}. Both archives are the same.`]
      : [
          `Read again and compared: ${compared.join(', ')}. They differ:`,
          ...this.#differences.slice(0, LISTED).map(sentence => `- ${sentence}`),
          ...(unlisted > 0 ? [`- … and ${unlisted} more`] : []),
          'If the source was changed meanwhile, run it again.',
        ]
    return [...lines, ...this.#notices].join('\n')
  }
}

async function compareArticles(
  source: ArticleStore,
  target: ArticleStore,
  comparison: Comparison,
  progress: Progress,
  signal: AbortSignal,
): Promise<void> {
  for await (const page of articlePagesIn(source, null)) {
    const served = await target.articles.byId(page.map(({ id }) => id))
    const there = await historiesOf(
      target,
      served.filter(article => article !== null),
    )
    const known = new Map(there.map(history => [history.present.article.id, history]))
    for (const [index, history] of (await historiesOf(source, page)).entries()) {
      comparison.counts.articles++
      comparison.counts.texts += history.earlier.length + 1
      const { id } = history.present.article
      const sentence =
        differenceOf(id, history, known.get(id)) ?? reviewDifferenceOf(id, page[index], served[index] ?? undefined)
      if (sentence !== null) comparison.differ(sentence)
      progress.advance(comparison.counts.articles)
    }
    if (signal.aborted) return
  }
}

function differenceOf(id: string, one: ArticleHistory, other: ArticleHistory | undefined): string | null {
  if (!other) return `The article ${id} is not in the target.`
  if (one.earlier.length !== other.earlier.length)
    return `The article ${id} has ${one.earlier.length + 1} texts in the source, and ${other.earlier.length + 1} in the target.`
  const others = [...other.earlier, other.present]
  for (const [index, text] of [...one.earlier, one.present].entries()) {
    if (isDeepStrictEqual(text, others[index])) continue
    const part = text.article.text !== others[index]?.article.text ? 'the text' : 'what stands beside the text'
    return `The article ${id}, revision ${text.revision}: ${part} is another one in the target.`
  }
  return null
}

function reviewDifferenceOf(id: string, one?: StoredArticle, other?: StoredArticle): string | null {
  return isDeepStrictEqual(one, other) ? null : `The article ${id} is served with other reviews by the target.`
}

async function compareEdits(source: ArticleStore, target: ArticleStore, comparison: Comparison): Promise<void> {
  const there = await editsByPart(target)
  for (const [part, edits] of await editsByPart(source)) {
    comparison.counts.edits += edits.length
    if (!isDeepStrictEqual(edits, there.get(part)))
      comparison.differ(
        part === null ? 'The edits of entities are others in the target.' : `The reviews of ${part} are others there.`,
      )
    there.delete(part)
  }
  for (const part of there.keys())
    comparison.differ(`The target has edits of ${part ?? 'entities'}, and the source has none.`)
}

/** The edits of each article, and under null those of entities, in their order: only within these they have one. */
async function editsByPart(store: ArticleStore): Promise<Map<string | null, Edit[]>> {
  const partOf = new Map<string, string | null>()
  const part = (edit: Edit): string | null =>
    edit.type === 'REVIEW' ? edit.article : edit.type === 'UNDO' ? (partOf.get(edit.edit) ?? null) : null
  const edits = await Array.fromAsync(store.edits())
  for (const edit of edits) partOf.set(edit.id, part(edit))
  return Map.groupBy(edits, ({ id }) => partOf.get(id) ?? null)
}

async function compareTokens(source: Place, target: Place, comparison: Comparison): Promise<void> {
  const there = new Map((await target.tokens.list()).map(token => [token.name, token]))
  for (const token of await source.tokens.list()) {
    comparison.counts.tokens++
    if (!isDeepStrictEqual(token, there.get(token.name)))
      comparison.differ(`The token ${token.name} is another one in the target: revoke it there, and make a new one.`)
  }
}

async function compareSummaries(source: ArticleStore, target: ArticleStore, comparison: Comparison): Promise<void> {
  const [{ version, position, ...counts }, { version: reached, position: _, ...others }] = [
    await source.summary(),
    await target.summary(),
  ]
  const there = new Map(Object.entries(others))
  for (const [name, count] of Object.entries(counts))
    if (there.get(name) !== count)
      comparison.differ(`The archive’s ${name} is ${count} in the source, and ${there.get(name)} in the target.`)
  if (version !== reached)
    comparison.notice(
      `The source is at version ${version}, and the target at ${reached}: who watched the changes of the source begins anew at the target.`,
    )
}
