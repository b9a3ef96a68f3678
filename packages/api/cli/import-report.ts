import type { EditedAs, SavedAs } from '@dateline/store'

/** What became of an article: `reason` and `notice` are sentences that say where it stands, and why it was refused, or is not whole. */
export type Outcome =
  | { readonly as: SavedAs; readonly notice?: string | undefined }
  | { readonly as: 'REFUSED'; readonly reason: string }

/** As many sentences of a kind are kept; a person reads no more, and a large file of other lines has millions. */
const LISTED = 1000

/** What became of all articles of an import. */
export class ImportReport {
  readonly counts: Record<Outcome['as'], number> = { IMPORTED: 0, UNCHANGED: 0, REVISED: 0, REFUSED: 0 }
  /** None is outdated: those of another archive replace whatever stands. */
  readonly #edits: Record<EditedAs, number> = { MADE: 0, KNOWN: 0, NOT_FOUND: 0, OUTDATED: 0 }
  readonly #refusals: string[] = []
  readonly #notices: string[] = []

  add(outcome: Outcome): void {
    this.counts[outcome.as]++
    if (outcome.as === 'REFUSED') keep(this.#refusals, outcome.reason)
    else if (outcome.notice) keep(this.#notices, outcome.notice)
  }

  /** Adds what became of edits that were restored. */
  addEdits(edited: readonly EditedAs[]): void {
    for (const as of edited) this.#edits[as]++
  }

  /** The report for a person: the counts, the refusals and notices, and the files that were passed over. */
  render(passedOver: readonly string[] = []): string {
    const width = Math.max(...Object.values(this.counts).map(count => `${count}`.length))
    const lines = Object.entries(this.counts).map(([as, count]) => `${`${count}`.padStart(width)} ${as.toLowerCase()}`)
    const { MADE, KNOWN, NOT_FOUND } = this.#edits
    if (MADE + KNOWN + NOT_FOUND > 0)
      lines.push(`Edits: ${MADE} restored, ${KNOWN} known${NOT_FOUND > 0 ? `, ${NOT_FOUND} of what is not there` : ''}`)
    for (const refusal of this.#refusals) lines.push(`- ${refusal}`)
    const unlisted = this.counts.REFUSED - this.#refusals.length
    if (unlisted > 0) lines.push(`- … and ${unlisted} more`)
    if (this.#notices.length > 0)
      lines.push('Imported, though not whole:', ...this.#notices.map(notice => `- ${notice}`))
    if (passedOver.length > 0) lines.push(`Passed over, for their endings: ${passedOver.join(', ')}`)
    return lines.join('\n')
  }
}

function keep(sentences: string[], sentence: string): void {
  if (sentences.length < LISTED) sentences.push(sentence)
}
