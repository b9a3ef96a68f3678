import type { ArticleHistory } from '../article-store.ts'
import type { ArticleDocument } from './article-document.ts'

/** The document of an article that is restored, and those of the texts that it had before, the oldest first. */
export function restoredDocuments({ earlier, present }: ArticleHistory): {
  readonly document: ArticleDocument
  readonly before: readonly ArticleDocument[]
} {
  const records = earlier.map(({ revision, importedAt, article }) => ({
    revision,
    importedAt,
    sha256: article.source.sha256,
  }))
  const documentAt = (
    { revision, importedAt, article }: ArticleHistory['present'],
    index: number,
  ): ArticleDocument => ({
    revision,
    importedAt,
    saves: index + 1,
    earlier: records.slice(0, index),
    article,
  })
  return { document: documentAt(present, earlier.length), before: earlier.map(documentAt) }
}
