import type { Document } from './document.ts'
import { articleFeatures, dependsOnArticle, forPartsInArticle, PART, PARTS, wordFeatures } from './features.ts'
import { LABELS } from './label.ts'
import { addScores, MOST_FEATURES, ROW, type Weights } from './weights.ts'
import type { Word } from './word.ts'

/**
 * A word's scores, a row of {@link ROW} for each part. Behind the scores of a row stands a 1 once they are added up. They are kept for
 * thousands of words: hence in 16 bits, which hold the sum of more features than a part has.
 */
type Rows = Int16Array

/** The place in a row that says whether it is made. */
const MADE = LABELS

/** What words say in their parts by themselves, by weights and word: it is the same in all articles. */
const lasting = new WeakMap<Weights, WeakMap<Word, Rows>>()

/** Room for the features of one part and for the scores of a row, used anew for each. */
const FEATURES = new Int32Array(MOST_FEATURES)
const BY_ITSELF = new Int32Array(LABELS)
const IN_ARTICLE = new Int32Array(LABELS)

/** The scores that words give in their parts, added up once for an article; what the article makes no difference to, once for all. */
export class PartScores {
  readonly #document: Document
  readonly #weights: Weights
  readonly #here: (Rows | undefined)[]
  readonly #everywhere: (Rows | undefined)[]
  readonly #lasting: WeakMap<Word, Rows>

  constructor(document: Document, weights: Weights) {
    this.#document = document
    this.#weights = weights
    this.#here = new Array(document.words.length)
    this.#everywhere = new Array(document.words.length)
    this.#lasting = lasting.get(weights) ?? new WeakMap()
    lasting.set(weights, this.#lasting)
  }

  /** Adds the score of each label for a token for which the word with this number plays this part. */
  addTo(sums: Int32Array, part: number, id: number): void {
    const word = this.#document.words[id]
    if (!word) return
    const rows = dependsOnArticle(part, word) ? this.#inArticle(part, id, word) : this.#byItself(part, id, word)
    addRow(sums, rows, part)
  }

  #inArticle(part: number, id: number, word: Word): Rows {
    const rows = this.#here[id] ?? new Int16Array(PART.LEFT * ROW)
    this.#here[id] = rows
    if (rows[part * ROW + MADE] === 1) return rows
    const sums = IN_ARTICLE.fill(0)
    addRow(sums, this.#byItself(part, id, word), part)
    addScores(this.#weights, FEATURES, articleFeatures(this.#document, part, id, FEATURES), sums)
    if (part <= PART.SELF + 1) forPartsInArticle(this.#document, id, (other, by) => this.addTo(sums, other, by))
    return withRow(rows, part, sums)
  }

  #byItself(part: number, id: number, word: Word): Rows {
    const rows = this.#everywhere[id] ?? this.#rowsOf(id, word)
    if (rows[part * ROW + MADE] === 1) return rows
    const sums = BY_ITSELF.fill(0)
    addScores(this.#weights, FEATURES, wordFeatures(word, part, FEATURES), sums)
    return withRow(rows, part, sums)
  }

  #rowsOf(id: number, word: Word): Rows {
    const rows = this.#lasting.get(word) ?? new Int16Array(PARTS * ROW)
    this.#lasting.set(word, rows)
    this.#everywhere[id] = rows
    return rows
  }
}

function addRow(sums: Int32Array, rows: Rows, part: number): void {
  const from = part * ROW
  for (let label = 0; label < LABELS; label++) sums[label] = (sums[label] ?? 0) + (rows[from + label] ?? 0)
}

function withRow(rows: Rows, part: number, sums: Int32Array): Rows {
  rows.set(sums, part * ROW)
  rows[part * ROW + MADE] = 1
  return rows
}
