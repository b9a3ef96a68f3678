import { eld } from 'eld/small'

/** How many characters the language is told from: more change nothing. */
const SAMPLE = 2_000

/**
 * The language that a text is written in, as a BCP 47 tag without region (`en`, `ru`); `und` when it cannot be told.
 *
 * @param declared what the page says, which counts when the words leave it open: pages often declare their template's language
 */
export function languageOf(text: string, declared: string | null = null): string {
  const found = eld.detect(text.slice(0, SAMPLE))
  return (declared !== null && !found.isReliable() ? declared : found.language) || declared || 'und'
}
