import type { CallOptions, Client } from './client.ts'
import {
  AnnotationReviewDocument,
  type AnnotationReviewQuery,
  type EditMadeFragment,
  EntityEditsDocument,
  type EntityEditsQuery,
  MergeEntitiesDocument,
  type MergeEntitiesInput,
  type MergeEntitiesMutation,
  RejectedAnnotationsDocument,
  type RejectedAnnotationsQuery,
  RenameEntityDocument,
  type RenameEntityInput,
  type RenameEntityMutation,
  ReviewAnnotationDocument,
  type ReviewAnnotationInput,
  type ReviewAnnotationMutation,
  SplitEntityDocument,
  type SplitEntityInput,
  type SplitEntityMutation,
  UndoEditDocument,
  type UndoEditMutation,
} from './generated/operations.ts'
import { withKey } from './idempotency.ts'

/** Something that an editor has done: what, to which names, who and when. `edits.undo` takes it back by its id. */
export type Edit = EditMadeFragment
/** An annotation with its review; null as long as nobody has judged it. */
export type AnnotationReview = Extract<AnnotationReviewQuery['node'], { readonly review: unknown }>
/** What editors rejected in an article, told apart by its kinds. */
export type RejectedAnnotations = NonNullable<RejectedAnnotationsQuery['article']>
/** What editors made of an entity, and which of its names can be split off. */
export type EditedEntity = Extract<EntityEditsQuery['node'], { readonly edits: unknown }>
/** What became of a review, told apart by `__typename`: `ReviewAnnotationSuccess`, or why it was not made. */
export type ReviewAnnotationResult = ReviewAnnotationMutation['reviewAnnotation']
/** What became of a merge, told apart by `__typename`: `MergeEntitiesSuccess`, or why it was not made. */
export type MergeEntitiesResult = MergeEntitiesMutation['mergeEntities']
/** What became of a split, told apart by `__typename`: `SplitEntitySuccess`, or why it was not made. */
export type SplitEntityResult = SplitEntityMutation['splitEntity']
/** What became of a name, told apart by `__typename`: `RenameEntitySuccess`, or why it was not given. */
export type RenameEntityResult = RenameEntityMutation['renameEntity']
/** Whether an edit was taken back, told apart by `__typename`: `UndoEditSuccess`, or why it was not. */
export type UndoEditResult = UndoEditMutation['undoEdit']

/** What was found in articles, as editors judge it. */
export type Annotations = {
  /**
   * Confirms, rejects or corrects a mention, a statement, a figure or an event. Needs a token that may review.
   *
   * @example
   * ```ts
   * const [figure] = (await dateline.figures.list({ first: 1 })).items
   * const result = await dateline.annotations.review({ annotation: figure.id, verdict: 'CONFIRMED' })
   * if (result.__typename === 'ReviewAnnotationSuccess') await dateline.edits.undo(result.edit.id)
   * else console.log(result.message)
   * ```
   */
  review(input: ReviewAnnotationInput, options?: CallOptions): Promise<ReviewAnnotationResult>
  /** How an annotation is judged now, by its id; null when there is none. Rejected ones are found as well. */
  get(id: string, options?: CallOptions): Promise<AnnotationReview | null>
  /**
   * What editors rejected in an article, by its id, which `articles.get` leaves out; null when no article has this id.
   *
   * @example
   * ```ts
   * const [article] = (await dateline.articles.list({ first: 1 })).items
   * const rejected = await dateline.annotations.rejectedIn(article.id)
   * for (const { span, review } of rejected.mentions) console.log(span.exact, review.note)
   * ```
   */
  rejectedIn(article: string, options?: CallOptions): Promise<RejectedAnnotations | null>
}

