import type { Range } from '@dateline/sdk'
import { EntityLink } from './entity-link.tsx'
import type { ShownArticleFragment } from './generated/operations.ts'
import type { Layer } from './mark.ts'
import { useReviewHref } from './reviewing.ts'
import { articleHref, hrefOf } from './route.ts'
import { measureWords, quantityWords, SAID, valueWords } from './words.ts'

/** Beside a stretch of the text, what was counted and said in it: each figure and each statement that begins there. */
export function MarginNotes({
  article,
  range,
  hidden,
}: {
  article: ShownArticleFragment
  range: Range
  hidden: ReadonlySet<Layer>
}) {
  const reviewHref = useReviewHref()
  const begins = ({ span }: { readonly span: Range }) => range.start <= span.start && span.start < range.end
  const figures = hidden.has('FIGURE') ? [] : article.figures.filter(begins)
  const statements = hidden.has('STATEMENT') ? [] : article.statements.filter(begins)
  if (figures.length + statements.length === 0) return null
  return (
    <ul className="margin-notes" aria-label="Notes on what follows">
      {statements.map(statement => (
        <li key={statement.id} className="said-note" data-review={statement.review?.verdict}>
          <p>
            {statement.speaker ? (
              <EntityLink entity={statement.speaker} />
            ) : (
              <strong>{statement.speakerText ?? 'Speaker not named'}</strong>
            )}
          </p>
          <p>
            <a className="show" href={reviewHref?.(statement.id) ?? articleHref(article.id, statement.span)}>
              {SAID[statement.kind]}
              <span className="unseen">: {statement.content.exact}</span>
            </a>
          </p>
        </li>
      ))}
      {figures.map(figure => (
        <li key={figure.id} className="figure-note" data-review={figure.review?.verdict}>
          <p>
            <a href={reviewHref?.(figure.id) ?? hrefOf({ page: 'number', measure: figure.measure, place: null })}>
              {measureWords(figure.measure)}:{' '}
              <strong className={valueWords(figure.status)}>{quantityWords(figure.quantity)}</strong>
            </a>
            {figure.status !== 'REPORTED' && <span className="status">{valueWords(figure.status)}</span>}
          </p>
          {(figure.reportedBy || figure.reportedByText !== null) && (
            <p>{figure.reportedBy ? <EntityLink entity={figure.reportedBy} /> : figure.reportedByText}</p>
          )}
        </li>
      ))}
    </ul>
  )
}
