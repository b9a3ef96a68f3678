import type { LocalDate } from '../../model/local-date.ts'
import { spanOf } from '../../model/text-span.ts'
import type { TimeSpan } from '../../model/time-span.ts'
import type { Analysis } from '../analysis.ts'
import { isProse, type Sentence } from '../sentence.ts'
import type { TimeExpression } from './time-expression.ts'
import { timeExpressionsOf } from './time-grammar.ts'
import { resolveTime } from './time-resolve.ts'
import { type Tense, tenseAt } from './time-tense.ts'

/** The expressions of time in the text that name days, resolved against the day of publication, in the order of the text. */
export function findTimes(analysis: Analysis): TimeSpan[] {
  const times: TimeSpan[] = []
  let there: LocalDate | null = null
  for (const sentence of analysis.sentences.filter(isProse)) {
    for (const expression of timeExpressionsOf(sentence.text)) {
      const time = timeOf(analysis, sentence, expression, there)
      if (!time) continue
      times.push(time)
      const isOwner = /^['’]s?(?!\p{L})/u.test(analysis.text.slice(time.span.end, time.span.end + 3))
      if (time.precision === 'DAY' && !isOwner) there = time.earliest
    }
  }
  return times
}

function timeOf(
  analysis: Analysis,
  sentence: Sentence,
  expression: TimeExpression,
  there: LocalDate | null,
): TimeSpan | null {
  const start = sentence.start + expression.start
  const end = sentence.start + expression.end
  const tense = tenseOf(sentence, expression)
  const resolved = resolveTime(expression, { today: analysis.publishedOn, there, tense })
  if (!resolved) return null
  const span = spanOf(analysis.text, start, end)
  if (OLDER.has(sentence.passage.role) && expression.reading.kind !== 'DATE')
    return { span, ...resolved, earliest: null, latest: null, certainty: 'UNCERTAIN' }
  const isKnown = resolved.earliest !== null || resolved.latest !== null
  return { span, ...resolved, certainty: isKnown ? 'CERTAIN' : 'UNCERTAIN' }
}

function tenseOf(sentence: Sentence, expression: TimeExpression): Tense {
  if (!dependsOnTense(expression)) return 'UNKNOWN'
  if (expression.relation === 'UNTIL' && POSTPONED.test(sentence.text.slice(0, expression.start))) return 'FUTURE'
  return tenseAt(sentence, sentence.start + expression.start, sentence.start + expression.end)
}

/** What lasts until a day that is still to come, though it is told in the past tense. */
const POSTPONED = /\b(?:put off|postponed|delayed|deferred|extended|adjourned|suspended|pushed back)(?: \w+){0,3} $/

function dependsOnTense({ reading, to }: TimeExpression): boolean {
  return reading.kind !== 'DATE' || reading.year === null || (to?.kind === 'DATE' && to.year === null)
}

/** A picture with its words may come from an older story: "on Wednesday" is then another Wednesday. */
const OLDER: ReadonlySet<Sentence['passage']['role']> = new Set(['INTRODUCTION', 'IMAGE_TITLE', 'CAPTION'] as const)
