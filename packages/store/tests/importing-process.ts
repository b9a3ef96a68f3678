/**
 * A process that imports numbered articles, ten at a time and each in two versions, until it is killed:
 * `node importing-process.ts FOLDER FIRST`. It writes a line for what was acknowledged: number and version.
 */
import { openLowdbStore } from '../index.ts'
import { longArticle } from './numbered-article.ts'

const [folder = '', first = '0'] = process.argv.slice(2)
const store = await openLowdbStore(folder)
process.stdout.write('open\n')
for (let start = Number(first); ; start += 10) {
  const numbers = Array.from({ length: 10 }, (_, index) => start + index)
  for (const version of [1, 2]) {
    await store.save(numbers.map(number => longArticle(number, version)))
    process.stdout.write(`${numbers.map(number => `${number} ${version}`).join('\n')}\n`)
  }
}
