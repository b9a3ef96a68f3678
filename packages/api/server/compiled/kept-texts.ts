import { LRUCache } from 'lru-cache'

/** What was written of objects, to be written again as long as the archive stays as it is. */
export type KeptTexts = {
  /** What a writer wrote of an object. */
  find(source: object, writer: object): string | null
  keep(source: object, writer: object, text: string): void
}

/** Bytes of a character of a text, at most. */
const OF_CHARACTER = 2

/**
 * Keeps what was asked for last. When the archive changes, all of it goes.
 *
 * @param mostBytes how many bytes the texts may have together
 * @param versionNow tells the archive's version at once
 */
export function keptTexts(mostBytes: number, versionNow: () => number): KeptTexts {
  const texts = new LRUCache<object, Map<object, string>>({
    maxSize: mostBytes,
    sizeCalculation: written => {
      let bytes = 0
      for (const text of written.values()) bytes += text.length * OF_CHARACTER
      return bytes
    },
  })
  let version = versionNow()
  const writtenOf = (source: object): Map<object, string> | undefined => {
    const now = versionNow()
    if (now !== version) texts.clear()
    version = now
    return texts.get(source)
  }
  return {
    find: (source, writer) => writtenOf(source)?.get(writer) ?? null,
    keep(source, writer, text) {
      const written = new Map(writtenOf(source))
      texts.set(source, written.set(writer, inOnePiece(text)))
    },
  }
}

/** V8 keeps a text that was put together as its pieces, and puts them together again with each text that it becomes a piece of. */
function inOnePiece(text: string): string {
  return Buffer.from(text).toString()
}
