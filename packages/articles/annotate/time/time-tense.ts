import type { Sentence } from '../sentence.ts'
import { type Token, wordAt } from '../token.ts'

/** Whether what stands with an expression of time has happened or is to come; `UNKNOWN` when nothing tells. */
export type Tense = 'PAST' | 'FUTURE' | 'UNKNOWN'

/** The tense at an expression of time: that of the nearest verb in front of it, else of the first behind it. */
export function tenseAt({ tokens }: Sentence, start: number, end: number): Tense {
  const first = tokens.findIndex(token => token.end > start)
  for (let at = first - 1; at >= 0; at--) {
    if (/^[;:"“”()—]$/.test(wordAt(tokens, at))) break
    const tense = tenseOf(tokens, at)
    if (tense) return tense
  }
  for (let at = Math.max(first, 0); at < tokens.length; at++) {
    if ((tokens[at]?.start ?? 0) < end) continue
    const tense = tenseOf(tokens, at)
    if (tense) return tense
  }
  return 'UNKNOWN'
}

/** Whether a word looks like a past tense. */
export function isPast(word: string): boolean {
  return PAST.has(word) || (/[a-z]{2}ed$/.test(word) && !NO_PAST.has(word))
}

function tenseOf(tokens: readonly Token[], at: number): Tense | null {
  const word = wordAt(tokens, at)
  const [before, next] = [wordAt(tokens, at - 1), wordAt(tokens, at + 1)]
  if (AHEAD.has(word)) return next === 'have' ? 'PAST' : word === 'may' && before === 'in' ? null : 'FUTURE'
  if (word === 'to' && isBaseVerb(next)) {
    if (EXPECTING.has(before) || /^(?:is|are|am|be)$/.test(before)) return 'FUTURE'
    return isPast(before) ? 'PAST' : null
  }
  if (word === 'let' && /^(?:['’]s|us)$/.test(next)) return 'FUTURE'
  if (/^(?:is|are|am)$/.test(word) && /[a-z]ing$/.test(next)) return 'FUTURE'
  if (word === 'upcoming' || word === 'forthcoming') return 'FUTURE'
  if (EXPECTING.has(word) && next === 'to') return 'FUTURE'
  if (/^(?:scheduled|set|slated|due|planned)$/.test(word) && /^(?:for|on|in)$/.test(next))
    return /^(?:was|were|been|originally)$/.test(before) ? 'UNKNOWN' : 'FUTURE'
  if (AHEAD.has(before) || /^(?:be|being|is|are|to|the|an?)$/.test(before)) return null
  return isPast(word) ? 'PAST' : null
}

/** "to meet" is a verb, "to the" and "to Almaty" are not. */
function isBaseVerb(word: string): boolean {
  return /^[a-z]+$/.test(word) && !NO_BASE.has(word) && !/(?:ing|ed|s)$/.test(word)
}

function wordsOf(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/))
}

const AHEAD = wordsOf('will ’ll shall would won’t must should may might can could')
const EXPECTING = wordsOf(`
  expected scheduled set slated due planned supposed poised needed wanted hoped promised vowed going ready likely plans plan planning hopes
  hope wants want intends intend expects expect needs need prepares preparing aims`)
const PAST = wordsOf(`
  said told was were had did went came made took gave saw held ran won lost led met paid spent kept began became brought built bought
  caught chose drew drove fell felt fought flew fled got grew heard hit knew left let meant quit rose sat sent shot sold sought spoke
  stood stole struck swept taught thought threw understood woke wore wrote died broke found cut set beat forgot gone been given taken
  shook bore bent bit blew bred clung crept dealt dug fed flung forbade forgave froze ground hid hung knelt laid leapt lent lay mistook
  overcame rang rode sank sang shone shrank slept slid slew sprang stung strode swore swam swung tore trod undertook withdrew withstood wept
  spread burst cast shed drank ate arose awoke overthrew underwent upheld withheld retook
  shown seen done known written spoken become begun chosen driven fallen thrown shut split put`)
const NO_PAST = wordsOf(
  'united indeed hundred need speed seed feed breed exceed proceed succeed embattled agreed-upon armed alleged',
)
const NO_BASE = wordsOf('the a an his her their its our my your this that these those him them us me it end date')
