import type { ShownArticleFragment } from './generated/operations.ts'
import { articleHref } from './route.ts'

/** The headings of an article, and its pictures: where to go in it. */
export function Outline({ article }: { article: ShownArticleFragment }) {
  const entries = article.blocks.flatMap(block => {
    if (block.__typename === 'Heading') return [{ span: block.span, title: block.span.exact }]
    if (block.__typename === 'Gallery') return [{ span: block.span, title: `Pictures (${block.images.length})` }]
    return []
  })
  if (entries.length === 0) return null
  return (
    <nav aria-label="Outline" className="outline">
      <h2>Outline</h2>
      <ol>
        {entries.map(({ span, title }) => (
          <li key={span.start}>
            <a href={articleHref(article.id, span)}>{title}</a>
          </li>
        ))}
      </ol>
    </nav>
  )
}
