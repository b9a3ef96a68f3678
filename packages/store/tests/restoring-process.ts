/**
 * A process that restores numbered articles, ten at a time and each with two texts, until it is killed:
 * `node restoring-process.ts FOLDER FIRST`. It writes a line with the number of each that was acknowledged.
 */
import { openLowdbStore } from '../index.ts'
import { longHistory } from './numbered-article.ts'

const [folder = '', first = '0'] = process.argv.slice(2)
const store = await openLowdbStore(folder)
process.stdout.write('open\n')
for (let start = Number(first); ; start += 10) {
  const numbers = Array.from({ length: 10 }, (_, index) => start + index)
  await store.restore(numbers.map(longHistory))
  process.stdout.write(`${numbers.join('\n')}\n`)
}
