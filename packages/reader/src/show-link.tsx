import type { SpanFragment } from '@dateline/sdk'
import { articleHref } from './route.ts'

/** Leads to the words in an article that a fact was read from. */
export function ShowLink({ article, span }: { article: string; span: SpanFragment }) {
  return (
    <a className="show" href={articleHref(article, span)}>
      Show in the text<span className="unseen">: {span.exact}</span>
    </a>
  )
}
