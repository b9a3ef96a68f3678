import { type Range, type Segment, segments } from '@dateline/sdk'
import { createContext, type ReactNode, useContext } from 'react'
import type { Mark } from './mark.ts'
import { hrefOf } from './route.ts'
import { valueWords } from './words.ts'

/** A mark that leads somewhere, and of which something can be told. */
export type LinkedMark = Exclude<Mark, { readonly what: 'shown' | 'statement' }>

/** Is told which mark somebody looks at, and where it stands; null when they look away. */
export type LookAt = (looked: { readonly mark: LinkedMark; readonly at: HTMLElement } | null) => void

/** What is told when somebody points to a mark, or moves the focus to it. */
export const LookAtContext = createContext<LookAt>(() => {})

/**
 * A stretch of an article's text with its marks. Each run of a mark says by `data-start` and `data-end` where in the text it
 * stands. Mentions lead to their entities, figures to the story of their number, dates to the timeline.
 */
export function MarkedText({ text, marks, range }: { text: string; marks: readonly Mark[]; range: Range }) {
  return segments(text, marks, range).map(segment => <Run key={segment.start} segment={segment} />)
}

/** What leads somewhere goes before what is only coloured: HTML has no links within links. Of names, the longest is taken. */
const FIRST: readonly LinkedMark['what'][] = ['mention', 'figure', 'date']

function Run({ segment }: { segment: Segment<Mark> }): ReactNode {
  const links = segment.annotations.filter(isLinked).sort((a, b) => FIRST.indexOf(a.what) - FIRST.indexOf(b.what))
  const [link] = links
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
    <span className={mark.what === 'statement' ? `said ${valueWords(mark.statement.kind)}` : mark.what}>{inner}</span>
  )
}

function MarkLink({ mark, segment, children }: { mark: LinkedMark; segment: Range; children: ReactNode }) {
  const lookAt = useContext(LookAtContext)
  return (
    <a
      className={classOf(mark)}
      data-start={segment.start}
      data-end={segment.end}
      href={hrefOfMark(mark)}
      onPointerEnter={event => lookAt({ mark, at: event.currentTarget })}
      onFocus={event => lookAt({ mark, at: event.currentTarget })}
      onBlur={() => lookAt(null)}
    >
      {children}
    </a>
  )
}

function classOf(mark: LinkedMark): string {
  if (mark.what !== 'mention') return mark.what
  return `mention ${valueWords(mark.entity.kind)}${mark.nominal ? ' nominal' : ''}`
}

function hrefOfMark(mark: LinkedMark): string {
  switch (mark.what) {
    case 'mention':
      return hrefOf({ page: 'entity', id: mark.entity.id })
    case 'figure':
      return hrefOf({ page: 'number', measure: mark.figure.measure, place: null })
    case 'date':
      return hrefOf({ page: 'timeline', from: mark.time.earliest, to: mark.time.latest, entity: null })
  }
}

function isLinked(mark: Mark): mark is LinkedMark {
  return mark.what !== 'shown' && mark.what !== 'statement'
}
