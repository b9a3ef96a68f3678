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

/** How often each word of a folded text stands there, as ` word=12`, the most frequent first. */
export function wordCounts(folded: string): string {
  const counts = new Map<string, number>()
  for (const word of folded.split(' ')) if (word !== '' && word !== '|') counts.set(word, (counts.get(word) ?? 0) + 1)
  return Array.from(counts)
    .sort(([, one], [, other]) => other - one)
    .map(([word, count]) => ` ${word}=${count}`)
    .join('')
}

/** Every three characters of a word, with its ends marked. */
export function gramsOf(word: string): string[] {
  const marked = `  ${word} `
  return [...new Set(Array.from({ length: word.length + 1 }, (_, start) => marked.slice(start, start + 3)))]
}
