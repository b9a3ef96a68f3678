import { type Edit, entityKey, reviewOf } from '@dateline/articles'
import { numberedArticle } from './numbered-article.ts'

const MADE = { by: 'nora', at: '2024-07-01T12:00:00.000Z' }

/** An edit with a number, the same in every process: that one of the first ten mentions in article 1 is wrong. */
export function numberedReview(number: number): Edit {
  const article = numberedArticle(1)
  const mentions = article.annotations?.mentions ?? []
  // Some are left, so that whom they mention is still there.
  const annotation = mentions[number % 10]
  if (!annotation) throw new Error('The article has no mentions.')
  const judged = { kind: 'MENTION', annotation } as const
  const review = reviewOf(article, {
    judged,
    verdict: 'REJECTED',
    note: `Note ${number}.`,
    entities: article.annotations?.entities ?? [],
  })
  return { type: 'REVIEW', id: `review ${number}`, ...MADE, article: article.id, review }
}

/** An edit with a number: that whom the articles mention has another name. */
export function numberedRename(number: number): Edit {
  const entity = entityKey('PERSON', 'Mira Holt')
  return { type: 'RENAME', id: `rename ${number}`, ...MADE, kind: 'PERSON', entity, name: `Mira Holt ${number}` }
}
