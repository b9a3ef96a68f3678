import type { Word } from './attribution-word.ts'

/** What a template can name of a word, in the order in which {@link Values.word} keeps it. */
const OF_WORD = ['form', 'stem', 'tag', 'shape', 'quote', 'likely', 'rate', 'ending2', 'ending3'] as const

/** How many values a decision is given at most. */
const MOST = 160

/** The values of which the features of one decision are made. They are read by {@link Template}s in the order in which they were given. */
export class Values {
  readonly list = new Int32Array(MOST)
  #size = 0

  /** Forgets the values. */
  clear(): void {
    this.#size = 0
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

/** The features of a decision by the places of their values: first those of one value, then those of two and of three. */
export type Template = {
  readonly places: Int32Array
  readonly ones: number
  readonly twos: number
  readonly threes: number
}

/**
 * Reads features as they are written: with spaces between them, each of up to three values joined by `+`. `given` names the values
 * in the order in which they will be given; `w.*` is a word, whose values are `w.form`, `w.tag`, ….
 *
 * @throws {RangeError} when a feature names a value that is not given, or more than three
 */
export function templateOf(given: string, written: string): Template {
  const names = given
    .trim()
    .split(/\s+/)
    .flatMap(name => (name.endsWith('*') ? OF_WORD.map(part => name.replace('*', part)) : [name]))
  const places = new Map(names.map((name, place) => [name, place]))
  const features = written
    .trim()
    .split(/\s+/)
    .map(feature =>
      feature.split('+').map(name => {
        const place = places.get(name)
        if (place === undefined) throw new RangeError(`the feature ${feature} needs ${name}, which is not given`)
        return place
      }),
    )
  const of = (values: number) => features.filter(each => each.length === values)
  const [ones, twos, threes] = [of(1), of(2), of(3)]
  if (ones.length + twos.length + threes.length < features.length)
    throw new RangeError('a feature has at most three values')
  return {
    places: Int32Array.from([...ones, ...twos, ...threes].flat()),
    ones: ones.length,
    twos: twos.length,
    threes: threes.length,
  }
}