/** What editors make of entities. */
export type EntityEdits = {
  /** Makes one entity of several, which has the id and the name of `into`. Needs a token that may review. */
  merge(input: MergeEntitiesInput, options?: CallOptions): Promise<MergeEntitiesResult>
  /** Takes names out of an entity: they are those of another one. Needs a token that may review. */
  split(input: SplitEntityInput, options?: CallOptions): Promise<SplitEntityResult>
  /** Gives an entity a name. Needs a token that may review. */
  rename(input: RenameEntityInput, options?: CallOptions): Promise<RenameEntityResult>
  /** The edits of an entity that stand, in their order, and the names that can be split off; null when no entity has this id. */
  edits(id: string, options?: CallOptions): Promise<EditedEntity | null>
}

/** What editors have done. */
export type Edits = {
  /** Takes back a review, a merge, a split or a name, by the id of its `edit`. Needs a token that may review. */
  undo(edit: string, options?: CallOptions): Promise<UndoEditResult>
}

/** {@link Annotations.review} as a function. */
export async function reviewAnnotation(
  client: Client,
  input: ReviewAnnotationInput,
  options?: CallOptions,
): Promise<ReviewAnnotationResult> {
  return (await client.query(ReviewAnnotationDocument, { input }, withKey(options))).reviewAnnotation
}

/** {@link Annotations.get} as a function. */
export async function getAnnotation(
  client: Client,
  id: string,
  options?: CallOptions,
): Promise<AnnotationReview | null> {
  const { node } = await client.query(AnnotationReviewDocument, { id }, options)
  return node && 'review' in node ? node : null
}

/** {@link Annotations.rejectedIn} as a function. */
export async function listRejected(
  client: Client,
  article: string,
  options?: CallOptions,
): Promise<RejectedAnnotations | null> {
  return (await client.query(RejectedAnnotationsDocument, { article }, options)).article
}

/** {@link EntityEdits.merge} as a function. */
export async function mergeEntities(
  client: Client,
  input: MergeEntitiesInput,
  options?: CallOptions,
): Promise<MergeEntitiesResult> {
  return (await client.query(MergeEntitiesDocument, { input }, withKey(options))).mergeEntities
}

/** {@link EntityEdits.split} as a function. */
export async function splitEntity(
  client: Client,
  input: SplitEntityInput,
  options?: CallOptions,
): Promise<SplitEntityResult> {
  return (await client.query(SplitEntityDocument, { input }, withKey(options))).splitEntity
}

/** {@link EntityEdits.rename} as a function. */
export async function renameEntity(
  client: Client,
  input: RenameEntityInput,
  options?: CallOptions,
): Promise<RenameEntityResult> {
  return (await client.query(RenameEntityDocument, { input }, withKey(options))).renameEntity
}

/** {@link EntityEdits.edits} as a function. */
export async function listEntityEdits(client: Client, id: string, options?: CallOptions): Promise<EditedEntity | null> {
  const { node } = await client.query(EntityEditsDocument, { id }, options)
  return node && 'edits' in node ? node : null
}

/** {@link Edits.undo} as a function. */
export async function undoEdit(client: Client, edit: string, options?: CallOptions): Promise<UndoEditResult> {
  return (await client.query(UndoEditDocument, { edit }, withKey(options))).undoEdit
}

/** The methods of {@link Annotations} over a client. */
export function annotationsOf(client: Client): Annotations {
  return {
    review: (input, options) => reviewAnnotation(client, input, options),
    get: (id, options) => getAnnotation(client, id, options),
    rejectedIn: (article, options) => listRejected(client, article, options),
  }
}

/** The methods of {@link EntityEdits} over a client. */
export function entityEditsOf(client: Client): EntityEdits {
  return {
    merge: (input, options) => mergeEntities(client, input, options),
    split: (input, options) => splitEntity(client, input, options),
    rename: (input, options) => renameEntity(client, input, options),
    edits: (id, options) => listEntityEdits(client, id, options),
  }
}

/** The methods of {@link Edits} over a client. */
export function editsOf(client: Client): Edits {
  return { undo: (edit, options) => undoEdit(client, edit, options) }
}
