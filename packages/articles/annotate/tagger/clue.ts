import { WORD } from '../gazetteer/lexicon.ts'
import { SURROUNDING } from './document.ts'
import type { Word } from './word.ts'

/** What the whole article tells of a word: for each word's number, bits of {@link CLUE}, and classes of nouns said of it. */
export type Clues = {
  readonly bits: Int32Array
  /** Classes of the nouns that names with the word are said to be: "X is a village", "X, the mayor of …". */
  readonly called: Int32Array
  /** Classes of the common nouns right before names with the word: "the band X". */
  readonly announced: Int32Array
  /** The number of the noun that names with the word are first said to be, and of the one right before them; -1 where there is none. */
  readonly calledBy: Int32Array
  readonly announcedBy: Int32Array
  /**
   * The nearest words without a capital that stand on both sides of names with the word, wherever in the article: twice their numbers, plus
   * one for those on the right.
   */
  readonly beside: readonly (readonly number[] | undefined)[]
}

/** What the places where a word stands with a capital, in sentences that are not in title case, tell of it. */
export const CLUE = {
  SMALL_ELSEWHERE: 1,
  WITHIN_SENTENCE: 2,
  AFTER_TITLE: 4,
  AFTER_FIRST_NAME: 8,
  AFTER_IN: 16,
  BEFORE_SPEECH: 32,
  ABBREVIATES: 64,
  AFTER_ARTICLE: 128,
  ALONE: 256,
  BEFORE_NAME: 512,
  AFTER_NAME: 1024,
  ABBREVIATED: 2048,
  AFTER_SPEECH: 4096,
} as const

/** Words that stand before a person's name. */
const TITLES = new Set(
  'mr mrs ms miss dr sen rep gov gen col lt capt sgt prof rev st president senator congressman congresswoman governor mayor secretary minister chancellor premier king queen prince princess pope judge justice chairman chairwoman spokesman spokeswoman candidate sir lady lord chief general colonel captain officer detective sheriff rabbi imam sheikh ayatollah father bishop cardinal'.split(
    ' ',
  ),
)
const IN = new Set('in from near at outside across throughout to into around inside'.split(' '))
const SPEECH = new Set(
  'said says told tells added adds wrote writes tweeted asked argued responded replied explained insisted noted claimed called warned'.split(
    ' ',
  ),
)
const BE = new Set(['is', 'was', 'are', 'were', 'became', 'remains'])
const ARTICLES = new Set(['a', 'an', 'the', 'one', 'its', 'his', 'her', 'their', '’s', "'s"])
/** Words behind which the head of a noun phrase cannot stand any more. */
const BEHIND_HEAD = new Set(
  'of in for that which who whose from and or with by to on at as located based founded , . ; ( — – :'.split(' '),
)

/** Of a word that is met often, the words beside it are kept up to so many. */
const MOST_BESIDE = 16

