import type { TimeExpression, TimeReading, TimeRelation } from './time-expression.ts'
import { PRODUCTIONS } from './time-production.ts'

/** The expressions of time in a sentence, in order; of two that overlap, the longer one. */
export function timeExpressionsOf(text: string): TimeExpression[] {
  if (!LIKELY.test(text)) return []
  const found: TimeExpression[] = []
  for (const { needed, productions } of PRODUCTIONS) {
    if (!needed.test(text)) continue
    for (const { pattern, behind, read } of productions) {
      // Most patterns match nowhere, and matchAll copies them first.
      if (text.search(pattern) < 0) continue
      for (const match of text.matchAll(pattern)) {
        if (behind && !behind.test(text.slice(Math.max(0, match.index - 24), match.index))) continue
        const meaning = read(match.groups ?? {})
        if (meaning) found.push(withPreposition(text, match.index, match.index + match[0].length, meaning))
      }
    }
  }
  return joined(text, longest(text, found))
}

/** What every expression has: other sentences are passed over. */
const LIKELY =
  /\d|day|night|morning|afternoon|evening|week|month|year|decade|quarter|spring|summer|fall|autumn|winter|January|February|March|April|May|June|July|August|September|October|November|December|tomorrow|Christmas|New Year/

const PREPOSITION =
  /(?:^|[^\p{L}\p{N}'’-])((?:on|in|at|by|since|until|till|before|after|during|over|from|through|throughout|between|within|as of|(?:starting|beginning)(?: in| on)?|around|about|for)(?: the)?|(?:on |by |since |until )?the (?:morning|afternoon|evening|night|day|eve) of) $/iu

const RELATIONS = new Map<string, TimeRelation>([
  ['since', 'SINCE'],
  ['by', 'BY'],
  ['until', 'UNTIL'],
  ['till', 'UNTIL'],
  ['through', 'UNTIL'],
  ['before', 'BEFORE'],
  ['after', 'AFTER'],
  ['starting', 'AFTER'],
  ['beginning', 'AFTER'],
])

/** Takes the preposition in front into the span: "on January 2". */
function withPreposition(
  text: string,
  core: number,
  end: number,
  meaning: Pick<TimeExpression, 'reading' | 'to'>,
): TimeExpression {
  const before = PREPOSITION.exec(text.slice(Math.max(0, core - 28), core))?.[1] ?? ''
  const relation = RELATIONS.get(before.toLowerCase().replace(/ .*$/, '')) ?? 'AT'
  const isApart = relation === 'AT' && /(?:ago|now)$/.test(text.slice(core, end))
  if (before === '' || isApart) return { start: core, core, end, relation: 'AT', ...meaning }
  const start = core - before.length - 1
  if (/^['’]s?(?!\p{L})/u.test(text.slice(end, end + 3))) return { start, core, end, relation: 'AT', ...meaning }
  return { start, core, end, relation, ...meaning }
}

function longest(text: string, expressions: TimeExpression[]): TimeExpression[] {
  const taken = new Uint8Array(text.length)
  const kept = expressions
    .sort((a, b) => b.end - b.core - (a.end - a.core) || a.core - b.core)
    .filter(({ start, end }) => {
      const isFree = taken.subarray(start, end).every(each => each === 0)
      if (isFree) taken.fill(1, start, end)
      return isFree
    })
  return kept.sort((a, b) => a.start - b.start)
}

/** "from Monday to Friday", "between 2010 and 2014", "in 2011 and 2012": two expressions that make one. */
function joined(text: string, expressions: readonly TimeExpression[]): TimeExpression[] {
  const all: TimeExpression[] = []
  for (const expression of expressions) {
    const before = all.at(-1)
    if (before && before.to === null && expression.to === null && areJoined(text, before, expression)) {
      all.pop()
      all.push({ ...before, end: expression.end, relation: 'AT', to: expression.reading })
    } else all.push(expression)
  }
  return all
}

function areJoined(text: string, one: TimeExpression, other: TimeExpression): boolean {
  const opening = text.slice(one.start, one.core).trim().toLowerCase()
  const link = text.slice(one.end, other.core)
  if (opening === 'from') return /^,? (?:to|through|until|till) (?:the )?$/.test(link)
  if (opening === 'between') return link === ' and '
  if (one.reading.kind !== other.reading.kind) return false
  return / (?:through|to) $|^ ?[-–—] ?$/.test(link) || (link === ' and ' && follows(one.reading, other.reading))
}

/** Whether one reading is the next after another: "Monday and Tuesday", "2011 and 2012". */
function follows(one: TimeReading, other: TimeReading): boolean {
  if (one.kind === 'WEEKDAY' && other.kind === 'WEEKDAY') return other.weekday === one.weekday + 1
  if (one.kind !== 'DATE' || other.kind !== 'DATE') return false
  if (one.month === null && other.month === null) return one.year !== null && other.year === one.year + 1
  return one.day === null && other.day === null && one.month !== null && other.month === one.month + 1
}
