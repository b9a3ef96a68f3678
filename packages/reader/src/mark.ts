import type { Range } from '@dateline/sdk'
import type { DaysFragment, NamedEntityFragment, ShownArticleFragment } from './generated/operations.ts'
import { KINDS } from './words.ts'

type Mention = ShownArticleFragment['entities'][number]['mentions'][number]
type Statement = ShownArticleFragment['statements'][number]
type Figure = ShownArticleFragment['figures'][number]

/** What is marked in the text; `shown` are the words that the address points to. */
export type Mark = { readonly span: Range } & (
  | {
      readonly what: 'mention'
      readonly mention: Mention
      readonly entity: NamedEntityFragment
      readonly mentionCount: number
    }
  | { readonly what: 'statement'; readonly statement: Statement }
  | { readonly what: 'figure'; readonly figure: Figure }
  | { readonly what: 'date'; readonly time: DaysFragment }
  | { readonly what: 'shown' }
)

/** What editors judge: with an id, and a review when somebody has. */
export type Judged = Pick<Mention, 'id' | 'review'>

/** What can be judged of a mark; null for one that is no annotation of its own. */
export function judgedOf(mark: Mark): Judged | null {
  switch (mark.what) {
    case 'mention':
      return mark.mention
    case 'statement':
      return mark.statement
    case 'figure':
      return mark.figure
    case 'date':
    case 'shown':
      return null
  }
}

/** A kind of marks that is switched on and off together. */
export type Layer = NamedEntityFragment['kind'] | 'STATEMENT' | 'FIGURE' | 'DATE'

/** All layers with their names, in the order in which they are offered. */
export const LAYERS: readonly { readonly layer: Layer; readonly plural: string }[] = [
  ...KINDS.map(({ kind, plural }) => ({ layer: kind, plural })),
  { layer: 'STATEMENT', plural: 'Statements' },
  { layer: 'FIGURE', plural: 'Figures' },
  { layer: 'DATE', plural: 'Dates' },
]

/** Everything in an article that is marked, in the layers that are not hidden. */
export function marksOf(article: ShownArticleFragment, hidden: ReadonlySet<Layer>): Mark[] {
  return [...mentionsOf(article), ...statementsOf(article), ...figuresOf(article), ...datesOf(article)].filter(
    mark => !hidden.has(layerOf(mark)),
  )
}

/** The layer that a mark is in. */
export function layerOf(mark: Exclude<Mark, { readonly what: 'shown' }>): Layer {
  switch (mark.what) {
    case 'mention':
      return mark.entity.kind
    case 'statement':
      return 'STATEMENT'
    case 'figure':
      return 'FIGURE'
    case 'date':
      return 'DATE'
  }
}

/** Each mention of each entity. */
export function mentionsOf({ entities }: ShownArticleFragment) {
  return entities.flatMap(({ entity, mentions }) =>
    mentions.map(mention => ({
      what: 'mention' as const,
      span: mention.span,
      mention,
      entity,
      mentionCount: mentions.length,
    })),
  )
}

function statementsOf({ statements }: ShownArticleFragment) {
  return statements.flatMap(statement =>
    statement.contentParts.map(span => ({ what: 'statement' as const, span, statement })),
  )
}

/** Each figure. */
export function figuresOf({ figures }: ShownArticleFragment) {
  return figures.map(figure => ({ what: 'figure' as const, span: figure.span, figure }))
}

/** Several facts may hang on the same words for a time: they are marked once. */
function datesOf({ events, figures, statements }: ShownArticleFragment) {
  const times = [
    ...events.map(({ when }) => when),
    ...figures.map(({ when }) => when),
    ...statements.map(({ saidOn }) => saidOn),
  ].filter(time => time !== null)
  const distinct = new Map(times.map(time => [`${time.span.start}-${time.span.end}`, time]))
  return [...distinct.values()].map(time => ({ what: 'date' as const, span: time.span, time }))
}
