import { createHash } from 'node:crypto'
import type { Edit } from '@dateline/articles'
import type { ArticleStore, DateRange } from '@dateline/store'
import { type ArchiveLine, FORMAT, type Head } from './archive-line.ts'
import { articlePagesIn } from './articles-in.ts'
import { historiesOf } from './histories-of.ts'

/**
 * The lines of an export of the archive: its articles with all texts that they had, the oldest first, then what editors did. What is derived
 * from them is left out.
 *
 * @param publishedOn takes only articles of these days, with the reviews of these and all edits of entities
 * @param onArticle is told of each article that was given
 */
export async function* archiveLines(
  store: ArticleStore,
  publishedOn: DateRange | null,
  onArticle: () => void,
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
  for await (const page of articlePagesIn(store, publishedOn))
    for (const article of await historiesOf(store, page)) {
      articles.add(article.present.article.id)
      yield hashed({ type: 'ARTICLE', article })
      onArticle()
    }
  let edits = 0
  for await (const edit of editsOf(store, articles)) {
    edits++
    yield hashed({ type: 'EDIT', edit })
  }
  yield hashed({ type: 'END', articles: articles.size, edits, sha256: hash.copy().digest('hex') })
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
