import type { PassageRole } from '../../model/passage.ts'
import type { Choice } from './attribution-choice.ts'
import { stemOf } from './attribution-spelling.ts'
import { TAGS } from './attribution-tag.ts'
import { OUTSIDE, type WordSentence } from './attribution-word.ts'

/** Verbs that do something by words: who announces a measure or orders troops home acts, and states nothing. */
const ACTS = new Set(
  'announce ask order request demand appoint name nominate invite sign veto approve ban impose launch dismiss fire sack oust write wrote written'
    .split(' ')
    .map(stemOf),
)
/** "Declared a ceasefire"; but "declared the vote fair" states something. */
const DECLARE = stemOf('declared')
/** "Dismissed the government"; but "dismissed the claims as lies" states something. */
const DISMISS = stemOf('dismissed')
/** "Called on the alliance to help", "called for calm"; but "called him a liar" states something. */
const CALL = /^call(?:s|ed|ing)?$/u
const CALLING_FOR = /^(?:on|upon|for)$/u

/** Without a source, what these say is the article's own judgement: "the vote is expected to …", "it seems", "reportedly". */
const OWN =
  /^(?:expected|seem(?:s|ed)?|appear(?:s|ed)?|known|(?:un)?clear|(?:un)?likely|(?:reported|alleged|purported|supposed|apparent)ly)$/u

/** Where a colon more often parts a label from a title (see headlineAttribution), and questions are what the text will answer. */
const TITLES: ReadonlySet<PassageRole> = new Set(['HEADLINE', 'HEADING', 'IMAGE_TITLE'])
const QUESTION = /^(?:what|how|why|who|when|where|which)$/u

const VERB = TAGS.indexOf('VERB')
const AUX = TAGS.indexOf('AUX')
const ADP = TAGS.indexOf('ADP')

/**
 * Whether an attribution says that somebody stated, thought or wanted something. An act done by words is none, unless a
 * quotation or a clause tells what was said; nor is what the article itself expects or deems ("the vote is expected to …").
 */
export function tellsStatement({ sentence, words }: WordSentence, { cue, source, left, right }: Choice): boolean {
  const word = words[cue]
  if (!word) return false
  if (TITLES.has(sentence.passage.role) && (word.text === ':' || QUESTION.test(words[0]?.lower ?? ''))) return false
  if (source < 0 && OWN.test(word.lower)) return false
  const stem = stemOf(word.lower)
  const next = words[cue + 1]?.lower ?? ''
  const acts =
    ACTS.has(stem) ||
    (CALL.test(word.lower) && CALLING_FOR.test(next)) ||
    (stem === DECLARE && (next === 'a' || next === 'an'))
  if (!acts || left || !right) return true
  const said = words.slice(right.first, right.last + 1)
  if (said.some(({ quote, lower }) => quote !== OUTSIDE || (stem === DISMISS && lower === 'as'))) return true
  return isClause(said)
}

/** Whether the words begin with a conjunction and a clause, or with a subject and its verb. */
function isClause(words: WordSentence['words']): boolean {
  if (/^(?:that|if|whether|why|how|what|who|when|where|which)$/u.test(words[0]?.lower ?? '')) return true
  for (const [k, { tag, text, lower }] of words.entries()) {
    if (/^(?:,|\(|;|and|or|to)$/u.test(text)) return false
    if (k > 0 && (tag === AUX || (tag === VERB && words[k - 1]?.tag !== ADP && !/ing$|-/u.test(lower)))) return true
  }
  return false
}
