import { faultOf } from '../../check/check-article.ts'
import type { Finding } from '../../check/finding.ts'
import { idDigitsOf } from '../file-name.ts'
import { setAside } from '../set-aside.ts'
import { readText } from './check-articles.ts'
import { type CheckedFolder, isFinding } from './checked-folder.ts'
import type { FoundArchive } from './found-archive.ts'
import { removing } from './removing.ts'

/** Looks at the texts that articles had before: whether all are there, and none is that belongs to no article. */
export async function* checkRevisions(folder: CheckedFolder, found: FoundArchive): AsyncGenerator<Finding> {
  const files = new Set((await folder.filesIn('revisions')).filter(file => file.endsWith('.json')))
  for (const [id, { file, earlier }] of found.articles) {
    for (const { revision, sha256 } of earlier) {
      const name = file.replace(/^articles\/(.*)\.json$/, `revisions/$1.${revision}.json`)
      const what = `Revision ${revision} of the article ${id}`
      if (!files.delete(name)) {
        yield {
          is: 'PROBLEM',
          what: `${what} is missing: there is no ${name}.`,
          remedy: 'Put it back from a backup of the folder.',
        }
        continue
      }
      const read = await readText(folder, name)
      if (isFinding(read)) {
        yield read
        continue
      }
      found.texts++
      const fault = read.article.id === id && read.revision === revision ? faultOf(read.article) : 'it is another text'
      const isAnother = read.article.source.sha256 !== sha256
      if (fault || isAnother)
        yield {
          is: 'PROBLEM',
          what: `${what}, in ${name}: ${fault ?? 'its source has another SHA-256 than the article says'}.`,
          remedy: 'Put it back from a backup of the folder.',
        }
    }
  }
  for (const file of files) yield* left(folder, found, file)
}

/** What is to be said of a file that no article names. */
async function* left(folder: CheckedFolder, found: FoundArchive, file: string): AsyncGenerator<Finding> {
  const read = await readText(folder, file)
  if (isFinding(read)) {
    yield read
    return
  }
  const { id, text } = read.article
  const [present] = await found.store.articles.byId([id])
  // A text is put here before the article has a new one: a crash between the two leaves it twice.
  if (present?.text === text && present.revision === read.revision)
    yield removing(folder, file, 'is of a revision that a crash broke off, and holds no more than the article')
  else if (!found.unsound.has(idDigitsOf(file.replace(/\.\d+\.json$/, ''))))
    yield {
      is: 'PROBLEM',
      what: `${file} is of no article that is here.`,
      remedy: 'Put back the file of its article, or let --repair move it to damaged/.',
      repair: async () => `It was moved to ${await setAside(folder.path, file)}.`,
    }
}
