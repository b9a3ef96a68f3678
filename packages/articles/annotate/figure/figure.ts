import type { Entity } from '../../model/entity.ts'
import type { Figure, Measure } from '../../model/figure.ts'
import type { Mention } from '../../model/mention.ts'
import type { Passage } from '../../model/passage.ts'
import type { Statement } from '../../model/statement.ts'
import { spanOf } from '../../model/text-span.ts'
import type { TimeSpan } from '../../model/time-span.ts'
import type { Analysis } from '../analysis.ts'
import { isProse } from '../sentence.ts'
import { bySentence } from '../time/time-sentence.ts'
import { type FigureCandidate, figureCandidates, measureAsked } from './figure-candidate.ts'
import { placeOf, timeOf } from './figure-circumstance.ts'
import { reporterOf } from './figure-reporter.ts'
import { statusOf } from './figure-status.ts'

/** What the figures of a text are found from. */
export type FigureContext = {
  readonly entities: readonly Entity[]
  readonly mentions: readonly Mention[]
  readonly times: readonly TimeSpan[]
  readonly statements: readonly Statement[]
}

/** How many figures back a number may refer to: "103 of them". */
const MEMORY = 20

/** The reported numbers of an article, in the order of the text. */
export function findFigures(analysis: Analysis, context: FigureContext): Figure[] {
  let passage: Passage | null = null
  let earlier: FigureCandidate[] = []
  let asked: Measure | null = null
  const timesIn = bySentence(analysis, context.times)
  const mentionsIn = bySentence(analysis, context.mentions)
  const places = new Set(context.entities.filter(entity => entity.kind === 'PLACE').map(entity => entity.key))
  const isPlace = (mention: Mention): boolean => places.has(mention.entity)
  return analysis.sentences.filter(isProse).flatMap(sentence => {
    if (sentence.passage !== passage) earlier = []
    passage = sentence.passage
    const times = timesIn(sentence)
    const candidates = figureCandidates(sentence, times, { earlier, asked })
    earlier = [...earlier, ...candidates].slice(-MEMORY)
    asked = measureAsked(sentence) ?? (sentence.passage.role === 'HEADING' ? null : asked)
    return candidates.map(({ start, end, words, noun, measure }): Figure => {
      const span = spanOf(analysis.text, start, end)
      return {
        id: analysis.idOf('FIGURE', span),
        span,
        measure,
        counted: noun,
        quantity: words.quantity,
        ...reporterOf(analysis, context, sentence, span),
        status: statusOf(analysis, sentence, span),
        when: timeOf(sentence, times, span, candidates),
        where: placeOf(sentence, mentionsIn(sentence), isPlace, span, candidates),
      }
    })
  })
}
