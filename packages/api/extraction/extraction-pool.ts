import type { Article, ReadResult } from '@dateline/articles'
import { Piscina } from 'piscina'
import { type Extraction, extractionInLine } from './extraction.ts'

/** How long, in milliseconds, a thread without work stays: each has word lists and weights of its own, some 100 MB. */
const STAYS_IDLE = 60_000

/**
 * Extraction in threads of its own, so that whatever this one does goes on meanwhile. They are started when there is work for them, and end when
 * there has been none for a minute. A thread that breaks down fails the task that it was at, and another one takes its place.
 *
 * @param threads how many at most; 0: all is done in this thread
 */
export function openExtraction(threads: number): Extraction {
  if (threads === 0) return extractionInLine
  const pool = new Piscina({
    filename: new URL('extraction-thread.ts', import.meta.url).href,
    minThreads: 0,
    maxThreads: threads,
    idleTimeout: STAYS_IDLE,
  })
  return {
    read: (source): Promise<readonly ReadResult[]> => pool.run(source, { name: 'read' }),
    annotate: (article): Promise<Article> => pool.run(article, { name: 'annotate' }),
    waiting: () => pool.queueSize,
    close: () => pool.destroy(),
  }
}
