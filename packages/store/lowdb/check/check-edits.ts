import { faultOfEdits } from '../../check/check-edits.ts'
import type { Finding } from '../../check/finding.ts'
import type { EntityEditsDocument, ReviewsDocument } from '../edits-document.ts'
import { digitsIn } from './check-articles.ts'
import { type CheckedFolder, isFinding } from './checked-folder.ts'
import type { FoundArchive } from './found-archive.ts'

const REMEDY = 'Make its edits again, or restore them from an export'

/** Looks at what editors did: the reviews of each article, and the edits of entities. */
export async function* checkEdits(folder: CheckedFolder, found: FoundArchive): AsyncGenerator<Finding> {
  for (const file of await folder.filesIn('reviews')) {
    if (!file.endsWith('.json')) continue
    const read = await folder.document<ReviewsDocument>(file, REMEDY)
    const finding = isFinding(read) ? read : faulty(folder, file, faultOfEdits(read.edits, read.article))
    if (finding) yield finding
    if (finding || isFinding(read)) continue
    if (found.articles.has(read.article)) found.edits.push(...read.edits)
    else if (!found.unsound.has(digitsIn(file)))
      yield {
        is: 'NOTICE',
        what: `${file} has reviews of the article ${read.article}, which is not here. They are kept for when it comes again.`,
      }
  }
  if ((await folder.read('entities.json')) === null) return
  const read = await folder.document<EntityEditsDocument>('entities.json', REMEDY)
  const finding = isFinding(read) ? read : faulty(folder, 'entities.json', faultOfEdits(read.edits, null))
  if (finding) yield finding
  else if (!isFinding(read)) found.edits.push(...read.edits)
}

function faulty(folder: CheckedFolder, file: string, fault: string | null): Finding | null {
  return fault === null ? null : folder.damaged(file, `is not as edits are (${fault})`, REMEDY)
}
