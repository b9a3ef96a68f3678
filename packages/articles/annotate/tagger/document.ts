import type { Sentence } from '../sentence.ts'
import { type Clues, cluesOf } from './clue.ts'
import { markPhrases } from './phrase.ts'
import { type Word, wordOf } from './word.ts'

/** A run of tokens in which names can stand: from one position to another in the document's tokens, end exclusive. */
export type Island = { readonly start: number; readonly end: number }

/** An article as the tagger sees it. `ids` has, for each token, the number of its word in `words`, where each stands once. */
export type Document = {
  readonly words: readonly Word[]
  readonly ids: Int32Array
  /** Where in the text each token starts and ends. */
  readonly starts: Int32Array
  readonly ends: Int32Array
  /** Bits of {@link SURROUNDING} for each token. */
  readonly surroundings: Uint8Array
  /** For each token, what the gazetteers know of the longest name around it: see `markPhrases`. */
  readonly phrases: Int32Array
  readonly islands: readonly Island[]
  readonly clues: Clues
}

/** How a token stands in its sentence. `GLUED`: no space before it. `TITLE_CASE`: nearly all its sentence's words have capitals. */
export const SURROUNDING = { OPENING: 1, FIRST: 2, LAST: 4, TITLE_CASE: 8, GLUED: 16 } as const

/** Looks at an article's sentences with the tagger's eyes. */
export function documentOf(sentences: readonly Sentence[]): Document {
  const count = sentences.reduce((sum, sentence) => sum + sentence.tokens.length, 0)
  const words: Word[] = []
  const numbers = new Map<string, number>()
  const ids = new Int32Array(count)
  const starts = new Int32Array(count)
  const ends = new Int32Array(count)
  const surroundings = new Uint8Array(count)
  const phrases = new Int32Array(count)
  const islands: Island[] = []

  let at = 0
  for (const { tokens } of sentences) {
    const from = at
    const sentence: Word[] = []
    for (const token of tokens) {
      const { start, end, word: id } = token
      let word = words[id]
      if (!word) {
        word = wordOf(token)
        words[id] = word
        numbers.set(token.text, id)
      }
      sentence.push(word)
      ids[at] = id
      starts[at] = start
      ends[at] = end
      if (at > from && ends[at - 1] === start) surroundings[at] = SURROUNDING.GLUED
      at++
    }
    if (at === from) continue
    markSurroundings(sentence, surroundings, from)
    markPhrases(sentence, phrases, from)
    findIslands(sentence, from, islands)
  }
  return { words, ids, starts, ends, surroundings, phrases, islands, clues: cluesOf(words, numbers, ids, surroundings) }
}

/** The word of the token at `at`; undefined before the first and behind the last. */
export function wordAt(document: Document, at: number): Word | undefined {
  const id = document.ids[at]
  return id === undefined ? undefined : document.words[id]
}

function markSurroundings(sentence: readonly Word[], surroundings: Uint8Array, from: number): void {
  let capital = 0
  let small = 0
  // Words that open a sentence or a quotation have a capital whatever they are.
  let opening = true
  let i = -1
  for (const { kind, text, startsWithLetter, startsSmall } of sentence) {
    i++
    if (text === '“' || text === '"' || text === '‘' || text === ':') opening = true
    if (kind === 'NAME' && text.length > 3) capital++
    if (kind !== 'NAME' && text.length > 3 && startsSmall) small++
    if (kind !== 'OTHER' || startsWithLetter) {
      if (kind === 'JOINT' && !startsWithLetter) continue
      if (opening) mark(surroundings, from + i, SURROUNDING.OPENING)
      opening = false
    }
  }
  mark(surroundings, from, SURROUNDING.FIRST)
  mark(surroundings, from + sentence.length - 1, SURROUNDING.LAST)
  if (capital >= 3 && capital > 2 * small)
    for (i = 0; i < sentence.length; i++) mark(surroundings, from + i, SURROUNDING.TITLE_CASE)
}

function mark(surroundings: Uint8Array, at: number, bit: number): void {
  surroundings[at] = (surroundings[at] ?? 0) | bit
}

/** Runs of words with capitals or numbers, and of at most two joining words between them, where one at least has a capital. */
function findIslands(sentence: readonly Word[], from: number, islands: Island[]): void {
  for (let i = 0; i < sentence.length; ) {
    const kind = sentence[i]?.kind
    if (kind !== 'NAME' && kind !== 'NUMBER') {
      i++
      continue
    }
    let end = i + 1
    let named = kind === 'NAME' || /\d(?:st|nd|rd|th)$/.test(sentence[i]?.text ?? '')
    for (let next = end; next < sentence.length && next - end < 3; next++) {
      const ahead = sentence[next]?.kind
      if (ahead === 'OTHER') break
      if (ahead === 'NAME' || (ahead === 'NUMBER' && next === end)) {
        end = next + 1
        named ||= ahead === 'NAME'
      }
    }
    // A mark may close a name: "Jr.", "Yahoo!".
    const mark = sentence[end]?.text
    if (mark === '.' || mark === '!') end++
    if (named) islands.push({ start: from + i, end: from + end })
    i = end
  }
}
