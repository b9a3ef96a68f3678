import { type Boundary, boundaryFeatures } from './attribution-boundary.ts'
import { cueFeatures, SIDES, type Side, sideFeatures } from './attribution-decision.ts'
import { canStand, type Edges } from './attribution-edge.ts'
import type { Features } from './attribution-feature.ts'
import { type AttributionModel, probabilityOf, scoreOf, type Weights } from './attribution-model.ts'
import { rankFeatures } from './attribution-rank.ts'
import { sourceFeatures } from './attribution-source.ts'
import { countWords } from './attribution-surroundings.ts'
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
export const LEAST_LIKELY = 0.12

/** How many words from the cue the content's near end stands at most. */
const NEAREST = 13

/** How many words before and behind the cue its source stands at most. */
const BEFORE = 35
const BEHIND = 16

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
  countWords(sentence)
  return likely
}

function thirds(probability: number): number {
  return probability > 0.7 ? 3 : probability > 0.3 ? 2 : probability > 0.08 ? 1 : 0
}

/** Whether a word is worth asking: any verb, and other words that were cues now and then. */
export function canBeCue({ tag, rate }: Word): boolean {
  return rate >= 2 || tag === VERB
}

/** What decides on attributions. */
export type Decider = Pick<AttributionModel, 'decisions' | 'edges'>

/** Readings of a decision with a smaller share than this are not followed. */
const LEAST_SHARE = 0.2

/** How many readings of one cue are compared at most. */
const READINGS = 8

/** The likeliest attributions that the cue at `cue` can make, the likeliest one first. */
export function choicesOf(
  decider: Decider,
  f: Features,
  sentence: WordSentence,
  cue: number,
  likely: number,
): Choice[] {
  const { decisions: weights, edges } = decider
  const { words } = sentence
  if (words.length < 2) return []
  const choices: Choice[] = []
  const sources = likeliest(sourceCandidates(edges, words, cue), 2, j => {
    sourceFeatures(f, sentence, cue, j)
    return scoreOf(weights, f)
  })
  for (const { item: source, share: ofSource } of sources) {
    const sides =
      cue === 0
        ? [{ item: 'RIGHT' as Side, share: 1 }]
        : cue === words.length - 1
          ? [{ item: 'LEFT' as Side, share: 1 }]
          : likeliest(SIDES, 2, side => {
              sideFeatures(f, sentence, cue, source, side)
              return scoreOf(weights, f)
            })
    const parts = new Map<string, { part: Part; share: number }[]>()
    const partsOn = (side: 'LEFT' | 'RIGHT') => {
      const known = parts.get(side) ?? partsOf(decider, f, sentence, cue, source, side)
      parts.set(side, known)
      return known
    }
    for (const { item: side, share: ofSide } of sides) {
      const none = [{ part: null, share: 1 }]
      for (const left of side === 'RIGHT' ? none : partsOn('LEFT'))
        for (const right of side === 'LEFT' ? none : partsOn('RIGHT'))
          choices.push({
            cue,
            source,
            side,
            left: left.part,
            right: right.part,
            sure: { cue: likely, source: ofSource, side: ofSide, content: left.share * right.share },
          })
    }
  }
  const total = ({ sure }: Choice): number => sure.source * sure.side * sure.content
  return choices.sort((a, b) => total(b) - total(a)).slice(0, READINGS)
}

/** How likely the whole attribution is right. */
export function rankOf(weights: Weights, f: Features, sentence: WordSentence, choice: Choice): number {
  rankFeatures(f, sentence, choice)
  return probabilityOf(scoreOf(weights, f))
}

/** What can be the head of a source: no source (-1), and the nouns, names and pronouns of the sentence. */
export function sourceCandidates(edges: Edges, words: readonly Word[], cue: number): number[] {
  const candidates = [-1]
  for (let j = Math.max(0, cue - BEFORE); j < Math.min(words.length, cue + BEHIND); j++) {
    const word = words[j]
    if (word && j !== cue && HEAD.has(word.tag) && canStand(edges, 'SOURCE', words, j)) candidates.push(j)
  }
  return candidates
}

/** The words on a side of the cue at which the content can begin or end: the near end is never far from the cue. */
export function boundaryCandidates(
  edges: Edges,
  words: readonly Word[],
  cue: number,
  boundary: Boundary,
  near: number,
): number[] {
  const [from, to] =
    boundary === 'LEFT_NEAR'
      ? [Math.max(0, cue - NEAREST), cue]
      : boundary === 'LEFT_FAR'
        ? [Math.max(0, near - FARTHEST), near + 1]
        : boundary === 'RIGHT_NEAR'
          ? [cue + 1, Math.min(words.length, cue + 1 + NEAREST)]
          : [near, Math.min(words.length, near + FARTHEST)]
  const candidates: number[] = []
  for (let k = from; k < to; k++) if (canStand(edges, boundary, words, k)) candidates.push(k)
  if (candidates.length === 0) candidates.push(boundary.startsWith('LEFT') ? to - 1 : from)
  return candidates
}

function partsOf(
  { decisions: weights, edges }: Decider,
  f: Features,
  sentence: WordSentence,
  cue: number,
  source: number,
  side: 'LEFT' | 'RIGHT',
): { part: Part; share: number }[] {
  const decide = (boundary: Boundary, near: number, most: number) =>
    likeliest(boundaryCandidates(edges, sentence.words, cue, boundary, near), most, k => {
      boundaryFeatures(f, sentence, cue, source, boundary, k, near)
      return scoreOf(weights, f)
    })
  return decide(`${side}_NEAR`, -1, 2).flatMap(near =>
    decide(`${side}_FAR`, near.item, 3).map(far => {
      const [first, last] = side === 'LEFT' ? [far.item, near.item] : [near.item, far.item]
      return { part: { first, last }, share: near.share * far.share }
    }),
  )
}

type Share<Item> = { readonly item: Item; readonly share: number }

/** Room for the scores of one decision, and for the shares that follow from them. */
const SCORES = new Float64Array(FARTHEST + BEFORE + BEHIND)
const SHARES = new Float64Array(SCORES.length)

/** The items with the highest scores, with their shares among all: scores are those of exactly one being right. */
function likeliest<Item>(items: readonly Item[], most: number, score: (item: Item) => number): Share<Item>[] {
  const [only] = items
  if (only !== undefined && items.length === 1) return [{ item: only, share: 1 }]
  let highest = -Infinity
  let k = 0
  for (const item of items) {
    const value = score(item)
    SCORES[k++] = value
    if (value > highest) highest = value
  }
  let sum = 0
  for (k = 0; k < items.length; k++) {
    SHARES[k] = Math.exp((SCORES[k] ?? 0) - highest)
    sum += SHARES[k] ?? 0
  }
  const found: Share<Item>[] = []
  k = 0
  for (const item of items) {
    const share = (SHARES[k] ?? 0) / sum
    if (share >= LEAST_SHARE || SCORES[k] === highest) found.push({ item, share })
    k++
  }
  return found.sort((a, b) => b.share - a.share).slice(0, most)
}
