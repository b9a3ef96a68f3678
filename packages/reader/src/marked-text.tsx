import { type Range, type Segment, segments } from '@dateline/sdk'
import type { ReactNode } from 'react'
import type { Mark } from './mark.ts'
import { hrefOf } from './route.ts'
import { valueWords } from './words.ts'

/**
 * A stretch of an article's text with its marks. Each run of a mark says by `data-start` and `data-end` where in the text it
 * stands. Mentions are links to their entities.
 */
export function MarkedText({ text, marks, range }: { text: string; marks: readonly Mark[]; range: Range }) {
  return segments(text, marks, range).map(segment => <Run key={segment.start} segment={segment} />)
}

function Run({ segment }: { segment: Segment<Mark> }): ReactNode {
  const mention = segment.annotations.find(mark => mark.what === 'mention')
  const facts = segment.annotations.filter(mark => mark.what === 'fact')
  // A name within a longer name would be a link within a link, which HTML does not have: the longer one is taken.
  const linked = mention ? wrapped(segment.text, mention, segment) : segment.text
  return facts.reduce<ReactNode>((inner, fact) => wrapped(inner, fact, segment), linked)
}

function wrapped(inner: ReactNode, mark: Mark, { start, end }: Range): ReactNode {
  if (mark.what === 'fact')
    return (
      <mark className="fact" data-start={start} data-end={end}>
        {inner}
      </mark>
    )
  const kind = valueWords(mark.entity.kind)
  return (
    <a
      className={`mention ${kind}${mark.nominal ? ' nominal' : ''}`}
      data-start={start}
      data-end={end}
      href={hrefOf({ page: 'entity', id: mark.entity.id })}
      title={`${mark.entity.name} (${kind})`}
    >
      {inner}
    </a>
  )
}
