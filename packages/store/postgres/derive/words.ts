import { indexable } from '../rows.ts'

/** Words that a text may have different ones of, in characters: a `tsvector` has room for 1 MB. */
const MOST_CHARACTERS = 300_000

/** A {@link searchable} text as the database has it: each word between two spaces of its own. */
export function spacedText(searchable: string): string {
  return searchable
    .split(' ')
    .map(word => (word === '' ? '' : ` ${word} `))
    .join('')
}

/** The words of a folded text, each once, as a `tsvector` without positions. */
export function wordVector(folded: string): string {
  let left = MOST_CHARACTERS
  const words = new Set<string>()
  for (const word of folded.split(' ')) {
    if (word === '' || word === '|' || words.has(word)) continue
    left -= word.length
    if (left < 0) break
    words.add(indexable(word))
  }
  return [...words].join(' ')
}

/** Every three characters of a word, with its ends marked. */
export function gramsOf(word: string): string[] {
  const marked = `  ${word} `
  return [...new Set(Array.from({ length: word.length + 1 }, (_, start) => marked.slice(start, start + 3)))]
}
