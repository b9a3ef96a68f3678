import type { AnyAnnotation } from '../model/annotation.ts'
import type { ReviewEdit } from '../model/edit.ts'
import { overlaps } from '../model/text-span.ts'

/** A review whose words stand, with the annotation as it is to be served. */
export type StandingReview<Annotation> = { readonly edit: ReviewEdit; readonly annotation: Annotation }

/** The annotations of one kind with their reviews. */
export type Overlaid<Annotation> = {
  /** All but the rejected ones, in the order of the text. */
  readonly served: readonly Annotation[]
  readonly rejected: readonly Annotation[]
  /** The reviews, by the ids under which the annotations are served. */
  readonly edits: ReadonlyMap<string, ReviewEdit>
  /** What became of annotations that were found: the one that is served in their place, null for rejected ones. */
  readonly outranked: ReadonlyMap<Annotation, Annotation | null>
}

/**
 * Lays reviews over what was found. An annotation that stands at the same words is outranked; where none does, `overlapping` ones are,
 * when they can only be another reading of the same words. Of two reviews of the same words the later one counts.
 */
export function overlay<Annotation extends AnyAnnotation>(
  found: readonly Annotation[],
  reviews: readonly StandingReview<Annotation>[],
  { overlapping }: { readonly overlapping: boolean },
): Overlaid<Annotation> {
  const ids = new Set(found.map(({ id }) => id))
  const standing = new Map<string, Placed<Annotation>>()
  for (const { edit, annotation } of reviews) {
    const here = found.filter(({ span }) => span.start === annotation.span.start && span.end === annotation.span.end)
    const same = here.find(({ id }) => id === annotation.id) ?? here[0]
    const place = same?.id ?? `${annotation.span.start} ${annotation.span.end}`
    // An id may be taken by other words than those that had it: the edit's is free.
    const id = same?.id ?? (ids.has(annotation.id) ? edit.id : annotation.id)
    standing.set(place, { edit, annotation: { ...annotation, id }, same })
  }

  const edits = new Map<string, ReviewEdit>()
  const outranked = new Map<Annotation, Annotation | null>()
  const added: Annotation[] = []
  const rejected: Annotation[] = []
  for (const { edit, annotation, same } of standing.values()) {
    edits.set(annotation.id, edit)
    const isRejected = edit.review.verdict === 'REJECTED'
    if (same) outranked.set(same, isRejected ? null : annotation)
    if (isRejected) {
      rejected.push(annotation)
    } else if (!same) {
      added.push(annotation)
      if (overlapping) for (const other of found) if (overlaps(other.span, annotation.span)) outranked.set(other, null)
    }
  }
  const kept = found.flatMap(annotation => {
    const instead = outranked.get(annotation)
    return instead === undefined ? annotation : (instead ?? [])
  })
  return { served: inOrder([...kept, ...added], added.length > 0), rejected: inOrder(rejected, true), edits, outranked }
}

type Placed<Annotation> = StandingReview<Annotation> & { readonly same: Annotation | undefined }

function inOrder<Annotation extends AnyAnnotation>(annotations: Annotation[], isToSort: boolean): Annotation[] {
  return isToSort ? annotations.toSorted((one, other) => one.span.start - other.span.start) : annotations
}
