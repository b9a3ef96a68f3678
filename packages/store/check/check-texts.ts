import type { Article, Edit } from '@dateline/articles'
import type { ArticleStore, StoredArticle } from '../article-store.ts'
import { faultOf } from './check-article.ts'
import { faultOfEdits } from './check-edits.ts'
import { articlesOf } from './check-reads.ts'
import type { Finding } from './finding.ts'

/** How much was looked at. */
export type Counts = { articles: number; texts: number; edits: number }

/** Looks at what a store keeps, through its port: all texts of all articles, as they were read and as they are served, and all edits. */
export async function* checkTexts(store: ArticleStore, counts: Counts): AsyncGenerator<Finding> {
  const remedy = 'Restore it from an export, or remove the article and import it again.'
  for await (const article of articlesOf(store, 'PUBLISHED_ASC')) {
    counts.articles++
    const [revisions = []] = await store.articles.revisions([article.id])
    const texts = await store.articles.atRevision(revisions)
    for (const [index, { revision, sha256 }] of revisions.entries()) {
      const fault = faultOfText(texts[index] ?? null, sha256)
      if (fault) yield { is: 'PROBLEM', what: `Revision ${revision} of the article ${article.id}: ${fault}.`, remedy }
      counts.texts++
    }
  }
  for (const [place, edits] of await editsByPlace(store)) {
    counts.edits += edits.length
    const fault = faultOfEdits(edits, place)
    if (fault)
      yield {
        is: 'PROBLEM',
        what: `The edits of ${place ?? 'entities'}: ${fault}.`,
        remedy: 'Restore them from an export.',
      }
  }
}

function faultOfText(text: StoredArticle | null, sha256: string): string | null {
  if (!text) return 'it is missing'
  if (text.source.sha256 !== sha256) return 'its source has another SHA-256 than the list of revisions says'
  const { revision: _, importedAt: __, reviews, ...served } = text
  const read: Article = { ...served, annotations: reviews?.asRead ?? served.annotations }
  return faultOf(read) ?? faultOf(served)
}

/** All edits in their order, by the article that they are of; null for those of entities. */
async function editsByPlace(store: ArticleStore): Promise<Map<string | null, Edit[]>> {
  const places = new Map<string | null, Edit[]>()
  const placeOf = new Map<string, string>()
  for await (const edit of store.edits()) {
    const place = (edit.type === 'REVIEW' ? edit.article : edit.type === 'UNDO' ? placeOf.get(edit.edit) : null) ?? null
    if (place !== null) placeOf.set(edit.id, place)
    const edits = places.get(place)
    if (edits) edits.push(edit)
    else places.set(place, [edit])
  }
  return places
}
