import type { Document } from './document.ts'
import { dependsOnArticle, MOST_FEATURES, PARTS, partFeatures } from './features.ts'
import { LABELS } from './label.ts'
import { addScores, type Weights } from './weights.ts'
import type { Word } from './word.ts'

type Sums = (Float32Array | undefined)[]

/** What words say in parts where no article matters, by weights and word: it is the same in all articles. */
const lasting = new WeakMap<Weights, WeakMap<Word, Sums>>()

/** The scores that words give in their parts, added up once for an article, or for all. */
export class PartScores {
  readonly #document: Document
  readonly #weights: Weights
  readonly #features = new Int32Array(MOST_FEATURES)
  readonly #here: Sums = []
  readonly #everywhere: Sums[] = []
  readonly #lasting: WeakMap<Word, Sums>

  constructor(document: Document, weights: Weights) {
    this.#document = document
    this.#weights = weights
    this.#lasting = lasting.get(weights) ?? new WeakMap()
    lasting.set(weights, this.#lasting)
  }

  /** The score of each label for a token for which the word with this number plays this part. */
  of(part: number, id: number): Float32Array {
    const word = this.#document.words[id]
    const here = !word || dependsOnArticle(part, word)
    const sums = here ? this.#here : this.#sumsOf(id, word)
    const at = here ? id * PARTS + part : part
    const known = sums[at]
    if (known) return known
    const made = new Float32Array(LABELS)
    const count = partFeatures(this.#document, part, id, this.#features)
    for (let i = 0; i < count; i++) addScores(this.#weights, this.#features[i] ?? 0, made, 0)
    sums[at] = made
    return made
  }

  #sumsOf(id: number, word: Word): Sums {
    const met = this.#everywhere[id]
    if (met) return met
    const sums = this.#lasting.get(word) ?? []
    this.#lasting.set(word, sums)
    this.#everywhere[id] = sums
    return sums
  }
}
