import type { Annotations } from '../model/article.ts'
import type { Statement } from '../model/statement.ts'
import type { Range } from '../model/text-span.ts'
import type { GoldAttribution, GoldStatement } from './gold.ts'
import { overlapOf } from './overlap.ts'
import { headOf } from './source-head.ts'
import { isSpeechCue } from './speech-cue.ts'
import { pairUp, type Tally, tallyOfPairs } from './tally.ts'

type Pairing = ReturnType<typeof pairUp<GoldStatement, Statement>>

/** Compares statements: one is right when its content agrees with the gold's by half (characters in both over those in either). */
export function evaluateStatements(gold: readonly GoldStatement[], annotations: Annotations): Tally {
  return tallyOfPairs(pairStatements(gold, annotations), {
    expected: item => item.content.map(span => span.exact).join(' … '),
    found: item => item.content.map(span => span.exact).join(' … '),
  })
}

/**
 * Compares the speakers of the statements that agree: the words must overlap and the entity must be the gold's, told by sharing one
 * of its mentions; both have none where the speaker is nobody named ("officials").
 */
export function evaluateSpeakers(
  gold: readonly GoldStatement[],
  annotations: Annotations,
  isGoldEntity: (goldKey: string, foundKey: string) => boolean,
): Tally {
  const { pairs } = pairStatements(gold, annotations)
  const right = (expected: GoldStatement, found: Statement): boolean => {
    if (expected.speakerText && (!found.speakerText || overlapOf([expected.speakerText], [found.speakerText]) === 0))
      return false
    if (expected.speaker === null) return found.speaker === null
    return found.speaker !== null && isGoldEntity(expected.speaker, found.speaker)
  }
  const wrong = pairs.filter(([expected, found]) => !right(expected, found))
  return {
    expected: gold.length,
    found: pairs.length,
    rightFound: pairs.length - wrong.length,
    expectedFound: pairs.length - wrong.length,
    missed: wrong.map(
      ([expected]) => `${expected.speakerText?.exact ?? 'nobody'} (${expected.speaker ?? 'no entity'})`,
    ),
    wrong: wrong.map(([, found]) => `${found.speakerText?.exact ?? 'nobody'} (${found.speaker ?? 'no entity'})`),
  }
}

function pairStatements(gold: readonly GoldStatement[], annotations: Annotations): Pairing {
  return pairUp(gold, annotations.statements, (a, b) => overlapOf(a.content, b.content) >= 0.5)
}

/**
 * Compares with PolNeAR's attributions: right when the contents agree by half and the source's head is the same word, or both
 * have no source.
 *
 * `ALL`: every attribution with a cue. `QUOTED`: those whose cue is a verb of speech or "according to" and whose content stands
 * in quotation marks at least in part; found ones are held against all attributions, expected ones against all that was found.
 */
export function evaluateAttributions(
  gold: readonly GoldAttribution[],
  annotations: Annotations,
  text: string,
  which: 'ALL' | 'QUOTED',
): Tally {
  const expected = gold.filter(item => item.cue.length > 0 && item.content.length > 0)
  const found = annotations.statements.filter(item => item.cue !== null)
  const agree = (a: GoldAttribution, b: Statement): boolean =>
    overlapOf(a.content, b.content) >= 0.5 && sameHead(text, a.source, b.speakerText)
  const { pairs } = pairUp(expected, found, agree)
  const counted =
    which === 'ALL'
      ? () => true
      : (cue: readonly Range[], content: readonly Range[]) => isSpeechCue(wordsAt(text, cue)) && isQuoted(text, content)
  const expectedHere = expected.filter(item => counted(item.cue, item.content))
  const foundHere = found.filter(item => counted(item.cue ? [item.cue] : [], item.content))
  const expectedRight = new Set(pairs.map(([item]) => item))
  const foundRight = new Set(pairs.map(([, item]) => item))
  return {
    expected: expectedHere.length,
    found: foundHere.length,
    expectedFound: expectedHere.filter(item => expectedRight.has(item)).length,
    rightFound: foundHere.filter(item => foundRight.has(item)).length,
    missed: expectedHere
      .filter(item => !expectedRight.has(item))
      .map(item => `[${wordsAt(text, item.source)}] [${wordsAt(text, item.cue)}] ${wordsAt(text, item.content)}`),
    wrong: foundHere
      .filter(item => !foundRight.has(item))
      .map(item => `[${item.speakerText?.exact ?? ''}] [${item.cue?.exact ?? ''}] ${wordsAt(text, item.content)}`),
  }
}

function sameHead(text: string, source: readonly Range[], speakerText: Range | null): boolean {
  const first = source[0]
  if (!first || !speakerText) return !first && !speakerText
  const a = headOf(text, first)
  const b = headOf(text, speakerText)
  return a.start === b.start && a.end === b.end
}

function wordsAt(text: string, ranges: readonly Range[]): string {
  return ranges.map(range => text.slice(range.start, range.end)).join(' … ')
}

/** Quotation marks stand in the content, or right around it. */
function isQuoted(text: string, content: readonly Range[]): boolean {
  return content.some(({ start, end }) => /["“”«»]/u.test(text.slice(Math.max(0, start - 1), end + 1)))
}
