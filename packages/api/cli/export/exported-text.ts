import { localDateSchema, ninjsOf, webAnnotationPage } from '@dateline/articles'
import type { ArticleStore, DateRange, StoredArticle } from '@dateline/store'
import { z } from 'zod'
import { archiveGraph } from '../archive-graph.ts'
import { archiveLines } from './archive-lines.ts'
import { articlesIn } from './articles-in.ts'
import { NOUNS } from './noun.ts'
import { nounCsv } from './noun-csv.ts'

const publishedOn = z.strictObject({ from: localDateSchema.nullable(), to: localDateSchema.nullable() }).nullable()

/** What is written into one file, of articles of some days or, when `publishedOn` is null, of all. */
export const exportedSchema = z.discriminatedUnion('format', [
  z.strictObject({ format: z.enum(['jsonl', 'ninjs', 'web-annotation']), publishedOn }),
  z.strictObject({ format: z.literal('csv'), of: z.enum(NOUNS), publishedOn }),
])
export type Exported = z.infer<typeof exportedSchema>

/** Who follows an export: is told of each article that is written, except into tables, and may break it off. */
export type Following = { onArticle(): void; readonly signal: AbortSignal }

/** The text of an export, in pieces. */
export function exportedText(store: ArticleStore, exported: Exported, following: Following): AsyncIterable<string> {
  const { publishedOn } = exported
  switch (exported.format) {
    case 'jsonl':
      return archiveLines(store, publishedOn, following.onArticle)
    case 'ninjs':
      return articleLines(store, publishedOn, following, ninjsOf)
    case 'web-annotation':
      return articleLines(store, publishedOn, following, webAnnotationPage)
    case 'csv':
      return nounCsv(archiveGraph(store), exported.of, publishedOn, following.signal)
  }
}

async function* articleLines(
  store: ArticleStore,
  publishedOn: DateRange | null,
  { onArticle }: Following,
  shown: (article: StoredArticle) => object,
): AsyncGenerator<string> {
  for await (const article of articlesIn(store, publishedOn)) {
    yield `${JSON.stringify(shown(article))}\n`
    onArticle()
  }
}
