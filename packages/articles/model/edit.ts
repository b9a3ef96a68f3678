import { z } from 'zod'
import { entityKindSchema } from './entity.ts'
import { dateTimeSchema } from './local-date.ts'
import { reviewSchema } from './review.ts'

const key = z.string().min(1)

/** What all edits have: an id of their own, the name of the token that was used, and when it was. */
const made = { id: z.string().min(1), by: z.string().min(1), at: dateTimeSchema }

/** An editor's judgement on an annotation of an article. The last one on the same words counts. */
export const reviewEditSchema = z.strictObject({
  type: z.literal('REVIEW'),
  ...made,
  article: z.string().min(1),
  review: reviewSchema,
})
export type ReviewEdit = z.infer<typeof reviewEditSchema>

/** That entities are one, which has the id and the name of `into`. All by keys, and of one kind. */
export const mergeEditSchema = z.strictObject({
  type: z.literal('MERGE'),
  ...made,
  kind: entityKindSchema,
  into: key,
  entities: z.array(key).min(1),
})

/** That some keys of an entity are those of another one, whose id is the first of them. */
export const splitEditSchema = z.strictObject({
  type: z.literal('SPLIT'),
  ...made,
  kind: entityKindSchema,
  entity: key,
  keys: z.array(key).min(1),
})

/** That an entity goes by a name, whatever the articles call it. */
export const renameEditSchema = z.strictObject({
  type: z.literal('RENAME'),
  ...made,
  kind: entityKindSchema,
  entity: key,
  name: z.string().min(1),
})

/** That an earlier edit is taken back: as if it had never been made. */
export const undoEditSchema = z.strictObject({ type: z.literal('UNDO'), ...made, edit: z.string().min(1) })
export type UndoEdit = z.infer<typeof undoEditSchema>

/** What an editor has done. Edits are data: made in their order, in another archive as well, they lead to the same answers. */
export const editSchema = z.discriminatedUnion('type', [
  reviewEditSchema,
  mergeEditSchema,
  splitEditSchema,
  renameEditSchema,
  undoEditSchema,
])
export type Edit = z.infer<typeof editSchema>

/** An edit of entities. */
export type EntityEdit = z.infer<typeof mergeEditSchema | typeof splitEditSchema | typeof renameEditSchema>

/** The edits that stand, in their order: those that were not taken back. */
export function standingEdits<Standing extends Edit>(edits: readonly (Standing | UndoEdit)[]): Standing[] {
  const undone = new Set(edits.flatMap(edit => (isUndo(edit) ? edit.edit : [])))
  return edits.filter((edit): edit is Standing => !isUndo(edit) && !undone.has(edit.id))
}

function isUndo(edit: Edit): edit is UndoEdit {
  return edit.type === 'UNDO'
}
