/**
 * A process that reviews the mentions of article 1 and renames whom it mentions, over and over, until it is killed:
 * `node editing-process.ts FOLDER FIRST`. It writes a line for what was acknowledged: the id of the edit.
 */
import { openLowdbStore } from '../index.ts'
import { numberedArticle } from './numbered-article.ts'
import { numberedRename, numberedReview } from './numbered-edit.ts'

const [folder = '', first = '0'] = process.argv.slice(2)
const store = await openLowdbStore(folder)
await store.save([numberedArticle(1)])
process.stdout.write('open\n')
for (let number = Number(first); ; number++) {
  await store.edit([numberedReview(number)])
  process.stdout.write(`review ${number}\n`)
  await store.edit([numberedRename(number)])
  process.stdout.write(`rename ${number}\n`)
}
