import type { Entity } from '../../model/entity.ts'
import type { Mention } from '../../model/mention.ts'
import type { Statement, StatementKind } from '../../model/statement.ts'
import { contains, overlaps, type Range, spanOf, type TextSpan } from '../../model/text-span.ts'
import type { TimeSpan } from '../../model/time-span.ts'
import type { Analysis } from '../analysis.ts'
import { type Attribution, findAttributions } from './attribution.ts'
import { type Quotation, quotationsOf } from './quotation.ts'
import { speakersOf } from './speaker.ts'
import { continuedAttributions } from './statement-continued.ts'
import { headlineAttribution } from './statement-headline.ts'

/** What the statements of a text are found from. */
export type StatementContext = {
  readonly entities: readonly Entity[]
  readonly mentions: readonly Mention[]
  readonly times: readonly TimeSpan[]
}

/** The statements of an article with their speakers, in the order of the text. */
export function findStatements(analysis: Analysis, context: StatementContext): Statement[] {
  const quotations = quotationsOf(analysis.text, analysis.passages)
  const attributions = attributionsOf(analysis, quotations, context)
  const speakers = speakersOf(analysis, attributions, quotations, context)
  const ids = new Set<string>()
  return attributions
    .map((attribution, i) => toStatement(attribution, speakers[i] ?? null, analysis, quotations, context.times))
    .sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)
    .filter(({ id }) => !ids.has(id) && ids.add(id))
}

/** All attributions, by where their content begins. */
function attributionsOf(
  analysis: Analysis,
  quotations: readonly Quotation[],
  context: StatementContext,
): Attribution[] {
  const found = findAttributions(analysis, quotations)
  const titles = analysis.sentences
    .filter(sentence => !found.some(({ content }) => content.some(part => overlaps(part, sentence))))
    .flatMap(sentence => headlineAttribution(analysis, sentence, context))
  const continued = continuedAttributions(analysis, found, quotations)
  return [...found, ...titles, ...continued].sort((a, b) => startOf(a) - startOf(b))
}

function startOf({ cue, content }: Attribution): number {
  return (cue ?? content[0])?.start ?? 0
}

function toStatement(
  { source, cue, content }: Attribution,
  speaker: string | null,
  analysis: Analysis,
  quotations: readonly Quotation[],
  times: readonly TimeSpan[],
): Statement {
  const { text } = analysis
  const parts = [source, cue, ...content].filter(part => part !== null)
  const span = spanOf(text, Math.min(...parts.map(part => part.start)), Math.max(...parts.map(part => part.end)))
  return {
    id: analysis.idOf('STATEMENT', span),
    span,
    kind: kindOf(content, quotations),
    content: content.map(part => withoutMarks(text, part, quotations)),
    cue: cue && spanOf(text, cue.start, cue.end),
    speaker,
    speakerText: source && spanOf(text, source.start, source.end),
    saidOn: cue && saidOn(analysis, cue, content, times),
  }
}

/** A part that is one quotation, without its marks. */
function withoutMarks(text: string, part: Range, quotations: readonly Quotation[]): TextSpan {
  const whole = quotations.find(quotation => contains(quotation, part) && overlaps(quotation.inner, part))
  return whole
    ? spanOf(text, Math.max(part.start, whole.inner.start), Math.min(part.end, whole.inner.end))
    : spanOf(text, part.start, part.end)
}

function kindOf(content: readonly Range[], quotations: readonly Quotation[]): StatementKind {
  if (content.every(part => quotations.some(quotation => contains(quotation, part)))) return 'DIRECT'
  return content.some(part => quotations.some(quotation => overlaps(quotation.inner, part))) ? 'MIXED' : 'INDIRECT'
}

/** The time of the cue's sentence that is no part of what was said; the one next to the cue, when there are several. */
function saidOn(
  analysis: Analysis,
  cue: Range,
  content: readonly Range[],
  times: readonly TimeSpan[],
): TimeSpan | null {
  const sentence = analysis.sentenceAt(cue.start)
  let nearest: TimeSpan | null = null
  for (const time of times) {
    if (!contains(sentence, time.span) || content.some(part => overlaps(part, time.span))) continue
    if (!nearest || distanceOf(time.span, cue) < distanceOf(nearest.span, cue)) nearest = time
  }
  return nearest
}

function distanceOf(one: Range, other: Range): number {
  return one.start < other.start ? other.start - one.end : one.start - other.end
}
