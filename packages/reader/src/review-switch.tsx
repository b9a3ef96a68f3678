import { type ArticleRoute, type EntityRoute, hrefOf } from './route.ts'

/** Leads to the same page as editors see it, and back. */
export function ReviewSwitch({ route }: { route: ArticleRoute | EntityRoute }) {
  const { review, ...read } = route
  if (review !== undefined)
    return (
      <a className="review-switch" href={hrefOf(read)}>
        Done reviewing
      </a>
    )
  return (
    <a
      className="review-switch"
      href={hrefOf(read.page === 'article' ? { ...read, review: '' } : { ...read, review: true })}
    >
      Review
    </a>
  )
}
