/** So many texts are indexed in one step: a few milliseconds. */
const INDEXED_AT_ONCE = 8

/** Indexes texts in small steps while nothing else is to do, so that the first search need not wait for all of them. */
export class TextIndexing {
  readonly #texts: { indexSome(count: number): boolean }
  #timer: NodeJS.Timeout | null = null

  constructor(texts: { indexSome(count: number): boolean }) {
    this.#texts = texts
  }

  /** Called whenever texts have come. */
  soon(): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = null
      if (this.#texts.indexSome(INDEXED_AT_ONCE)) this.soon()
    }, 10).unref()
  }

  stop(): void {
    if (this.#timer) clearTimeout(this.#timer)
  }
}
