/**
 * Trains the tagger of names and writes `packages/articles/annotate/weights/names.json`:
 *
 *     node scripts/train-names.ts ../shared/gold
 *
 * The folder holds `polnear-train.jsonl` and `wikigold.jsonl`. With `--cross-validate` nothing is written: the tagger is trained
 * on each half of WikiGold in turn (every second text) and measured on the other half, and on `polnear-dev.jsonl`.
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { featuresOf } from '../packages/articles/annotate/tagger/features.ts'
import { FIRST, KINDS, LABELS, labelOf, ONLY } from '../packages/articles/annotate/tagger/label.ts'
import { tag } from '../packages/articles/annotate/tagger/tag.ts'
import type { Weights } from '../packages/articles/annotate/tagger/weights.ts'
import { packWeights, unpackWeights, type WeightsFile } from '../packages/articles/annotate/tagger/weights-file.ts'
import { namesIn, withOtherNames } from './other-names.ts'
import { randomOf } from './random.ts'
import { trainCrf } from './train-crf.ts'
import { type Lesson, lessonsOf } from './train-lesson.ts'

/**
 * WikiGold is small and of another kind than news: its texts count as often as makes them so many, three of four times with other names in
 * them.
 */
const MANY = 2700
const RENAMED = 0.75

/** News of which one lends its names, too. */
const EVERY = 6

/** Features of fewer tokens are not learned. */
const LEAST = 2

/**
 * Added to the score of a label with which the name of an organization starts: without it, they are overlooked more often than wrongly
 * found.
 */
const FOR_ORGANIZATIONS = 0.6

/** Scores are kept as whole multiples of this. */
const UNIT = 1 / 24

const SOURCES = 'PolNeAR 1.0 train (names by Stanford CoreNLP) and WikiGold'

type Example = { readonly features: readonly Int32Array[]; readonly labels: Uint8Array }

/** Trains on texts; those of `often` count like {@link MANY}. */
function train(once: readonly Lesson[], often: readonly Lesson[]): WeightsFile {
  const times = Math.round(MANY / often.length)
  const examples = { once: once.flatMap(examplesOf), often: often.flatMap(examplesOf) }
  const numbers = numbersOf([...examples.once, ...examples.often])
  const sequenceOf = ({ features, labels }: Example): Example => ({
    features: features.map(hashes => hashes.map(hash => numbers.get(hash) ?? -1).filter(number => number >= 0)),
    labels,
  })
  const renamed = Math.round(times * RENAMED)
  const others = namesIn([...often, ...once.filter((_, index) => index % EVERY === 0)])
  const random = randomOf(7)
  const sequences = [
    ...examples.once.map(sequenceOf),
    ...repeat(examples.often.map(sequenceOf), times - renamed),
    ...repeat(often, renamed).flatMap(lesson => examplesOf(withOtherNames(lesson, others, random)).map(sequenceOf)),
  ]
  const { rows, transitions } = trainCrf(sequences, {
    features: numbers.size,
    epochs: 5,
    rate: 0.1,
    l1: 0.5,
    l2: 1,
    noise: 0.4,
  })
  for (let before = 0; before < LABELS; before++)
    for (const position of [FIRST, ONLY]) {
      const edge = before * LABELS + labelOf(KINDS.indexOf('ORGANIZATION'), position)
      transitions[edge] = (transitions[edge] ?? 0) + FOR_ORGANIZATIONS
    }
  return packWeights({ features: Int32Array.from(numbers.keys()), rows, transitions }, SOURCES, UNIT)
}

function examplesOf({ document, labels }: Lesson): Example[] {
  const out = new Int32Array(1024)
  return document.islands.map(({ start, end }) => ({
    features: Array.from({ length: end - start }, (_, i) => out.slice(0, featuresOf(document, start + i, out))),
    labels: labels.slice(start, end),
  }))
}

/** Numbers the features that are seen often enough, in the order in which they are met. */
function numbersOf(examples: readonly Example[]): ReadonlyMap<number, number> {
  const seen = new Map<number, number>()
  for (const { features } of examples)
    for (const hashes of features) for (const hash of hashes) seen.set(hash, (seen.get(hash) ?? 0) + 1)
  const numbers = new Map<number, number>()
  for (const [hash, times] of seen) if (times >= LEAST) numbers.set(hash, numbers.size)
  return numbers
}

/** Prints precision, recall and F1 of each kind, exact spans, over all the lessons. */
function measure(title: string, results: readonly { lesson: Lesson; weights: Weights }[]): void {
  const cells = KINDS.map(kind => {
    let expected = 0
    let found = 0
    let right = 0
    for (const { lesson, weights } of results) {
      const { document, names } = lesson
      const gold = new Set(names.filter(name => name.kind === kind).map(({ span }) => `${span.start} ${span.end}`))
      const mine = tag(document, weights)
        .filter(name => name.kind === kind)
        .map(({ first, end }) => `${document.starts[first]} ${document.ends[end - 1]}`)
      expected += gold.size
      found += mine.length
      right += mine.filter(span => gold.has(span)).length
    }
    const of = (part: number, whole: number) => (whole === 0 ? 0 : part / whole).toFixed(3)
    return `${kind} P ${of(right, found)} R ${of(right, expected)} F1 ${of(2 * right, found + expected)}`
  })
  console.log(`${title.padEnd(12)} ${cells.join('   ')}`)
}

function crossValidate(news: readonly Lesson[], wiki: readonly Lesson[], dev: readonly Lesson[]): void {
  const results = [0, 1].flatMap(half => {
    const weights = unpackWeights(
      train(
        news,
        wiki.filter((_, index) => index % 2 === half),
      ),
    )
    measure(
      `dev (${half + 1})`,
      dev.map(lesson => ({ lesson, weights })),
    )
    return wiki.filter((_, index) => index % 2 !== half).map(lesson => ({ lesson, weights }))
  })
  measure('wikigold', results)
}

function repeat<Item>(items: readonly Item[], times: number): Item[] {
  return Array.from({ length: times }, () => items).flat()
}

const [folder = '../shared/gold', option] = process.argv.slice(2)
const news = lessonsOf(join(folder, 'polnear-train.jsonl'))
const wiki = lessonsOf(join(folder, 'wikigold.jsonl'))
const dev = lessonsOf(join(folder, 'polnear-dev.jsonl'))
if (option === '--cross-validate') {
  crossValidate(news, wiki, dev)
} else {
  const file = train(news, wiki)
  const text = `${JSON.stringify(file, null, 1)}\n`
  writeFileSync(new URL('../packages/articles/annotate/weights/names.json', import.meta.url), text)
  console.log(`${file.features} features, ${text.length} bytes, ${LABELS} labels`)
  measure(
    'dev',
    dev.map(lesson => ({ lesson, weights: unpackWeights(file) })),
  )
}
