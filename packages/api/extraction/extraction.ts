import {
  type Article,
  annotate,
  type ReadArticle,
  type ReadResult,
  readSource,
  type SourceInput,
} from '@dateline/articles'
import type { Awaitable } from '@dateline/store'

/** What makes articles of sources, and finds what stands in them. Wherever it does so, the results are the same. */
export type Extraction = {
  /** One result for each article in a source, in order. */
  read(source: SourceInput): Awaitable<readonly ReadResult[]>
  annotate(article: ReadArticle): Awaitable<Article>
  /** How many sources and articles wait for their turn. */
  waiting(): number
  close(): Promise<void>
}

/** So many tasks take about as long as a thread takes to start. */
const FIRST = 64

/** The first tasks in this thread, all others elsewhere: no thread is started for a few articles. */
export function firstInLine(elsewhere: Extraction): Extraction {
  let done = 0
  const next = (): Extraction => (done++ < FIRST ? extractionInLine : elsewhere)
  return {
    read: source => next().read(source),
    annotate: article => next().annotate(article),
    waiting: elsewhere.waiting,
    close: elsewhere.close,
  }
}

/** In this thread, at once. Nothing else is done meanwhile: an article takes some hundredths of a second, a large one seconds. */
export const extractionInLine: Extraction = {
  read: source => [...readSource(source)],
  annotate: article => annotate(article),
  waiting: () => 0,
  close: async () => {},
}
