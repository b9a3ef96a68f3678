/**
 * A process that saves articles into a folder until its disk is full, tries to edit one, and then opens it anew:
 * `node full-disk-process.ts FOLDER`. It writes what it was told, and what was acknowledged and is there before and after.
 */
import { openLowdbStore } from '../index.ts'
import { longArticle } from './numbered-article.ts'
import { numberedRename } from './numbered-edit.ts'

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
// In the log there may still be room for some lines.
let edited = 0
let toldOfEdit = ''
while (toldOfEdit === '')
  await store.edit([{ ...numberedRename(edited), by: 'x'.repeat(5000) }]).then(
    () => edited++,
    error => {
      toldOfEdit = `${error}`
    },
  )
const before = (await store.summary()).articleCount
await store.close()
const again = await openLowdbStore(folder)
const there = (await again.articles.byId(acknowledged)).filter(article => article !== null).length
const { articleCount } = await again.summary()
const editCount = (await Array.fromAsync(again.edits())).length
const { unserved } = again
process.stdout.write(
  JSON.stringify({
    told,
    toldOfEdit,
    acknowledged: acknowledged.length,
    edited,
    before,
    there,
    articleCount,
    editCount,
    unserved,
  }),
)
await again.close()
