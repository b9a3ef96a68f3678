import { useQuery } from '@tanstack/react-query'
import { dateline } from './dateline.ts'
import { EntityCardDocument, type ShownArticleFragment } from './generated/operations.ts'
import type { LinkedMark } from './marked-text.tsx'
import {
  countWords,
  measureWords,
  momentWords,
  quantityWords,
  SAID,
  timeWords,
  titleWords,
  valueWords,
} from './words.ts'

type Review = ShownArticleFragment['figures'][number]['review']

/** What is known of a mark. */
export function AboutMark({ mark }: { mark: LinkedMark }) {
  switch (mark.what) {
    case 'mention':
      return <AboutEntity mark={mark} />
    case 'statement':
      return <AboutStatement statement={mark.statement} />
    case 'figure':
      return <AboutFigure figure={mark.figure} />
    case 'date':
      return (
        <p>
          <strong>{timeWords(mark.time)}</strong>
        </p>
      )
  }
}

/** How an editor judged something, who, when and why; nothing as long as nobody has. */
export function ReviewWords({ review }: { review: Review }) {
  if (review === null) return null
  return (
    <p className="reviewed">
      <span className="verdict" data-review={review.verdict}>
        {titleWords(review.verdict)}
      </span>{' '}
      by {review.reviewedBy}, {momentWords(review.reviewedAt)}
      {review.note !== null && <q>{review.note}</q>}
    </p>
  )
}

function AboutEntity({ mark: { entity, mentionCount } }: { mark: Extract<LinkedMark, { readonly what: 'mention' }> }) {
  const { data: detail } = useQuery({
    queryKey: ['entity card', entity.id],
    queryFn: async ({ signal }) => (await dateline.query(EntityCardDocument, { id: entity.id }, { signal })).node,
  })
  const roles = detail && 'roles' in detail ? [...new Set(detail.roles.map(role => role.title))].slice(0, 3) : []
  return (
    <>
      <p>
        <strong>{entity.name}</strong> {valueWords(entity.kind)}
      </p>
      {roles.length > 0 && <p>{roles.join(', ')}</p>}
      <p>
        {countWords(mentionCount, 'mention')} here
        {detail &&
          'mentionCount' in detail &&
          `, ${detail.mentionCount} in ${countWords(detail.articleCount, 'article')}`}
      </p>
    </>
  )
}

function AboutStatement({ statement }: { statement: ShownArticleFragment['statements'][number] }) {
  return (
    <>
      <p>
        <strong>{statement.speaker?.name ?? statement.speakerText ?? 'Speaker not named'}</strong>,{' '}
        {SAID[statement.kind]}
      </p>
      {statement.saidOn && <p>{timeWords(statement.saidOn)}</p>}
    </>
  )
}

function AboutFigure({ figure }: { figure: ShownArticleFragment['figures'][number] }) {
  const reporter = figure.reportedBy?.name ?? figure.reportedByText
  return (
    <>
      <p>
        <strong>
          {measureWords(figure.measure)}: {quantityWords(figure.quantity)}
        </strong>
        {figure.status !== 'REPORTED' && <span className="status">{valueWords(figure.status)}</span>}
      </p>
      {reporter !== null && <p>Reported by {reporter}</p>}
      {(figure.when || figure.where) && (
        <p>{[figure.when && timeWords(figure.when), figure.where?.name].filter(Boolean).join(', ')}</p>
      )}
    </>
  )
}
