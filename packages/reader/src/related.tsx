import { DataLinks } from './data-links.tsx'
import { EntityLink } from './entity-link.tsx'
import { ArticleRelatedDocument, type ShownArticleFragment } from './generated/operations.ts'
import { articleHref } from './route.ts'
import { dateWords } from './words.ts'

/** Other articles that share this one's entities, and which ones. */
export function Related({ article: { id, related } }: { article: ShownArticleFragment }) {
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
      <DataLinks document={ArticleRelatedDocument} variables={{ id }} what="related articles" />
    </section>
  )
}
