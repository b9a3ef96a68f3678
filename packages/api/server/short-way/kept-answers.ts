import { LRUCache } from 'lru-cache'

/** Bytes that an answer takes beside itself: its key, and what is known of it. */
const BESIDE = 512

/** What can be kept. */
export type Sized = { readonly bytes: number }

/** Answers as they were sent, each as long as the archive stays as it is, and as there is room. */
export type KeptAnswers<Answer extends Sized> = {
  /** The version of the archive, by which to {@link keep} what is made from it. */
  version(): number | null
  find(key: string): Answer | null
  /** Keeps an answer that was begun when the archive had a version; unless it has another one by now. */
  keep(key: string, answer: Answer, version: number | null): void
}

/**
 * Keeps the answers that were asked for last. When the archive changes, all of them go: any of them may have changed.
 *
 * @param mostBytes how many bytes they may have together
 * @param versionNow tells the archive's version at once; null keeps none
 */
export function keptAnswers<Answer extends Sized>(
  mostBytes: number,
  versionNow: (() => number) | null,
): KeptAnswers<Answer> {
  if (!versionNow) return { version: () => null, find: () => null, keep() {} }
  const answers = new LRUCache<string, Answer>({
    maxSize: mostBytes,
    sizeCalculation: ({ bytes }, key) => bytes + 2 * key.length + BESIDE,
  })
  let keptVersion = versionNow()
  const isCurrent = (version: number): boolean => {
    if (version === keptVersion) return true
    answers.clear()
    keptVersion = version
    return false
  }
  return {
    version: versionNow,
    find: key => (isCurrent(versionNow()) ? (answers.get(key) ?? null) : null),
    keep(key, answer, version) {
      const now = versionNow()
      isCurrent(now)
      if (version === now) answers.set(key, answer)
    },
  }
}
