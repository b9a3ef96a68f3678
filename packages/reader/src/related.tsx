import type { ArticleDetail } from '@dateline/sdk'
import { EntityLink } from './entity-link.tsx'
import { articleHref } from './route.ts'
import { dateWords } from './words.ts'

/** Other articles that share this one's entities, and which ones. */
export function Related({ related }: { related: ArticleDetail['related'] }) {
  if (related.length === 0) return null
  return (
    <section>
      <h2>Related articles</h2>
      <ul className="related">
        {related.map(({ article, entities }) => (
          <li key={article.id}>
            <p dir="auto">
              <a href={articleHref(article.id)}>{article.headline}</a>
            </p>
            <p className="meta">
              <time dateTime={article.publishedOn}>{dateWords(article.publishedOn)}</time>
              {entities.slice(0, 5).map(entity => (
                <EntityLink key={entity.id} entity={entity} />
              ))}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
