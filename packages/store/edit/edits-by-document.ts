import type { Edit, EntityEdit, ReviewEdit, UndoEdit } from '@dateline/articles'

/** Edits that go into one document, each with its place among those that were given. */
export type EditsOfDocument =
  | { readonly article: string; readonly edits: (ReviewEdit | UndoEdit)[]; readonly places: number[] }
  | { readonly article: null; readonly edits: (EntityEdit | UndoEdit)[]; readonly places: number[] }

/**
 * Sorts edits by the document that they go into: the reviews of each article, and the edits of entities. What is taken back stands
 * where the edit does that it takes back.
 *
 * @param articleOf the article that an edit is of which was made before; null for edits of entities
 */
export function editsByDocument(edits: readonly Edit[], articleOf: (edit: string) => string | null): EditsOfDocument[] {
  const ofArticles = new Map<string, Extract<EditsOfDocument, { article: string }>>()
  const ofEntities: EditsOfDocument = { article: null, edits: [], places: [] }
  const articles = new Map<string, string>()
  const addReview = (article: string, edit: ReviewEdit | UndoEdit, place: number): void => {
    const known = ofArticles.get(article) ?? { article, edits: [], places: [] }
    known.edits.push(edit)
    known.places.push(place)
    ofArticles.set(article, known)
  }
  for (const [place, edit] of edits.entries()) {
    if (edit.type === 'REVIEW') {
      articles.set(edit.id, edit.article)
      addReview(edit.article, edit, place)
      continue
    }
    const article = edit.type === 'UNDO' ? (articles.get(edit.edit) ?? articleOf(edit.edit)) : null
    if (edit.type === 'UNDO' && article !== null) {
      addReview(article, edit, place)
    } else {
      ofEntities.edits.push(edit)
      ofEntities.places.push(place)
    }
  }
  return [...(ofEntities.edits.length > 0 ? [ofEntities] : []), ...ofArticles.values()]
}
