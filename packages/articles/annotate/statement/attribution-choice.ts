import { type Boundary, boundaryFeatures } from './attribution-boundary.ts'
import { cueFeatures, SIDES, type Side, sideFeatures } from './attribution-decision.ts'
import type { Features } from './attribution-feature.ts'
import { probabilityOf, scoreOf, type Weights } from './attribution-model.ts'
import { rankFeatures } from './attribution-rank.ts'
import { sourceFeatures } from './attribution-source.ts'
import { TAGS, type Tag } from './attribution-tag.ts'
import type { Word, WordSentence } from './attribution-word.ts'

/** First and last word of a part of the content. */
export type Part = { readonly first: number; readonly last: number }

/** An attribution in a sentence, by the numbers of its words, and how sure each decision was, from 0 to 1. */
export type Choice = {
  readonly cue: number
  /** The head of the source; -1 for none. */
  readonly source: number
  readonly side: Side
  readonly left: Part | null
  readonly right: Part | null
  readonly sure: { readonly cue: number; readonly source: number; readonly side: number; readonly content: number }
}

/** A cue less likely than this is not looked at further. */
export const LEAST_LIKELY = 0.25

/** How many words from the cue the content's near end stands at most. */
const NEAREST = 20

/** How many words a part of the content has at most within a sentence: longer ones are lists or text without full stops. */
const FARTHEST = 60

const VERB = TAGS.indexOf('VERB')
const HEAD = new Set(
  (['PRON', 'PROPN', 'NOUN', 'DET', 'NUM', 'ADJ', 'SYM', 'VERB', 'X'] satisfies Tag[]).map(tag => TAGS.indexOf(tag)),
)

/** How likely each word is a cue; sets `likely` as well. */
export function findCues(weights: Weights, f: Features, sentence: WordSentence): Float64Array {
  const { words } = sentence
  const likely = new Float64Array(words.length)
  for (let i = 0; i < words.length; i++) {
    const word = words[i]
    if (!word || !canBeCue(word)) continue
    cueFeatures(f, sentence, i)
    likely[i] = probabilityOf(scoreOf(weights, f))
    word.likely = thirds(likely[i] ?? 0)
  }
  return likely
}

function thirds(probability: number): number {
  return probability > 0.7 ? 3 : probability > 0.3 ? 2 : probability > 0.08 ? 1 : 0
}

/** Whether a word is worth asking: any verb, and other words that were cues now and then. */
export function canBeCue({ tag, rate }: Word): boolean {
  return rate >= 2 || tag === VERB
}

/** Decides on the attribution that the cue at `cue` makes; null when the sentence has no other word. */
export function choose(
  weights: Weights,
  f: Features,
  sentence: WordSentence,
  cue: number,
  likely: number,
): Choice | null {
  const { words } = sentence
  if (words.length < 2) return null
  const source = pick(sourceCandidates(words, cue), j => {
    sourceFeatures(f, sentence, cue, j)
    return scoreOf(weights, f)
  })
  const chosen = pick(SIDES, side => {
    sideFeatures(f, sentence, cue, source.best, side)
    return scoreOf(weights, f)
  })
  const side: Side = cue === 0 ? 'RIGHT' : cue === words.length - 1 ? 'LEFT' : chosen.best
  const left = side === 'RIGHT' ? null : bestPart(weights, f, sentence, cue, source.best, 'LEFT')
  const right = side === 'LEFT' ? null : bestPart(weights, f, sentence, cue, source.best, 'RIGHT')
  return {
    cue,
    source: source.best,
    side,
    left: left?.part ?? null,
    right: right?.part ?? null,
    sure: {
      cue: likely,
      source: source.share,
      side: chosen.share,
      content: (left?.share ?? 1) * (right?.share ?? 1),
    },
  }
}

/** How likely the whole attribution is right. */
export function rankOf(weights: Weights, f: Features, sentence: WordSentence, choice: Choice): number {
  rankFeatures(f, sentence, choice)
  return probabilityOf(scoreOf(weights, f))
}

/** What can be the head of a source: no source (-1), and the nouns, names and pronouns of the sentence. */
export function sourceCandidates(words: readonly Word[], cue: number): number[] {
  const candidates = [-1]
  for (let j = Math.max(0, cue - 60); j < Math.min(words.length, cue + 30); j++) {
    const word = words[j]
    if (word && j !== cue && HEAD.has(word.tag)) candidates.push(j)
  }
  return candidates
}

/** The words on a side of the cue at which the content can begin or end: the near end is never far from the cue. */
export function boundaryCandidates(words: readonly Word[], cue: number, boundary: Boundary, near: number): number[] {
  const [from, to] =
    boundary === 'LEFT_NEAR'
      ? [Math.max(0, cue - NEAREST), cue]
      : boundary === 'LEFT_FAR'
        ? [Math.max(0, near - FARTHEST), near + 1]
        : boundary === 'RIGHT_NEAR'
          ? [cue + 1, Math.min(words.length, cue + 1 + NEAREST)]
          : [near, Math.min(words.length, near + FARTHEST)]
  const candidates: number[] = []
  for (let k = from; k < to; k++) candidates.push(k)
  return candidates
}

function bestPart(
  weights: Weights,
  f: Features,
  sentence: WordSentence,
  cue: number,
  source: number,
  side: 'LEFT' | 'RIGHT',
): { part: Part; share: number } {
  const decide = (boundary: Boundary, near: number) =>
    pick(boundaryCandidates(sentence.words, cue, boundary, near), k => {
      boundaryFeatures(f, sentence, cue, source, boundary, k, near)
      return scoreOf(weights, f)
    })
  const near = decide(`${side}_NEAR`, -1)
  const far = decide(`${side}_FAR`, near.best)
  const [first, last] = side === 'LEFT' ? [far.best, near.best] : [near.best, far.best]
  return { part: { first, last }, share: near.share * far.share }
}

/** The item with the highest score, and its share among all: scores are those of exactly one being right. */
function pick<Item>(items: readonly Item[], score: (item: Item) => number): { best: Item; share: number } {
  let best = items[0]
  if (best === undefined) throw new RangeError('there is nothing to choose from')
  let most = score(best)
  let sum = 1
  for (let k = 1; k < items.length; k++) {
    const item = items[k]
    if (item === undefined) continue
    const value = score(item)
    if (value > most) {
      sum = sum * Math.exp(most - value) + 1
      most = value
      best = item
    } else sum += Math.exp(value - most)
  }
  return { best, share: 1 / sum }
}
