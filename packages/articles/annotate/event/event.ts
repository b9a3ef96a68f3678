import type { Entity } from '../../model/entity.ts'
import type { Event } from '../../model/event.ts'
import type { Mention } from '../../model/mention.ts'
import { contains, type Range, spanOf } from '../../model/text-span.ts'
import type { TimeSpan } from '../../model/time-span.ts'
import type { Analysis } from '../analysis.ts'
import { isProse, type Sentence } from '../sentence.ts'
import { bySentence } from '../time/time-sentence.ts'
import { hasVerb, mainClausesOf, relativeClauseAround, reportedClauseOf } from './event-clause.ts'
import { isOccasion } from './event-occasion.ts'

/** What the events of a text are found from. */
export type EventContext = {
  readonly entities: readonly Entity[]
  readonly mentions: readonly Mention[]
  readonly times: readonly TimeSpan[]
}

/** The dated events of an article, in the order of the text. */
export function findEvents(analysis: Analysis, context: EventContext): Event[] {
  const kinds = new Map(context.entities.map(entity => [entity.key, entity.kind]))
  const timesIn = bySentence(analysis, context.times)
  const mentionsIn = bySentence(analysis, context.mentions)
  return analysis.sentences.filter(isProse).flatMap(sentence =>
    datedClauses(sentence, timesIn(sentence)).map(({ start, end, when }): Event => {
      const span = spanOf(analysis.text, start, end)
      const mentions = mentionsIn(sentence).filter(mention => contains(span, mention.span))
      const isPlace = (mention: Mention): boolean => kinds.get(mention.entity) === 'PLACE'
      return {
        id: analysis.idOf('EVENT', span),
        span,
        summary: span.exact.replace(/\s+/gu, ' '),
        when,
        participants: keysOf(mentions.filter(mention => !isPlace(mention))),
        places: keysOf(mentions.filter(mention => isPlace(mention) && isScene(sentence, mention.span))),
      }
    }),
  )
}

/** The clauses of a sentence that tell what happened at a time: relative ones, and the main ones, or the sentence as a whole. */
function datedClauses(sentence: Sentence, times: readonly TimeSpan[]): (Range & { readonly when: TimeSpan })[] {
  if (times.length === 0 || sentence.passage.role === 'HEADING' || sentence.passage.role === 'IMAGE_TITLE') return []
  if (QUESTION.test(sentence.text)) return []
  const dated: (Range & { readonly when: TimeSpan })[] = []
  const main: TimeSpan[] = []
  for (const when of times.filter(time => isOccasion(sentence, time))) {
    const clause = relativeClauseAround(sentence, when.span)
    if (!clause) main.push(when)
    else if (!isState(sentence, clause)) add(dated, clause, when)
  }
  const clauses = clausesApart(sentence, main)
  for (const when of main) {
    const clause = clauses.find(each => contains(each, when.span))
    if (clause && hasVerb(sentence, clause.start, clause.end)) add(dated, clause, when)
  }
  return dated.sort((a, b) => a.start - b.start || a.end - b.end)
}

/** A question tells nothing; one that is told of ("The mayor was asked on Monday: …?") begins with another word. */
const QUESTION =
  /^["“'‘]*(?:What|Who|When|Where|Why|How|Is|Are|Was|Were|Do|Does|Did|Will|Would|Can|Could|Should|Has|Have)\b[\s\S]*\?["”'’]*$/

/**
 * The clauses that have dates of their own: main clauses, or what was said and, the sentence as a whole, that it was said. Only the
 * sentence where its dates are not in different clauses.
 */
function clausesApart(sentence: Sentence, times: readonly TimeSpan[]): Range[] {
  const isDated = (clause: Range): boolean => times.some(when => contains(clause, when.span))
  const reported = reportedClauseOf(sentence)
  if (reported && isDated(reported) && times.some(when => !contains(reported, when.span))) return [reported, sentence]
  const clauses = mainClausesOf(sentence)
  return clauses.filter(isDated).length > 1 ? clauses : [sentence]
}

/** "was the mayor from 2009 to 2012" tells what was, not what happened; "was founded in 2009" and "is coming on Friday" do. */
function isState(sentence: Sentence, { start, end }: Range): boolean {
  return /^(?:is|are|was|were) (?:(?!likely)\p{L}+ly )?(?!(?:likely|due|set|about|able|ready) to\b|\p{L}+(?:ed|en|ing|wn|lt|ught|ld|de|ut|et|nt)\b)/u.test(
    sentence.text.slice(start - sentence.start, end - sentence.start),
  )
}

/** One event for a clause: that of its first time. */
function add(dated: (Range & { readonly when: TimeSpan })[], { start, end }: Range, when: TimeSpan): void {
  if (!dated.some(other => other.start === start && other.end === end)) dated.push({ start, end, when })
}

function keysOf(mentions: readonly Mention[]): string[] {
  return [...new Set(mentions.map(mention => mention.entity))]
}

/** A place is where something happened when words of place or of a way there stand before it, or another place: "in Almaty, Kazakhstan". */
function isScene(sentence: Sentence, place: Range): boolean {
  const before = sentence.text.slice(0, place.start - sentence.start).slice(-48)
  return /(?:(?:^|[^\p{L}])(?:in|at|near|across|outside|around|inside|throughout|off|within|from|to|into)(?: (?:the|its|nearby))?(?: \p{Ll}+)? |\p{Lu}[\p{L}.’'-]*, )$/iu.test(
    before,
  )
}