/** Gathers the clues of an article. `numbers` has each word's number by its text; `ids` the numbers of its tokens. */
export function cluesOf(
  words: readonly Word[],
  numbers: ReadonlyMap<string, number>,
  ids: Int32Array,
  surroundings: Uint8Array,
): Clues {
  const bits = new Int32Array(words.length)
  const called = new Int32Array(words.length)
  const announced = new Int32Array(words.length)
  const calledBy = new Int32Array(words.length).fill(-1)
  const announcedBy = new Int32Array(words.length).fill(-1)
  const beside: (number[] | undefined)[] = []
  const add = (list: Int32Array, id: number, value: number): void => {
    list[id] = (list[id] ?? 0) | value
  }
  const at = (i: number): Word | undefined => words[ids[i] ?? -1]

  let id = -1
  for (const word of words) {
    id++
    const small = word.kind === 'NAME' ? numbers.get(word.text.toLowerCase()) : undefined
    if (small !== undefined && words[small]?.kind === 'OTHER') add(bits, id, CLUE.SMALL_ELSEWHERE)
  }

  for (let i = 0; i < ids.length; i++) {
    if (at(i)?.kind !== 'NAME' || (surroundings[i] ?? 0) & SURROUNDING.TITLE_CASE) continue
    let end = i + 1
    while (!((surroundings[end - 1] ?? 0) & SURROUNDING.LAST) && at(end)?.kind === 'NAME') end++
    markRun(i, end)
    i = end - 1
  }
  for (let i = 0; i < ids.length; i++) if ((surroundings[i] ?? 0) & SURROUNDING.FIRST) markSubject(i)
  markAbbreviations()
  return { bits, called, announced, calledBy, announcedBy, beside }

  /** Marks a run of words with capitals from `start` up to `end`. */
  function markRun(start: number, end: number): void {
    const opens = ((surroundings[start] ?? 0) & SURROUNDING.OPENING) !== 0
    const last = ((surroundings[end - 1] ?? 0) & SURROUNDING.LAST) !== 0
    const before = (surroundings[start] ?? 0) & SURROUNDING.FIRST ? undefined : at(start - 1)
    const isStop = before?.text === '.' && (surroundings[start - 1] ?? 0) & SURROUNDING.GLUED
    const title = isStop ? at(start - 2) : before
    const after = last ? undefined : at(end)
    const calling = after ? callingNoun(end) : -1
    const left = (surroundings[start] ?? 0) & SURROUNDING.FIRST ? -1 : telling(start - 1, -1, SURROUNDING.FIRST)
    const right = last ? -1 : telling(end, 1, SURROUNDING.LAST)
    for (let i = start; i < end; i++) {
      const id = ids[i] ?? 0
      if (left >= 0) addBeside(id, 2 * left)
      if (right >= 0) addBeside(id, 2 * right + 1)
      let found = i > start || !opens ? CLUE.WITHIN_SENTENCE : 0
      const previous = i > start ? at(i - 1) : title
      if (previous && TITLES.has(previous.key)) found |= CLUE.AFTER_TITLE
      if (previous?.kind === 'NAME' && previous.bits & WORD.FIRST_NAME && !(previous.bits & WORD.COMMON))
        found |= CLUE.AFTER_FIRST_NAME
      if (i > start) found |= CLUE.AFTER_NAME
      else if (before) {
        if (IN.has(before.text)) found |= CLUE.AFTER_IN
        if (before.key === 'the') found |= CLUE.AFTER_ARTICLE
        if (SPEECH.has(before.text)) found |= CLUE.AFTER_SPEECH
      }
      if (i < end - 1) found |= CLUE.BEFORE_NAME
      else if (after && SPEECH.has(after.text)) found |= CLUE.BEFORE_SPEECH
      if (end - start === 1) found |= CLUE.ALONE
      add(bits, id, found)
      call(id, calling)
      if (before?.kind === 'OTHER' && before.classes) {
        add(announced, id, before.classes)
        if (announcedBy[id] === -1) announcedBy[id] = ids[start - 1] ?? -1
      }
    }
  }

  /** Marks all of a name with numbers and small words that opens a sentence and is said to be something: "2 of Us is a band". */
  function markSubject(start: number): void {
    let end = start
    while (end < start + 8 && at(end) && at(end)?.kind !== 'OTHER' && at(end)?.text !== ',') end++
    const calling = end > start ? callingNoun(end) : -1
    if (calling < 0) return
    for (let i = start; i < end; i++) {
      const kind = at(i)?.kind
      if (kind === 'NAME' || kind === 'NUMBER') call(ids[i] ?? 0, calling)
    }
  }

  /** The number of the nearest word that has a class and no capital, from a token on and up to the end of its sentence; or -1. */
  function telling(from: number, step: 1 | -1, end: number): number {
    for (let i = from; i !== from + 4 * step; i += step) {
      const word = at(i)
      if (word?.kind === 'OTHER' && word.fineClass !== 0) return ids[i] ?? -1
      if ((surroundings[i] ?? 0) & end) return -1
    }
    return -1
  }

  function addBeside(id: number, side: number): void {
    const sides = beside[id] ?? []
    beside[id] = sides
    if (sides.length < MOST_BESIDE && !sides.includes(side)) sides.push(side)
  }

  function call(id: number, noun: number): void {
    if (noun < 0) return
    add(called, id, words[noun]?.classes ?? 0)
    if (calledBy[id] === -1) calledBy[id] = noun
  }

  /** The noun that what follows a name calls it, or -1: "… (born 1950) is a French writer", "…, the capital of". */
  function callingNoun(from: number): number {
    let i = from
    if (at(i)?.text === '(') {
      const limit = i + 16
      while (i < limit && at(i)?.text !== ')') i++
      i++
    }
    if (BE.has(at(i)?.text ?? '')) i++
    else if (i === from && at(i)?.text === ',') i++
    else return -1
    while (at(i)?.kind === 'NAME' && i < from + 24) i++
    if (!ARTICLES.has(at(i)?.text ?? '')) return -1
    let head = -1
    for (let k = i + 1; k < i + 9; k++) {
      const word = at(k)
      if (!word || (BEHIND_HEAD.has(word.text) && !(word.text === 'of' && at(k - 1)?.text === 'one'))) break
      if (word.kind === 'OTHER' && word.classes) head = ids[k] ?? -1
      if ((surroundings[k] ?? 0) & SURROUNDING.LAST) break
    }
    return head
  }

  /** Marks abbreviations, and the words that they stand for, when both are in the article. */
  function markAbbreviations(): void {
    let letters = ''
    let run: number[] = []
    for (let i = 0; i <= ids.length; i++) {
      const word = at(i)
      if (word?.kind === 'NAME') {
        letters += word.text.charAt(0)
        run.push(ids[i] ?? 0)
      } else if (run.length === 0 || !/^(?:of|for|and|the|on)$/.test(word?.text ?? '')) {
        for (let from = 0; from + 2 <= run.length; from++) {
          const abbreviation = numbers.get(letters.slice(from))
          if (abbreviation === undefined) continue
          add(bits, abbreviation, CLUE.ABBREVIATES)
          for (const id of run.slice(from)) add(bits, id, CLUE.ABBREVIATED)
        }
        letters = ''
        run = []
      }
    }
  }
}
