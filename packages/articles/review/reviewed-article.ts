import { type AnnotationLists, keysOf } from '../model/annotation.ts'
import type { Annotations, Article } from '../model/article.ts'
import type { ReviewEdit } from '../model/edit.ts'
import type { Entity } from '../model/entity.ts'
import type { DateTime } from '../model/local-date.ts'
import type { JudgedAnnotation, Verdict } from '../model/review.ts'
import { movedAnnotation } from './moved-annotation.ts'
import { overlay } from './overlay.ts'
import { placeOf } from './quote.ts'
import { reviewedEntities, withKeysNow } from './reviewed-entities.ts'

/** A review as it is served with its annotation. `edit` is the id of the edit that made it. */
export type AnnotationReview = {
  readonly verdict: Verdict
  readonly note: string | null
  readonly by: string
  readonly at: DateTime
  readonly edit: string
}

/** What editors have said of an article, as far as the words of which they said it stand in its text. */
export type ArticleReviews = {
  /** By the ids of the annotations. */
  readonly byAnnotation: Readonly<Record<string, AnnotationReview>>
  /** What was rejected, and stands in none of the article's lists; `entities` are those that only this names. */
  readonly rejected: AnnotationLists & Pick<Annotations, 'entities'>
  /** All that was found by reading, before any review. */
  readonly asRead: Annotations
}

/** An article's annotations with its reviews, which are null when none stands. */
export type Reviewed = { readonly annotations: Annotations | null; readonly reviews: ArticleReviews | null }

/**
 * Lays the reviews of an article over what was found in it. Editors outrank the machine: what was rejected is left out; what was
 * confirmed or corrected is there as the editor left it, also when it is read in another way now, or not at all. A review sleeps
 * as long as its words don't stand in the text.
 *
 * @param edits the reviews that stand, in their order: of two of the same words the later one counts
 */
export function reviewedArticle(article: Article, edits: readonly ReviewEdit[]): Reviewed {
  const found = article.annotations
  if (!found || edits.length === 0) return { annotations: found, reviews: null }
  const standing = edits.flatMap(edit => standingIn(article, found, edit) ?? [])
  if (standing.length === 0) return { annotations: found, reviews: null }

  const judged = byList(standing)
  const mentions = overlay(found.mentions, judged.mentions, { overlapping: true })
  const statements = overlay(found.statements, judged.statements, { overlapping: false })
  const figures = overlay(found.figures, judged.figures, { overlapping: true })
  const events = overlay(found.events, judged.events, { overlapping: false })
  const overlays = [mentions, statements, figures, events]

  const counted = new Set(overlays.flatMap(({ edits: counting }) => [...counting.values()]))
  const isServed = ({ edit }: Standing): boolean => counted.has(edit) && edit.review.verdict !== 'REJECTED'
  const { entities, keyNow } = reviewedEntities(found, {
    mentions: mentions.served,
    outranked: mentions.outranked,
    named: namedBy(standing.filter(isServed)),
  })
  const annotations: Annotations = {
    ...found,
    entities,
    ...withKeysNow(
      {
        mentions: [...mentions.served],
        statements: [...statements.served],
        figures: [...figures.served],
        events: [...events.served],
      },
      keyNow,
    ),
  }
  return {
    annotations,
    reviews: {
      byAnnotation: Object.fromEntries(
        overlays.flatMap(({ edits: counting }) => Array.from(counting, ([id, edit]) => [id, shown(edit)])),
      ),
      rejected: {
        mentions: [...mentions.rejected],
        statements: [...statements.rejected],
        figures: [...figures.rejected],
        events: [...events.rejected],
        entities: [...namedBy(standing.filter(({ edit }) => edit.review.verdict === 'REJECTED')).values()],
      },
      asRead: found,
    },
  }
}

type Standing = { readonly edit: ReviewEdit; readonly judged: JudgedAnnotation }

/** A review with its annotation where it stands in an article; null when its words don't. */
function standingIn(article: Article, found: AnnotationLists, edit: ReviewEdit): Standing | null {
  const { review } = edit
  // The same id is the same words in the same sentence, and tells which of equal sentences it is.
  const lists = [...found.mentions, ...found.statements, ...found.figures, ...found.events]
  const same = lists.find(({ id, span }) => id === review.annotation.id && span.exact === review.annotation.span.exact)
  const place = same?.span ?? placeOf(article, review.quote)
  return place && { edit, judged: movedAnnotation(review, article.text, place) }
}

/** The reviews by the list of which they are. */
function byList(standing: readonly Standing[]) {
  return {
    mentions: standing.flatMap(({ edit, judged: { kind, annotation } }) =>
      kind === 'MENTION' ? { edit, annotation } : [],
    ),
    statements: standing.flatMap(({ edit, judged: { kind, annotation } }) =>
      kind === 'STATEMENT' ? { edit, annotation } : [],
    ),
    figures: standing.flatMap(({ edit, judged: { kind, annotation } }) =>
      kind === 'FIGURE' ? { edit, annotation } : [],
    ),
    events: standing.flatMap(({ edit, judged: { kind, annotation } }) =>
      kind === 'EVENT' ? { edit, annotation } : [],
    ),
  }
}

/** The entities that annotations name, by their keys. */
function namedBy(standing: readonly Standing[]): Map<string, Entity> {
  return new Map(
    standing.flatMap(({ edit, judged }) => {
      const keys = new Set(keysOf(judged))
      return edit.review.entities.filter(({ key }) => keys.has(key)).map(entity => [entity.key, entity] as const)
    }),
  )
}

function shown({ id, by, at, review: { verdict, note } }: ReviewEdit): AnnotationReview {
  return { verdict, note, by, at, edit: id }
}
