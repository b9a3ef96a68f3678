import { type Article, dateTimeSchema } from '@dateline/articles'
import { z } from 'zod'
import { faultOf } from '../../check/check-article.ts'
import type { Finding } from '../../check/finding.ts'
import type { ArticleDocument } from '../article-document.ts'
import { digitsOfId, idDigitsOf } from '../file-name.ts'
import { type CheckedFolder, isFinding } from './checked-folder.ts'
import type { FoundArchive } from './found-archive.ts'

const REMEDY = 'Import its article again, or restore it from an export'

const sha256 = z.string().regex(/^[0-9a-f]{64}$/)
const revision = z.int().positive()

/** The shape of an article's document; the article in it has a check of its own. */
const documentSchema = z.strictObject({
  revision,
  importedAt: dateTimeSchema,
  saves: z.int().positive(),
  earlier: z.array(z.strictObject({ revision, importedAt: dateTimeSchema, sha256 })),
  article: z.custom<Article>(value => typeof value === 'object' && value !== null),
})

/** Looks at all articles of a folder, each in its present text, and enters those that are sound into what was found. */
export async function* checkArticles(folder: CheckedFolder, found: FoundArchive): AsyncGenerator<Finding> {
  for (const file of await folder.filesIn('articles')) {
    if (!file.endsWith('.json')) continue
    const read = await readText(folder, file)
    if (isFinding(read)) {
      yield read
      // Unless it was set aside: then all that belongs to it is of no article.
      if ((await folder.read(file)) !== null) found.unsound.add(digitsIn(file))
      continue
    }
    const { article, saves, earlier } = read
    const fault = faultOf(article)
    if (fault)
      yield {
        is: 'PROBLEM',
        what: `${file}: ${fault}.`,
        remedy: `Remove the article ${article.id}, and import it again.`,
      }
    if (digitsIn(file) !== digitsOfId(article.id))
      yield {
        is: 'NOTICE',
        what: `${file} has not the name that the article ${article.id} was given. It is served all the same.`,
      }

    const other = found.articles.get(article.id)
    const older = other && (other.saves < saves ? other.file : file)
    if (older) yield folder.damaged(older, 'is an older file of an article that has two', 'Nothing else is to be done')
    if (older === file) continue
    found.articles.set(article.id, { file, revision: read.revision, saves, earlier })
    found.texts++
    // A text that has a fault could not be derived from.
    if (!fault)
      await found.store.restore([
        { earlier: [], present: { revision: read.revision, importedAt: read.importedAt, article } },
      ])
  }
}

/** A text of an article in a file, or what is wrong with it. */
export async function readText(folder: CheckedFolder, file: string): Promise<ArticleDocument | Finding> {
  const read = await folder.document<ArticleDocument>(file, REMEDY)
  if (isFinding(read)) return read
  const { error } = documentSchema.safeParse(read)
  const issue = error?.issues[0]
  return issue
    ? folder.damaged(file, `has another shape (${z.core.toDotPath(issue.path)}: ${issue.message})`, REMEDY)
    : read
}

/** The digits of an article's id in the name of a file of articles or reviews. */
export function digitsIn(file: string): string {
  return idDigitsOf(file.replace(/\.json$/, ''))
}
