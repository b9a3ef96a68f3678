import type { NamedEntityFragment } from './generated/operations.ts'
import { useReviewHref } from './reviewing.ts'
import { hrefOf } from './route.ts'
import { valueWords } from './words.ts'

/** An entity's name, in the colour of its kind, that leads to its page. */
export function EntityLink({ entity }: { entity: NamedEntityFragment }) {
  const isReviewed = useReviewHref() !== null
  return (
    <a
      className={`mention ${valueWords(entity.kind)}`}
      href={hrefOf({ page: 'entity', id: entity.id, ...(isReviewed && { review: true }) })}
    >
      {entity.name}
    </a>
  )
}
