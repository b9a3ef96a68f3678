import { fold } from '@dateline/articles'

/**
 * Words that stand next to each other, folded. `isBeginning` says that the last one may go on, `isQuoted` that they are meant letter by
 * letter.
 */
export type Term = { readonly words: readonly string[]; readonly isBeginning: boolean; readonly isQuoted: boolean }

/** What a text must have, and what it must not have. */
export type SearchQuery = { readonly having: readonly Term[]; readonly without: readonly Term[] }

/**
 * Reads a query: `words`, which may stand anywhere; `"exact phrases"`; `beginning*`; `-without` and `-"without this"`. A word that
 * is written with hyphens or points is a phrase. No query is wrong: signs that make no sense are passed over.
 */
export function parseQuery(query: string): SearchQuery {
  const having = new Map<string, Term>()
  const without = new Map<string, Term>()
  for (const [whole, minus, phrase, word = ''] of query
    .replace(/[“”„]/g, '"')
    .matchAll(/(-?)(?:"([^"]*)"?\*?|([^\s"]+))/g)) {
    const words = wordsOf(phrase ?? word)
    const term = { words, isBeginning: whole.endsWith('*'), isQuoted: phrase !== undefined }
    if (words.length > 0) (minus ? without : having).set(JSON.stringify(term), term)
  }
  return { having: [...having.values()], without: [...without.values()] }
}

/** Asks for all that either query asks for. */
export function both(one: SearchQuery, other: SearchQuery): SearchQuery {
  return { having: [...one.having, ...other.having], without: [...one.without, ...other.without] }
}

/** The words of a text, folded; none for a text without letters and digits. */
export function wordsOf(text: string): string[] {
  return fold(text).split(' ').filter(Boolean)
}

/**
 * A text as queries are compared with it: its words, folded, with a space around each. Phrases do not run from one of the parts into
 * the next.
 */
export function searchable(parts: readonly string[]): string {
  return ` ${parts.map(fold).filter(Boolean).join(' | ')} `
}

/** Whether a term stands in a {@link searchable} text. */
export function standsIn(term: Term, text: string): boolean {
  return text.includes(` ${term.words.join(' ')}${term.isBeginning ? '' : ' '}`)
}

/** Whether a {@link searchable} text has what a query asks for. */
export function isFound(query: SearchQuery, text: string): boolean {
  return query.having.every(term => standsIn(term, text)) && !query.without.some(term => standsIn(term, text))
}
