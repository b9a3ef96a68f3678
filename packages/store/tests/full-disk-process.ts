/**
 * A process that saves articles into a folder until its disk is full, and then opens it anew: `node full-disk-process.ts FOLDER`. It
 * writes what it was told, and how many articles were acknowledged and are there before and after.
 */
import { openLowdbStore } from '../index.ts'
import { longArticle } from './numbered-article.ts'

const [folder = ''] = process.argv.slice(2)
const store = await openLowdbStore(folder)
const acknowledged: string[] = []
let told = ''
for (let number = 0; told === ''; number++) {
  const article = longArticle(number)
  await store.save([article]).then(
    () => acknowledged.push(article.id),
    error => {
      told = `${error}`
    },
  )
}
const before = (await store.summary()).articleCount
await store.close()
const again = await openLowdbStore(folder)
const there = (await again.articles.byId(acknowledged)).filter(article => article !== null).length
const { articleCount } = await again.summary()
process.stdout.write(
  JSON.stringify({ told, acknowledged: acknowledged.length, before, there, articleCount, unserved: again.unserved }),
)
await again.close()
