import type { PassageRole } from '../../model/passage.ts'
import type { Phrase } from './topic-phrase.ts'

/** All places of a phrase, and how much the article is about it: the higher the more, comparable within one article. */
export type RankedPhrase = {
  readonly key: readonly string[]
  readonly score: number
  readonly phrases: readonly Phrase[]
}

/** How much more a phrase says about the article where its writers sum it up. */
const ROLE_WEIGHTS: Partial<Record<PassageRole, number>> = { HEADLINE: 3, STANDFIRST: 2, HEADING: 1.5 }

/** The sentence, from 0, in which a phrase weighs half of what it weighs in the first one. */
const HALFWAY = 10

/** How much more a phrase counts for each word after its first: two words say more of what an article is about than one. */
const WORD_BONUS = 0.2

/** How much of what longer phrases weigh, on average, is taken from the weight of their part. */
const NESTED_SHARE = 0.8

/** What is said in one sentence only is not what the article is about. */
const LEAST_SENTENCES = 2

/**
 * The phrases of an article, those it is most about first.
 *
 * Like YAKE (Campos et al., Information Sciences 509, 2020) it counts on frequency, position and spread within the one text, without a
 * corpus: each sentence that has the phrase adds its weight, and the first ones weigh most, as news says first what it is about.
 * Phrases are told from their parts as by the C-value (Frantzi, Ananiadou and Mima, 2000), in part: what a longer phrase stands for counts
 * less for its part, so that "care" stands behind "health care" where it is always that. The weights were set on headlines:
 * `benchmarks/topics.ts`.
 */
export function rankPhrases(phrases: readonly Phrase[]): RankedPhrase[] {
  const places = [...Map.groupBy(phrases, ({ key }) => key.join(' '))].filter(
    ([, all]) => new Set(all.map(phrase => phrase.sentence)).size >= LEAST_SENTENCES,
  )
  const weights = new Map(places.map(([name, all]) => [name, weightOf(all)]))
  const longer = longerOf(places)
  const ranked: RankedPhrase[] = []
  for (const [name, all] of places) {
    const around = (longer.get(name) ?? []).map(each => weights.get(each) ?? 0)
    const own = (weights.get(name) ?? 0) - NESTED_SHARE * average(around)
    const key = all[0]?.key ?? []
    ranked.push({ key, score: own * (1 + WORD_BONUS * (key.length - 1)), phrases: all })
  }
  return ranked.sort((a, b) => b.score - a.score || (a.phrases[0]?.start ?? 0) - (b.phrases[0]?.start ?? 0))
}

function weightOf(phrases: readonly Phrase[]): number {
  let weight = 0
  for (const sentence of new Set(phrases.map(phrase => phrase.sentence)))
    weight += (ROLE_WEIGHTS[sentence.passage.role] ?? 1) * (HALFWAY / (HALFWAY + sentence.index))
  return weight
}

/** For each phrase, the longer ones that have it in them. */
function longerOf(places: readonly (readonly [name: string, phrases: readonly Phrase[]])[]): Map<string, string[]> {
  const longer = new Map<string, string[]>()
  for (const [name, [phrase]] of places)
    for (const part of partsOf(phrase?.key ?? [])) {
      if (part === name) continue
      const names = longer.get(part)
      if (names) names.push(name)
      else longer.set(part, [name])
    }
  return longer
}

function partsOf(key: readonly string[]): Set<string> {
  const parts = new Set<string>()
  for (let first = 0; first < key.length; first++)
    for (let end = first + 1; end <= key.length; end++) parts.add(key.slice(first, end).join(' '))
  return parts
}

function average(values: readonly number[]): number {
  return values.length > 0 ? values.reduce((sum, each) => sum + each, 0) / values.length : 0
}
