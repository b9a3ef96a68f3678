import type { PassageRole } from '../../model/passage.ts'
import { hashOf } from '../gazetteer/hash.ts'
import { WORD, wordBits } from '../gazetteer/lexicon.ts'
import type { Phrase } from './topic-phrase.ts'

/** Passages that often have capital letters on all words. */
const TITLES: ReadonlySet<PassageRole> = new Set(['HEADLINE', 'HEADING', 'IMAGE_TITLE'])

/**
 * The form in which a topic reads best: its most frequent one, the first of equals. Capital letters that common words owe to a headline
 * or to the beginning of a sentence are made small.
 */
export function wordingOf(text: string, phrases: readonly Phrase[]): string {
  const counts = new Map<string, number>()
  for (const phrase of phrases) {
    const form = plainForm(text, phrase)
    counts.set(form, (counts.get(form) ?? 0) + 1)
  }
  const most = Math.max(...counts.values())
  return [...counts].find(([, count]) => count === most)?.[0] ?? ''
}

function plainForm(text: string, { start, end, sentence }: Phrase): string {
  const words = text.slice(start, end).split(/\s+/u)
  const isTitle = TITLES.has(sentence.passage.role)
  return words
    .map((word, at) => (isTitle || (at === 0 && start === sentence.start) ? smallIfCommon(word) : word))
    .join(' ')
}

function smallIfCommon(word: string): string {
  const isCapital = /^\p{Lu}[\p{Ll}-]*$/u.test(word)
  return isCapital && wordBits(hashOf(word.toLowerCase())) & WORD.COMMON ? word.toLowerCase() : word
}
