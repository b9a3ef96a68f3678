import { createHash } from 'node:crypto'
import type { Edit } from '@dateline/articles'
import type { ArticleHistory, ArticleStore, DateRange, StoredArticle } from '@dateline/store'
import type { Progress } from '../progress.ts'
import { type ArchiveLine, FORMAT, type Head } from './archive-line.ts'
import { articlesIn } from './articles-in.ts'

/**
 * The lines of an export of the archive: its articles with all texts that they had, the oldest first, then what editors did. What is derived
 * from them is left out.
 *
 * @param publishedOn takes only articles of these days, with the reviews of these and all edits of entities
 */
export async function* archiveLines(
  store: ArticleStore,
  publishedOn: DateRange | null,
  progress: Progress,
): AsyncGenerator<string> {
  const hash = createHash('sha256')
  const hashed = (line: Head | ArchiveLine): string => {
    const text = `${JSON.stringify(line)}\n`
    hash.update(text)
    return text
  }
  const { version } = await store.summary()
  yield hashed({ datelineExport: FORMAT, version: publishedOn ? null : version })
  const articles = new Set<string>()
  for await (const article of articlesIn(store, publishedOn)) {
    articles.add(article.id)
    yield hashed({ type: 'ARTICLE', article: await historyOf(store, article) })
    progress.advance(0)
  }
  let edits = 0
  for await (const edit of editsOf(store, articles)) {
    edits++
    yield hashed({ type: 'EDIT', edit })
  }
  yield hashed({ type: 'END', articles: articles.size, edits, sha256: hash.copy().digest('hex') })
}

async function historyOf(store: ArticleStore, present: StoredArticle): Promise<ArticleHistory> {
  const [revisions = []] = await store.articles.revisions([present.id])
  const before = revisions.filter(({ revision }) => revision < present.revision).reverse()
  const texts = await store.articles.atRevision(before)
  const earlier = texts.map((text, index) => {
    if (text) return textOf(text)
    throw new Error(`Revision ${before[index]?.revision} of the article ${present.id} is not there any more.`)
  })
  return { earlier, present: textOf(present) }
}

/** A text as it was read: reviews are exported as edits. */
function textOf({ revision, importedAt, reviews, ...article }: StoredArticle): ArticleHistory['present'] {
  return { revision, importedAt, article: { ...article, annotations: reviews?.asRead ?? article.annotations } }
}

/** The edits of entities and of these articles, with what takes them back. */
async function* editsOf(store: ArticleStore, articles: ReadonlySet<string>): AsyncGenerator<Edit> {
  const leftOut = new Set<string>()
  for await (const edit of store.edits()) {
    const isLeftOut =
      edit.type === 'REVIEW' ? !articles.has(edit.article) : edit.type === 'UNDO' && leftOut.has(edit.edit)
    if (isLeftOut) leftOut.add(edit.id)
    else yield edit
  }
}
