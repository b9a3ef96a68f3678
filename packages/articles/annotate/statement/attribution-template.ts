import type { Word } from './attribution-word.ts'

/** What a template can name of a word, in the order in which {@link Values.word} keeps it. */
const OF_WORD = ['form', 'stem', 'tag', 'shape', 'quote', 'likely', 'rate', 'ending2', 'ending3'] as const

/** The values of which the features of one decision are made. They are read by {@link Template}s in the order in which they were given. */
export class Values {
  /** The first one is always 0: what a template names that names less than three values. */
  readonly list = new Int32Array(160)
  #size = 1

  /** Forgets the values. */
  clear(): void {
    this.#size = 1
  }

  word({ form, stem, tag, shape, quote, likely, rate, ending2, ending3 }: Word): void {
    const { list } = this
    const at = this.#size
    list[at] = form
    list[at + 1] = stem
    list[at + 2] = tag
    list[at + 3] = shape
    list[at + 4] = quote
    list[at + 5] = likely
    list[at + 6] = rate
    list[at + 7] = ending2
    list[at + 8] = ending3
    this.#size = at + OF_WORD.length
  }

  number(value: number): void {
    this.list[this.#size++] = value
  }
}

/** Features of a decision: for each, the places of its three values. */
export type Template = Int32Array

/**
 * Reads features as they are written: with spaces between them, each of up to three values joined by `+`. `given` names the values
 * in the order in which they will be given; `w.*` is a word, whose values are `w.form`, `w.tag`, ….
 *
 * @throws {RangeError} when a feature names a value that is not given
 */
export function templateOf(given: string, written: string): Template {
  const names = given
    .split(' ')
    .flatMap(name => (name.endsWith('*') ? OF_WORD.map(part => name.replace('*', part)) : [name]))
  const places = new Map(names.map((name, place) => [name, place + 1]))
  const features = written.trim().split(/\s+/)
  const template = new Int32Array(features.length * 3)
  for (const [k, feature] of features.entries()) {
    for (const [part, name] of feature.split('+').entries()) {
      const place = places.get(name)
      if (place === undefined) throw new RangeError(`the feature ${feature} needs ${name}, which is not given`)
      template[k * 3 + part] = place
    }
  }
  return template
}
