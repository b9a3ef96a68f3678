import { type Range, segments } from '@dateline/sdk'

/** Words with those by which they were found marked. `start` is where the words begin in the text that the highlights point to. */
export function Highlighted({
  words,
  start,
  highlights,
}: {
  words: string
  start: number
  highlights: readonly Range[]
}) {
  const marks = highlights.map(mark => ({ span: { start: mark.start - start, end: mark.end - start } }))
  return segments(words, marks).map(segment =>
    segment.annotations.length > 0 ? (
      <mark key={segment.start} className="hit">
        {segment.text}
      </mark>
    ) : (
      segment.text
    ),
  )
}
