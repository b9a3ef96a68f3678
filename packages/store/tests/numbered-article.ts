import type { Article } from '@dateline/articles'
import type { ArticleHistory } from '../index.ts'
import { madeArticle } from '../made-article.ts'

/** A made article with a number, in one of its versions: the same in every process. */
export function numberedArticle(number: number, version = 1): Article {
  return articleOf(number, version, 20)
}

/** Like {@link numberedArticle}, with a file so long that it is not written in one step. */
export function longArticle(number: number, version = 1): Article {
  return articleOf(number, version, 100)
}

/** Two versions of {@link longArticle}, imported long ago. */
export function longHistory(number: number): ArticleHistory {
  const text = (revision: number) => ({
    revision,
    importedAt: `2020-01-0${revision}T10:00:00.000Z`,
    article: longArticle(number, revision),
  })
  return { earlier: [text(1)], present: text(2) }
}

function articleOf(number: number, version: number, paragraphs: number): Article {
  return madeArticle({
    id: `article-${number}`,
    headline: `Report number ${number}`,
    publishedOn: `2024-0${(number % 9) + 1}-15`,
    publisher: 'The Courier',
    paragraphs: Array.from(
      { length: paragraphs },
      (_, index) => `Paragraph ${index} of version ${version} names Mira Holt.`,
    ),
    entities: [{ kind: 'PERSON', name: 'Mira Holt' }],
  })
}
