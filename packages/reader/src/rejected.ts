import type { ArticleDetail, CallOptions, Dateline, RejectedAnnotations, SpanFragment } from '@dateline/sdk'

type Entities = ArticleDetail['entities']

/** An article with what editors rejected in it, which it is served without, each in its place; null when there is none with this id. */
export async function getWithRejected(
  { articles, annotations }: Dateline,
  id: string,
  options: CallOptions,
): Promise<ArticleDetail | null> {
  const [article, rejected] = await Promise.all([articles.get(id, options), annotations.rejectedIn(id, options)])
  return article && rejected && withRejected(article, rejected)
}

function withRejected(article: ArticleDetail, rejected: RejectedAnnotations): ArticleDetail {
  return {
    ...article,
    entities: withMentions(article.entities, rejected.mentions),
    statements: inOrder([...article.statements, ...rejected.statements]),
    figures: inOrder([...article.figures, ...rejected.figures]),
    events: inOrder([...article.events, ...rejected.events]),
  }
}

/** Each mention with its entity, which is none of the article's any more when all its mentions were rejected. */
function withMentions(entities: Entities, rejected: RejectedAnnotations['mentions']): Entities {
  const all = new Map(entities.map(one => [one.entity.id, one]))
  for (const { entity, ...mention } of rejected) {
    const known = all.get(entity.id)
    all.set(entity.id, {
      salience: known?.salience ?? 0,
      entity,
      mentions: inOrder([...(known?.mentions ?? []), mention]),
    })
  }
  return [...all.values()]
}

function inOrder<Item extends { readonly span: SpanFragment }>(items: readonly Item[]): Item[] {
  return items.toSorted((a, b) => a.span.start - b.span.start)
}
