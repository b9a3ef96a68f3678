import type { ArticleSummary } from '@dateline/sdk'
import { hrefOf } from './route.ts'
import { countWords, dateWords } from './words.ts'

/** Articles one below the other, each with its date, its headline and how it begins. */
export function ArticleList({ articles }: { articles: readonly ArticleSummary[] }) {
  return (
    <ol className="articles">
      {articles.map(article => (
        <li key={article.id}>
          <article>
            <p className="meta">
              <time dateTime={article.publishedOn}>{dateWords(article.publishedOn)}</time>
              {article.publisher && <span>{article.publisher.name}</span>}
            </p>
            <h2 lang={article.language}>
              <a href={hrefOf({ page: 'article', id: article.id })}>{article.headline}</a>
            </h2>
            {article.standfirst !== null && <p lang={article.language}>{article.standfirst}</p>}
            <p className="meta">
              {article.authors.length > 0 && <span>{article.authors.map(author => author.name).join(', ')}</span>}
              <span>{countWords(article.wordCount, 'word')}</span>
            </p>
          </article>
        </li>
      ))}
    </ol>
  )
}
