import { LRUCache } from 'lru-cache'

/** What was written of objects, to be written again as long as the archive stays as it is. */
export type KeptTexts = {
  /** What a writer wrote of an object. */
  find(source: object, writer: object): string | null
  keep(source: object, writer: object, text: string): void
}

/** A text, and what it takes. */
type Written = { readonly text: string; readonly bytes: number }

/**
 * Keeps what was asked for last. When the archive changes, all of it goes.
 *
 * @param mostBytes how many bytes the texts may have together
 * @param versionNow tells the archive's version at once
 */
export function keptTexts(mostBytes: number, versionNow: () => number): KeptTexts {
  const texts = new LRUCache<object, Map<object, Written>>({
    maxSize: mostBytes,
    sizeCalculation: written => {
      let sum = 0
      for (const { bytes } of written.values()) sum += bytes
      return sum
    },
  })
  let version = versionNow()
  const writtenOf = (source: object): Map<object, Written> | undefined => {
    const now = versionNow()
    if (now !== version) texts.clear()
    version = now
    return texts.get(source)
  }
  return {
    find: (source, writer) => writtenOf(source)?.get(writer)?.text ?? null,
    keep(source, writer, text) {
      const written = new Map(writtenOf(source))
      texts.set(source, written.set(writer, inOnePiece(text)))
    },
  }
}

/**
 * V8 keeps a text that was put together as its pieces, and puts them together again with each text that it becomes a piece of. One of ASCII alone
 * takes a byte for each character.
 */
function inOnePiece(text: string): Written {
  const utf8 = Buffer.from(text)
  const isAscii = utf8.length === text.length
  return { text: utf8.toString(), bytes: text.length * (isAscii ? 1 : 2) }
}
