import { type Range, type Segment, segments } from '@dateline/sdk'
import { createContext, type FocusEvent, type ReactNode, useContext } from 'react'
import { judgedOf, type Mark } from './mark.ts'
import { useReviewHref } from './reviewing.ts'
import { hrefOf } from './route.ts'
import { valueWords } from './words.ts'

/** A mark that leads somewhere, and of which something can be told. Statements lead somewhere only where they are reviewed. */
export type LinkedMark = Exclude<Mark, { readonly what: 'shown' }>

/** Is told which mark somebody looks at, and where it stands; null when they look away. */
export type LookAt = (looked: { readonly mark: LinkedMark; readonly at: HTMLElement } | null) => void

/** What is told when somebody points to a mark, or moves the focus to it. */
export const LookAtContext = createContext<LookAt>(() => {})

/**
 * A stretch of an article's text with its marks. Each run of a mark says by `data-start` and `data-end` where in the text it
 * stands. Mentions lead to their entities, figures to the story of their number, dates to the timeline; all that is reviewed leads to
 * its review instead, and says by `data-review` how it was judged.
 */
export function MarkedText({ text, marks, range }: { text: string; marks: readonly Mark[]; range: Range }) {
  return segments(text, marks, range).map(segment => <Run key={segment.start} segment={segment} />)
}

/** What leads somewhere goes before what is only coloured: HTML has no links within links. Of names, the longest is taken. */
const FIRST: readonly LinkedMark['what'][] = ['mention', 'figure', 'date', 'statement']

const HAS_WORDS = /[\p{L}\p{N}]/u

function Run({ segment }: { segment: Segment<Mark> }): ReactNode {
  const isReviewed = useReviewHref() !== null
  const [link] = segment.annotations
    .filter(mark => mark.what !== 'shown')
    .filter(mark => mark.what !== 'statement' || (isReviewed && HAS_WORDS.test(segment.text)))
    .sort((a, b) => FIRST.indexOf(a.what) - FIRST.indexOf(b.what))
  const inner = link ? (
    <MarkLink mark={link} segment={segment}>
      {segment.text}
    </MarkLink>
  ) : (
    segment.text
  )
  return segment.annotations
    .filter(mark => mark !== link && mark.what !== 'mention')
    .reduce<ReactNode>((within, mark) => coloured(within, mark, segment), inner)
}

function coloured(inner: ReactNode, mark: Mark, { start, end }: Range): ReactNode {
  return mark.what === 'shown' ? (
    <mark className="fact" data-start={start} data-end={end}>
      {inner}
    </mark>
  ) : (
    <Coloured mark={mark}>{inner}</Coloured>
  )
}

/** A mark that leads nowhere. What is told when somebody points to it stands in the margin as well, where keys reach it. */
function Coloured({ mark, children }: { mark: LinkedMark; children: ReactNode }) {
  const lookAt = useContext(LookAtContext)
  return (
    <span className={classOf(mark)} onPointerEnter={event => lookAt({ mark, at: event.currentTarget })}>
      {children}
    </span>
  )
}

function MarkLink({ mark, segment, children }: { mark: LinkedMark; segment: Range; children: ReactNode }) {
  const lookAt = useContext(LookAtContext)
  const reviewHref = useReviewHref()
  const judged = judgedOf(mark)
  const onBlur = ({ relatedTarget }: FocusEvent) => {
    // A click into the card that is open does not close it.
    if (!relatedTarget?.closest('.mark-card')) lookAt(null)
  }
  return (
    <a
      className={classOf(mark)}
      data-start={segment.start}
      data-end={segment.end}
      data-review={judged?.review?.verdict}
      href={reviewHref && judged ? reviewHref(judged.id) : hrefOfMark(mark)}
      onPointerEnter={event => lookAt({ mark, at: event.currentTarget })}
      onFocus={event => lookAt({ mark, at: event.currentTarget })}
      onBlur={onBlur}
    >
      {children}
    </a>
  )
}

function classOf(mark: LinkedMark): string {
  switch (mark.what) {
    case 'mention':
      return `mention ${valueWords(mark.entity.kind)}${mark.mention.nominal ? ' nominal' : ''}`
    case 'statement':
      return `said ${valueWords(mark.statement.kind)}`
    default:
      return mark.what
  }
}

function hrefOfMark(mark: LinkedMark): string | undefined {
  switch (mark.what) {
    case 'mention':
      return hrefOf({ page: 'entity', id: mark.entity.id })
    case 'figure':
      return hrefOf({ page: 'number', measure: mark.figure.measure, place: null })
    case 'date':
      return hrefOf({ page: 'timeline', from: mark.time.earliest, to: mark.time.latest, entity: null })
    case 'statement':
      return undefined
  }
}
