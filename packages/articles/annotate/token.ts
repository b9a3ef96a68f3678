import type { Range } from '../model/text-span.ts'

/** A word, a number or a mark of a text. Possessive endings ("’s") are tokens of their own; hyphenated words are one. */
export type Token = Range & { readonly text: string }

const TOKEN = new RegExp(
  [
    String.raw`(?:\p{Lu}\.){2,}`, // U.S., D.C.
    String.raw`['’]s(?!\p{L})`, // the possessive ending
    String.raw`\p{N}+(?:[.,:]\p{N}+)*(?:st|nd|rd|th|s|bn|mn|m|k)?(?:-\p{L}[\p{L}\p{M}]*)*(?![\p{L}\p{N}])`, // 12,000, 1.5, 81-year-old
    String.raw`[\p{L}\p{M}\p{N}]+(?:(?:['’](?!s(?!\p{L}))|[-‑&])[\p{L}\p{M}\p{N}]+)*`, // words, O'Neill, Kassym-Jomart, AT&T
    String.raw`\[?\.{3}\]?|…|--+`,
    String.raw`\S`,
  ].join('|'),
  'gu',
)

/** The tokens of `text` between `start` and `end`, in order; positions are in `text`. */
export function tokensOf(text: string, start: number, end: number): Token[] {
  const tokens: Token[] = []
  for (const match of text.slice(start, end).matchAll(TOKEN)) {
    const from = start + match.index
    tokens.push({ start: from, end: from + match[0].length, text: match[0] })
  }
  return tokens
}

/** The token at an index, in lower case; the empty string where there is none. */
export function wordAt(tokens: readonly Token[], index: number): string {
  return tokens[index]?.text.toLowerCase() ?? ''
}
