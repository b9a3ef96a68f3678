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
import { KINDS, LABELS } from '../packages/articles/annotate/tagger/label.ts'
import { labelsOf, scoresOf, tag } from '../packages/articles/annotate/tagger/tag.ts'
import { voteFeatures, votesOf } from '../packages/articles/annotate/tagger/vote.ts'
import type { Weights } from '../packages/articles/annotate/tagger/weights.ts'
import { packWeights, unpackWeights, type WeightsFile } from '../packages/articles/annotate/tagger/weights-file.ts'
import { trainCrf } from './train-crf.ts'
import { type Lesson, lessonsOf } from './train-lesson.ts'

/** WikiGold is small and of another kind than news: each of its texts counts as often. */
const TIMES = 10

/** Features of fewer tokens are not learned. */
const LEAST = 3

/** The first reading of a text, from which its votes come, is by a tagger that has not learned from that text. */
const FOLDS = 3

/** Scores are kept as whole multiples of this. */
const UNIT = 1 / 24

const SOURCES = 'PolNeAR 1.0 train (names by Stanford CoreNLP) and WikiGold'

type Example = { readonly features: Int32Array[]; readonly votes: Int32Array[]; readonly labels: Uint8Array }

/** Trains on texts; those of `often` count {@link TIMES} times. */
function train(once: readonly Lesson[], often: readonly Lesson[]): WeightsFile {
  const votes = new Map<Lesson, ReturnType<typeof votesOf>>()
  for (let fold = 0; fold < FOLDS; fold++) {
    const others = (lessons: readonly Lesson[]) => lessons.filter((_, index) => index % FOLDS !== fold)
    const weights = unpackWeights(trainOnce(others(once), others(often), () => null))
    for (const lessons of [once, often])
      for (const [index, lesson] of lessons.entries()) {
        if (index % FOLDS !== fold) continue
        const { document } = lesson
        votes.set(lesson, votesOf(document, labelsOf(document, scoresOf(document, weights), weights)))
      }
  }
  return trainOnce(once, often, lesson => votes.get(lesson) ?? null)
}

function trainOnce(
  once: readonly Lesson[],
  often: readonly Lesson[],
  votesFor: (lesson: Lesson) => ReturnType<typeof votesOf> | null,
): WeightsFile {
  const examples = [
    ...once.flatMap(lesson => examplesOf(lesson, votesFor(lesson))),
    ...repeat(
      often.flatMap(lesson => examplesOf(lesson, votesFor(lesson))),
      TIMES,
    ),
  ]
  const numbers = new Map<number, number>()
  numberFeatures(examples, example => example.features, numbers)
  const optional = numbers.size
  numberFeatures(examples, example => example.votes, numbers)
  const numbersOf = (hashes: Int32Array): number[] =>
    Array.from(hashes, hash => numbers.get(hash) ?? -1).filter(number => number >= 0)
  const known = new Map<Example, { features: Int32Array[]; labels: Uint8Array }>()
  const sequences = examples.map(example => {
    const made = known.get(example) ?? {
      labels: example.labels,
      features: example.features.map((hashes, i) =>
        Int32Array.from([...numbersOf(hashes), ...numbersOf(example.votes[i] ?? new Int32Array())]),
      ),
    }
    known.set(example, made)
    return made
  })
  const { rows, transitions } = trainCrf(sequences, {
    features: numbers.size,
    optional,
    epochs: 8,
    rate: 0.1,
    l1: 0.5,
    l2: 1,
    noise: 0.3,
  })
  return packWeights({ features: Int32Array.from(numbers.keys()), rows, transitions }, SOURCES, UNIT)
}

function examplesOf({ document, labels }: Lesson, votes: ReturnType<typeof votesOf> | null): Example[] {
  const out = new Int32Array(1024)
  return document.islands.map(({ start, end }) => {
    const tokens = Array.from({ length: end - start }, (_, i) => start + i)
    return {
      features: tokens.map(at => out.slice(0, featuresOf(document, at, out))),
      votes: votes ? tokens.map(at => out.slice(0, voteFeatures(document, votes, at, out))) : [],
      labels: labels.slice(start, end),
    }
  })
}

/** Numbers the features that are seen often enough, in the order in which they are met. */
function numberFeatures(
  examples: readonly Example[],
  featuresIn: (example: Example) => readonly Int32Array[],
  numbers: Map<number, number>,
): void {
  const seen = new Map<number, number>()
  for (const example of examples)
    for (const hashes of featuresIn(example)) for (const hash of hashes) seen.set(hash, (seen.get(hash) ?? 0) + 1)
  for (const [hash, times] of seen) if (times >= LEAST && !numbers.has(hash)) numbers.set(hash, numbers.size)
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
