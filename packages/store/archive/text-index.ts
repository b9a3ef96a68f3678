import { OrderedList } from './ordered-list.ts'
import { type SearchQuery, standsIn, type Term } from './search-query.ts'
import type { SearchedText } from './searched-text.ts'
import { byCodeUnit } from './tally.ts'

/** BM25's usual constants: how soon further occurrences count less, and how much longer texts are held back. */
const SATURATION = 1.2
const LENGTH_WEIGHT = 0.75
/** The length of a usual article, in words. */
const USUAL_LENGTH = 600

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

  /**
   * The texts that have what a query asks for (all of them, when it asks for nothing), with their scores: BM25 without the rarity of words, so that a text's score depends on
   * nothing but the text, and pages of hits stay right while others come and go. A word in the headline counts more than any number
   * of them below.
   */
  search({ having, without }: SearchQuery): Map<Id, number> {
    this.indexSome(Number.POSITIVE_INFINITY)
    const words = having.flatMap(term => this.#countsOf(term))
    const [fewest] = words.toSorted((one, other) => one.size - other.size)
    const found = new Map<Id, number>()
    for (const number of fewest?.keys() ?? this.#texts.keys()) {
      const text = this.#texts.get(number)
      if (!text || !words.every(counts => counts.has(number))) continue
      if (!having.every(term => term.words.length === 1 || standsIn(term, text.whole))) continue
      if (without.some(term => standsIn(term, text.whole))) continue
      const headlines = having.filter(term => standsIn(term, text.headline)).length
      found.set(
        text.id,
        words.reduce((score, counts) => score + weight(counts.get(number) ?? 0, text), headlines),
      )
    }
    return found
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

  /** For each word of a term, the texts that have it, and how often. */
  #countsOf({ words, isBeginning }: Term): Map<number, number>[] {
    return words.map((word, index) => {
      const counts = new Map<number, number>()
      for (const found of isBeginning && index === words.length - 1 ? this.#wordsFrom(word) : [word]) {
        const { texts, counts: each } = this.#postings.get(found) ?? { texts: [], counts: [] }
        for (const [place, number] of texts.entries())
          counts.set(number, (counts.get(number) ?? 0) + (each[place] ?? 0))
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
