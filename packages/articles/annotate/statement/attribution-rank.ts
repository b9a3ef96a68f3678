import type { Choice } from './attribution-choice.ts'
import type { Features } from './attribution-feature.ts'
import { hashOf } from './attribution-feature.ts'
import type { WordSentence } from './attribution-word.ts'

const RANK = 20
const NONE = hashOf('')

/** What tells whether an attribution is right as a whole: how sure each decision was, and what came out. */
export function rankFeatures(f: Features, { words }: WordSentence, choice: Choice): void {
  const { cue, source, side, left, right, sure } = choice
  const word = words[cue]
  const head = words[source]
  const part = right ?? left
  const first = part ? words[part.first] : undefined
  const behind = part ? words[part.last + 1] : undefined
  const length = part ? part.last - part.first + 1 : 0
  const long = length <= 3 ? length : length <= 5 ? 4 : length <= 9 ? 5 : length <= 16 ? 6 : 7
  const where = side === 'LEFT' ? 0 : side === 'RIGHT' ? 1 : 2
  const c = step(sure.cue)
  const s = step(sure.source)
  const d = step(sure.side)
  const t = step(sure.content)
  const all = step(sure.cue * sure.source * sure.side * sure.content)
  const stem = word?.stem ?? NONE
  const none = source < 0 ? 1 : 0
  f.begin(RANK)
  f.add()
  f.add(c)
  f.add(s, none)
  f.add(d)
  f.add(t)
  f.add(all)
  f.add(c, s)
  f.add(c, t)
  f.add(s, t)
  f.add(c, s, t)
  f.add(stem)
  f.add(stem, where)
  f.add(stem, none)
  f.add(word?.tag ?? 0, where)
  f.add(word?.tag ?? 0, none, c)
  f.add(word?.quote ?? 0)
  f.add(head?.form ?? NONE)
  f.add(head?.tag ?? 99, source < cue ? 0 : 1)
  f.add(long)
  f.add(long, t)
  f.add(first?.form ?? NONE, where)
  f.add(first?.tag ?? 99, word?.tag ?? 99)
  f.add(first?.quote ?? 0, behind?.quote ?? 0)
  f.add(behind?.form ?? NONE)
  f.add(Math.min(9, Math.abs(cue - source)), s)
  f.add(stem, first?.form ?? NONE)
  f.add(words[cue + 1]?.form ?? NONE, c)
  f.add(words[cue - 1]?.form ?? NONE, c)
  f.add(all, where)
  f.add(all, first?.quote ?? 0)
  f.add(all, none)
}

/** A probability in one of twelve steps, finer towards both ends. */
function step(probability: number): number {
  const odds = Math.log(probability / (1.0001 - probability))
  return Math.max(-6, Math.min(6, Math.round(odds * 1.5)))
}
