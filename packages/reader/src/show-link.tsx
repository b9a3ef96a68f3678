import type { WordsFragment } from './generated/operations.ts'
import { useReviewHref } from './reviewing.ts'
import { articleHref } from './route.ts'

/** Leads to the words in an article that a fact was read from; where it is reviewed, to its review there. */
export function ShowLink({ article, span, id = '' }: { article: string; span: WordsFragment; id?: string }) {
  const reviewHref = useReviewHref()
  return (
    <a className="show" href={reviewHref ? reviewHref(id) : articleHref(article, span)}>
      {reviewHref ? 'Review' : 'Show in the text'}
      <span className="unseen">: {span.exact}</span>
    </a>
  )
}
