import type { JudgedAnnotation } from '../model/review.ts'
import { contains, type Range, spanOf, type TextSpan } from '../model/text-span.ts'
import type { TimeSpan } from '../model/time-span.ts'
import { nearestPlace } from './quote.ts'

/**
 * An annotation of a text as it stands in another one, where its words stand at `place`. What lies within these words moves with
 * them; other words that it points to (who reported a figure) are looked for nearby, and what nothing says any more is left out.
 */
export function movedAnnotation(judged: JudgedAnnotation, text: string, place: Range): JudgedAnnotation {
  const { span: former } = judged.annotation
  const span = spanOf(text, place.start, place.end)
  const shift = place.start - former.start
  const moved = (other: TextSpan): TextSpan | null => {
    if (contains(former, other)) return spanOf(text, other.start + shift, other.end + shift)
    const found = nearestPlace(text, other.exact, other.start + shift)
    return found && spanOf(text, found.start, found.end)
  }
  const movedTime = (time: TimeSpan | null): TimeSpan | null => {
    const words = time && moved(time.span)
    return words && { ...time, span: words }
  }
  switch (judged.kind) {
    case 'MENTION':
      return { kind: 'MENTION', annotation: { ...judged.annotation, span } }
    case 'STATEMENT': {
      const { content, cue, speakerText, saidOn } = judged.annotation
      const said = content.map(moved).filter(part => part !== null)
      return {
        kind: 'STATEMENT',
        annotation: {
          ...judged.annotation,
          span,
          content: said.length > 0 ? said : [span],
          cue: cue && moved(cue),
          speakerText: speakerText && moved(speakerText),
          saidOn: movedTime(saidOn),
        },
      }
    }
    case 'FIGURE': {
      const { reportedByText, when } = judged.annotation
      return {
        kind: 'FIGURE',
        annotation: {
          ...judged.annotation,
          span,
          reportedByText: reportedByText && moved(reportedByText),
          when: movedTime(when),
        },
      }
    }
    case 'EVENT': {
      const { when } = judged.annotation
      return { kind: 'EVENT', annotation: { ...judged.annotation, span, when: movedTime(when) ?? { ...when, span } } }
    }
  }
}
