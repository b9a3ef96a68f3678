import type { EntityEdit, ReviewEdit, UndoEdit } from '@dateline/articles'

/** The reviews of an article, those that were taken back as well, in their order. */
export type ReviewsDocument = { readonly article: string; readonly edits: readonly (ReviewEdit | UndoEdit)[] }

/** All edits of entities, those that were taken back as well, in their order. */
export type EntityEditsDocument = { readonly edits: readonly (EntityEdit | UndoEdit)[] }
