import { keysOf } from '../model/annotation.ts'
import type { ReadArticle } from '../model/article.ts'
import type { Entity } from '../model/entity.ts'
import type { JudgedAnnotation, Review, Verdict } from '../model/review.ts'
import { quoteOf } from './quote.ts'

/** What an editor says of an annotation, which is as the editor leaves it. */
export type Judgement = {
  readonly judged: JudgedAnnotation
  readonly verdict: Verdict
  readonly note: string | null
  /** What is known of the entities that the annotation names, and of any others. */
  readonly entities: readonly Entity[]
}

/**
 * A review of an annotation, with all that is needed to find its words in another text of the article.
 *
 * @param article the article whose text the annotation's positions are of
 */
export function reviewOf(
  article: Pick<ReadArticle, 'text' | 'headline' | 'standfirst' | 'blocks'>,
  { judged, verdict, note, entities }: Judgement,
): Review {
  const known = new Map(entities.map(entity => [entity.key, bareEntity(entity)]))
  const named = [...new Set(keysOf(judged))].flatMap(key => known.get(key) ?? [])
  return { ...judged, verdict, note, quote: quoteOf(article, judged.annotation.span), entities: named }
}

/** What is known of an entity beyond one article. */
export function bareEntity(entity: Entity): Entity {
  const bare = { aliases: [], salience: 0 }
  switch (entity.kind) {
    case 'PERSON':
      return { ...entity, ...bare, roles: [] }
    case 'ORGANIZATION':
      return { ...entity, ...bare, members: [] }
    case 'PLACE':
      return { ...entity, ...bare }
  }
}
