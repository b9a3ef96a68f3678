import { OrderedList } from './ordered-list.ts'
import { standsIn, type Term } from './search-query.ts'
import type { SearchedText } from './searched-text.ts'
import { byCodeUnit } from './tally.ts'

/** BM25's usual constants: how soon further occurrences count less, and how much longer texts are held back. */
export const SATURATION = 1.2
export const LENGTH_WEIGHT = 0.75
/** The length of a usual article, in words. */
export const USUAL_LENGTH = 600

/** For one word: the numbers of the texts that have it, ascending, and how often it stands in each. */
type Postings = { readonly texts: number[]; readonly counts: number[] }

type IndexedText<Id> = SearchedText & { readonly id: Id; readonly length: number }

/**
 * The words of all texts, and where they stand. Texts are indexed when something is first sought after they came, or by
 * {@link indexSome} in quiet moments: an archive can be opened without waiting for it.
 */
export class TextIndex<Id> {
  readonly #textOf: (id: Id) => SearchedText
  readonly #waiting = new Set<Id>()
  readonly #numbers = new Map<Id, number>()
  readonly #texts = new Map<number, IndexedText<Id>>()
  readonly #postings = new Map<string, Postings>()
  #vocabulary: OrderedList<string> | null = null
  #nextNumber = 0

  constructor(textOf: (id: Id) => SearchedText) {
    this.#textOf = textOf
  }

  add(id: Id): void {
    this.#waiting.add(id)
  }

  remove(id: Id): void {
    if (this.#waiting.delete(id)) return
    const number = this.#numbers.get(id)
    const text = number === undefined ? undefined : this.#texts.get(number)
    if (number === undefined || !text) return
    this.#numbers.delete(id)
    this.#texts.delete(number)
    for (const word of countsOf(text).keys()) this.#drop(word, number)
  }

  /** Indexes up to `limit` of the texts that wait; false when there are none left. */
  indexSome(limit: number): boolean {
    let left = limit
    for (const id of this.#waiting) {
      if (left-- === 0) return true
      this.#index(id)
      this.#waiting.delete(id)
    }
    return false
  }

  /** All texts. */
  ids(): Iterable<Id> {
    this.#indexAll()
    return this.#numbers.keys()
  }

  /** Whether a word stands in any text. */
  has(word: string): boolean {
    this.#indexAll()
    return this.#postings.has(word)
  }

  /** How many texts a term can stand in at most; a beginning, in any number. */
  frequency({ words, isBeginning }: Pick<Term, 'words' | 'isBeginning'>): number {
    this.#indexAll()
    const whole = isBeginning ? words.slice(0, -1) : words
    return Math.min(Number.MAX_SAFE_INTEGER, ...whole.map(word => this.#postings.get(word)?.texts.length ?? 0))
  }

  /**
   * The texts of `within` (null: of all) in which a term stands, with its weight there: 1, or 2 in the headline, and up to 1 more by how
   * often it stands in how long a text (BM25 without the rarity of words). So the weight hangs on nothing but the text, and pages of hits
   * stay right while others come and go.
   */
  find(term: Term, within: ReadonlyMap<Id, unknown> | null): Map<Id, number> {
    this.#indexAll()
    const found = new Map<Id, number>()
    const words = this.#countsOf(term, within && this.#numbersOf(within.keys()))
    const [fewest, ...others] = words.toSorted((one, other) => one.size - other.size)
    for (const [number, first] of fewest ?? []) {
      const text = this.#texts.get(number)
      if (!text) continue
      const count = others.reduce((least, counts) => Math.min(least, counts.get(number) ?? 0), first)
      if (count === 0 || (words.length > 1 && !standsIn(term, text.whole))) continue
      found.set(text.id, (standsIn(term, text.headline) ? 2 : 1) + weight(count, text))
    }
    return found
  }

  /** How much something weighs that is mentioned so often in a text: less than 1. */
  weigh(id: Id, count: number): number {
    const text = this.#texts.get(this.#numbers.get(id) ?? -1)
    return text ? weight(count, text) : 0
  }

  #indexAll(): void {
    this.indexSome(Number.POSITIVE_INFINITY)
  }

  #index(id: Id): void {
    const text = this.#textOf(id)
    const number = this.#nextNumber++
    let length = 0
    for (const [word, count] of countsOf(text)) {
      length += count
      const postings = this.#postings.get(word)
      if (postings) {
        postings.texts.push(number)
        postings.counts.push(count)
      } else {
        this.#postings.set(word, { texts: [number], counts: [count] })
        this.#vocabulary?.add(word)
      }
    }
    this.#numbers.set(id, number)
    this.#texts.set(number, { ...text, id, length })
  }

  #drop(word: string, number: number): void {
    const postings = this.#postings.get(word)
    const index = postings?.texts.indexOf(number) ?? -1
    if (!postings || index < 0) return
    postings.texts.splice(index, 1)
    postings.counts.splice(index, 1)
    if (postings.texts.length > 0) return
    this.#postings.delete(word)
    this.#vocabulary?.remove(word)
  }

  #numbersOf(ids: Iterable<Id>): Set<number> {
    const numbers = new Set<number>()
    for (const id of ids) {
      const number = this.#numbers.get(id)
      if (number !== undefined) numbers.add(number)
    }
    return numbers
  }

  /** For each word of a term, the texts of `within` (null: of all) that have it, and how often. */
  #countsOf({ words, isBeginning }: Term, within: ReadonlySet<number> | null): Map<number, number>[] {
    return words.map((word, index) => {
      const counts = new Map<number, number>()
      for (const found of isBeginning && index === words.length - 1 ? this.#wordsFrom(word) : [word]) {
        const { texts, counts: each } = this.#postings.get(found) ?? { texts: [], counts: [] }
        for (const [place, number] of texts.entries())
          if (!within || within.has(number)) counts.set(number, (counts.get(number) ?? 0) + (each[place] ?? 0))
      }
      return counts
    })
  }

  /** The words that begin with the one given. */
  *#wordsFrom(beginning: string): Generator<string> {
    this.#vocabulary ??= new OrderedList(byCodeUnit, this.#postings.keys())
    for (const word of this.#vocabulary.forward(other => other < beginning)) {
      if (!word.startsWith(beginning)) return
      yield word
    }
  }
}

/** How much `count` occurrences of a word weigh in a text: less than 1, however many they are. */
function weight(count: number, { length }: { readonly length: number }): number {
  return count / (count + SATURATION * (1 - LENGTH_WEIGHT + (LENGTH_WEIGHT * length) / USUAL_LENGTH))
}

function countsOf({ whole }: SearchedText): Map<string, number> {
  const counts = new Map<string, number>()
  for (const word of whole.split(' ')) if (word !== '' && word !== '|') counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}
