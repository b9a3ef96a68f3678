import type { ArticleUnderReviewQuery, ShownArticleFragment, WordsFragment } from './generated/operations.ts'

type UnderReview = NonNullable<ArticleUnderReviewQuery['article']>
type Entities = ShownArticleFragment['entities']

/** An article with what editors rejected in it, which it is served without, each in its place. */
export function withRejected(article: UnderReview): ShownArticleFragment {
  const { entities, rejectedMentions, statements, rejectedStatements } = article
  const { figures, rejectedFigures, events, rejectedEvents } = article
  return {
    ...article,
    entities: withMentions(entities, rejectedMentions),
    statements: inOrder([...statements, ...rejectedStatements]),
    figures: inOrder([...figures, ...rejectedFigures]),
    events: inOrder([...events, ...rejectedEvents]),
  }
}

/** Each mention with its entity, which is none of the article's any more when all its mentions were rejected. */
function withMentions(entities: Entities, rejected: UnderReview['rejectedMentions']): Entities {
  const all = new Map(entities.map(one => [one.entity.id, one]))
  for (const mention of rejected) {
    const { entity } = mention
    const known = all.get(entity.id)
    all.set(entity.id, {
      salience: known?.salience ?? 0,
      entity,
      mentions: inOrder([...(known?.mentions ?? []), mention]),
    })
  }
  return [...all.values()]
}

function inOrder<Item extends { readonly span: WordsFragment }>(items: readonly Item[]): Item[] {
  return items.toSorted((a, b) => a.span.start - b.span.start)
}
