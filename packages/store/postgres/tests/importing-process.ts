/**
 * A process that imports numbered articles into a database, ten at a time and each in two versions, until it is killed, or has imported so
 * many: `node importing-process.ts URL FIRST [COUNT]`. It writes a line for what was acknowledged: number and version.
 */
import { longArticle } from '../../tests/numbered-article.ts'
import { openPostgresStore } from '../index.ts'

const [url = '', first = '0', count = 'Infinity'] = process.argv.slice(2)
const store = await openPostgresStore(url)
process.stdout.write('open\n')
for (let start = Number(first); start < Number(first) + Number(count); start += 10) {
  const numbers = Array.from({ length: 10 }, (_, index) => start + index)
  for (const version of [1, 2]) {
    await store.save(numbers.map(number => longArticle(number, version)))
    process.stdout.write(`${numbers.map(number => `${number} ${version}`).join('\n')}\n`)
  }
}
await store.close()
