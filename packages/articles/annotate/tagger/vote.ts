import { WORD } from '../gazetteer/lexicon.ts'
import { CLUE } from './clue.ts'
import { type Document, SURROUNDING, wordAt } from './document.ts'
import { combine } from './hash.ts'
import { FIRST, KINDS, kindOf, LABELS, LAST, ONLY, OUTSIDE, opens, positionOf } from './label.ts'

/** How the words and the whole names of an article were labelled at first. */
export type Votes = {
  readonly labels: Uint8Array
  /** For each word's number and each label, how often the word got it, outside sentences in title case. */
  readonly byWord: Int32Array
  /** For each token of a name, what the name is; -1 elsewhere. */
  readonly names: Int32Array
  /** For each name and kind, how often the name was found to be of that kind. */
  readonly byName: Int32Array
}

/** Counts the first labels of a document's tokens. */
export function votesOf(document: Document, labels: Uint8Array): Votes {
  const { ids, surroundings, words, islands } = document
  const byWord = new Int32Array(words.length * LABELS)
  const names = new Int32Array(ids.length).fill(-1)
  const numbers = new Map<string, number>()
  const counts: number[] = []
  for (const { start, end } of islands) {
    for (let at = start; at < end; at++) {
      if ((surroundings[at] ?? 0) & SURROUNDING.TITLE_CASE) continue
      const index = (ids[at] ?? 0) * LABELS + (labels[at] ?? OUTSIDE)
      byWord[index] = (byWord[index] ?? 0) + 1
    }
    for (let at = start; at < end; ) {
      const kind = kindOf(labels[at] ?? OUTSIDE)
      let next = at + 1
      while (next < end && !opens(labels[next] ?? OUTSIDE)) next++
      if (kind >= 0) {
        let key = ''
        for (let i = at; i < next; i++) key += `${ids[i]} `
        const number = numbers.get(key) ?? numbers.size
        if (number === numbers.size) {
          numbers.set(key, number)
          counts.push(0, 0, 0)
        }
        counts[number * KINDS.length + kind] = (counts[number * KINDS.length + kind] ?? 0) + 1
        names.fill(number, at, next)
      }
      at = next
    }
  }
  return { labels, byWord, names, byName: Int32Array.from(counts) }
}

/** Writes the features that a token gets from the first labels of the whole article into `out`; answers with how many. */
export function voteFeatures(document: Document, votes: Votes, at: number, out: Int32Array): number {
  const word = wordAt(document, at)
  if (!word) return 0
  const { ids, surroundings, clues } = document
  const { labels, byWord, names, byName } = votes
  const id = ids[at] ?? 0
  const own = labels[at] ?? OUTSIDE
  const flags = surroundings[at] ?? 0
  let count = 0
  const add = (template: number, value: number): void => {
    out[count++] = combine(template, value)
  }
  add(600, own)
  add(601, combine(own, at > 0 && !(flags & SURROUNDING.FIRST) ? (labels[at - 1] ?? OUTSIDE) : LABELS))
  add(602, combine(own, flags & SURROUNDING.LAST ? LABELS : (labels[at + 1] ?? LABELS)))
  if (word.kind !== 'NAME') return count

  const counted = flags & SURROUNDING.TITLE_CASE ? -1 : own
  const kinds = [0, 0, 0, 0]
  let places = 0
  let total = 0
  for (let label = 0; label < LABELS; label++) {
    const times = (byWord[id * LABELS + label] ?? 0) - (label === counted ? 1 : 0)
    if (times === 0) continue
    total += times
    kinds[kindOf(label) + 1] = (kinds[kindOf(label) + 1] ?? 0) + times
    if (label !== OUTSIDE) places |= 1 << positionOf(label)
  }
  const trusted = (flags & SURROUNDING.OPENING ? 1 : 0) + (word.bits & WORD.COMMON ? 2 : 0)
  const small = (clues.bits[id] ?? 0) & CLUE.SMALL_ELSEWHERE
  if (total === 0) {
    add(603, combine(own, trusted))
  } else {
    const top = kinds.indexOf(Math.max(...kinds))
    const share = Math.floor((3 * (kinds[top] ?? 0)) / total)
    const alone = places & ((1 << FIRST) | (1 << LAST) | (1 << ONLY))
    let spread = 0
    for (const times of kinds) spread = spread * 3 + Math.min(times, 2)
    add(604, combine(top, share))
    add(605, combine(combine(top, share), own))
    add(606, combine(top, Math.min(total, 4)))
    add(607, spread)
    add(608, combine(spread, own))
    add(609, combine(top, alone))
    add(610, combine(combine(top, alone), own))
    add(611, combine(combine(top, share), combine(trusted, small)))
  }
  const name = names[at] ?? -1
  if (name >= 0) {
    let spread = 0
    for (let kind = 0; kind < KINDS.length; kind++)
      spread = spread * 3 + Math.min((byName[name * KINDS.length + kind] ?? 0) - (kind === kindOf(own) ? 1 : 0), 2)
    add(612, combine(spread, own))
  }
  return count
}
