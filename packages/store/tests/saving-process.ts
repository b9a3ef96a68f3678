/** A process that saves an article in two versions, and reviews and removes it: `node saving-process.ts FOLDER`. It writes a line when each is acknowledged. */
import { openLowdbStore } from '../index.ts'
import { longArticle, numberedArticle } from './numbered-article.ts'
import { numberedReview } from './numbered-edit.ts'

const [folder = ''] = process.argv.slice(2)
const store = await openLowdbStore(folder)
await store.save([longArticle(1)])
process.stdout.write('saved\n')
await store.save([numberedArticle(1, 2)])
process.stdout.write('revised\n')
await store.edit([numberedReview(1)])
process.stdout.write('reviewed\n')
await store.remove(['article-1'])
process.stdout.write('removed\n')
await store.close()
