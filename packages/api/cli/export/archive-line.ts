import { articleSchema, dateTimeSchema, editSchema } from '@dateline/articles'
import type { ArticleHistory } from '@dateline/store'
import { z } from 'zod'

/** The format in which this version of Dateline exports whole archives. */
export const FORMAT = 1

/** How the first line of an export begins, and no article does. */
export const BEGINNING = '{"datelineExport":'

/** The first line. `version` is the archive's; null in an export of some articles only. */
export const headSchema = z.object({ datelineExport: z.int().positive(), version: z.int().nonnegative().nullable() })
export type Head = z.infer<typeof headSchema>

const textSchema = z.strictObject({
  revision: z.int().positive(),
  importedAt: dateTimeSchema,
  article: articleSchema,
})

/** An article with all its texts, the oldest first. */
export const historySchema = z
  .strictObject({ earlier: z.array(textSchema).readonly(), present: textSchema })
  .refine(isHistory, 'the texts are not those of one article, in their order')

/**
 * Every line behind the first: an article with all its texts as they were read, an edit, or at the end how many there were of both, and the
 * SHA-256 of all lines above, each with a line feed behind it.
 */
export const lineSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('ARTICLE'), article: historySchema }),
  z.strictObject({ type: z.literal('EDIT'), edit: editSchema }),
  z.strictObject({
    type: z.literal('END'),
    articles: z.int().nonnegative(),
    edits: z.int().nonnegative(),
    sha256: z.string(),
  }),
])
export type ArchiveLine = z.infer<typeof lineSchema>

function isHistory({ earlier, present }: ArticleHistory): boolean {
  return [...earlier, present].every(
    ({ revision, article }, index, texts) =>
      article.id === present.article.id && revision > (texts[index - 1]?.revision ?? 0),
  )
}
