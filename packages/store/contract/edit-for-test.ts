import {
  type Correction,
  corrected,
  type Edit,
  type Entity,
  type EntityEdit,
  entitiesIn,
  entityKey,
  type JudgedAnnotation,
  judgedIn,
  reviewOf,
  type Verdict,
} from '@dateline/articles'
import { expect } from 'vitest'
import type { ArticleStore, StoredArticle } from '../article-store.ts'

const AT = '2024-07-01T12:00:00.000Z'

type WithoutMaking<Made> = Made extends unknown ? Omit<Made, 'id' | 'by' | 'at'> : never

/** An edit of entities with an id. */
export function entityEdit(id: string, edit: WithoutMaking<EntityEdit>): Edit {
  return { ...edit, id, by: 'nora', at: AT }
}

/** That an edit is taken back. */
export function undo(edit: string): Edit {
  return { type: 'UNDO', id: `undo ${edit}`, by: 'nora', at: AT, edit }
}

/** What is said of an annotation, by its article and its words. */
export type Said = {
  readonly id: string
  readonly article: string
  readonly kind: JudgedAnnotation['kind']
  readonly words: string
  readonly verdict: Verdict
  readonly note?: string
  readonly correction?: Correction
}

/** The review of an annotation that is served now, or was rejected. */
export async function reviewEdit(store: ArticleStore, said: Said): Promise<Edit> {
  const [article] = await store.articles.byId([said.article])
  const judged = article && annotationsOf(article).find(one => isOf(one, said))
  if (!article || !judged) throw new Error(`${said.article} has no ${said.kind} of the words ${said.words}`)
  return reviewOfAnnotation(article, judged, said)
}

/** A review of an annotation of an article. */
export function reviewOfAnnotation(
  article: StoredArticle,
  judged: JudgedAnnotation,
  { id, verdict, note, correction }: Pick<Said, 'id' | 'verdict' | 'note' | 'correction'>,
): Edit {
  const left = correction ? (corrected(judged, correction) ?? expect.unreachable()) : judged
  const entities = [
    ...(article.annotations?.entities ?? []),
    ...(article.reviews?.rejected.entities ?? []),
    ...(correction ? entitiesIn(correction) : []),
  ]
  const review = reviewOf(article, { judged: left, verdict, note: note ?? null, entities })
  return { type: 'REVIEW', id, by: 'nora', at: AT, article: article.id, review }
}

/** All annotations of an article, rejected ones as well. */
export function annotationsOf({ annotations, reviews }: StoredArticle): JudgedAnnotation[] {
  return [annotations, reviews?.rejected].flatMap(lists => (lists ? judgedIn(lists) : []))
}

/** A person of whom nothing but the name is known. */
export function person(name: string): Entity {
  return { kind: 'PERSON', key: entityKey('PERSON', name), name, aliases: [], salience: 0, roles: [] }
}

function isOf({ kind, annotation }: JudgedAnnotation, said: Said): boolean {
  return kind === said.kind && annotation.span.exact === said.words
}
