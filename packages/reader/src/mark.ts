import type { ArticleDetail, EntityNameFragment, Range, SpanFragment } from '@dateline/sdk'

/** What is marked in the text: a mention of an entity, or the words behind a fact that the reader asked to see. */
export type Mark =
  | {
      readonly what: 'mention'
      readonly span: Range
      readonly entity: EntityNameFragment
      readonly nominal: boolean
    }
  | { readonly what: 'fact'; readonly span: SpanFragment }

/** A mark for every mention in an article. */
export function mentionsOf(article: ArticleDetail): Mark[] {
  return article.entities.flatMap(({ entity, mentions }) =>
    mentions.map(({ span, nominal }) => ({ what: 'mention' as const, span, entity, nominal })),
  )
}
