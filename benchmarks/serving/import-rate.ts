import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { median } from '../rate.ts'
import { reportArticle } from '../report-article.ts'
import { digits } from '../table.ts'
import { markdownTable } from './markdown-table.ts'

const COMMAND = fileURLToPath(new URL('../../packages/api/cli/dateline.ts', import.meta.url))

/** With how many threads beside its own an import is measured, as far as the machine has cores for them. */
const THREADS = [0, 1, 2, 4]

/** Articles a second, by threads. */
export type ImportRates = ReadonlyMap<number, number>

/** How fast `dateline import` reads, annotates and stores articles in a folder, from its start to its end. Runs take turns; the median counts. */
export async function importRates(articles: number, rounds: number): Promise<ImportRates> {
  const folder = await mkdtemp(join(tmpdir(), 'dateline-benchmark-'))
  try {
    const source = join(folder, 'articles.jsonl')
    await writeFile(
      source,
      Array.from({ length: articles }, (_, index) => `${JSON.stringify(toldIn(index))}\n`).join(''),
    )
    const counts = THREADS.filter(count => count <= availableParallelism())
    const seconds = new Map<number, number[]>(counts.map(count => [count, []]))
    for (let round = 0; round < rounds; round++)
      for (const count of counts)
        seconds.get(count)?.push(await secondsOf(source, join(folder, `${round}-${count}`), count))
    return new Map(Array.from(seconds, ([count, each]) => [count, articles / median(each)]))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** The rates as a section of the page. */
export function importSection(articles: number, rates: ImportRates): readonly string[] {
  const inLine = rates.get(0) ?? Number.NaN
  return [
    '## Importing, with more threads',
    `Articles of 700 words a second, from the start of \`dateline import\` to its end, ${articles} in all: reading and annotating in its own thread, and in others (\`--workers\`). Storing, and what each thread has to load, stay the same; without figure is what the machine has no cores for.`,
    markdownTable([
      ['threads', 'articles a second', '×'],
      ...THREADS.map(count => {
        const rate = rates.get(count) ?? Number.NaN
        return [count === 0 ? 'its own' : `${count} more`, digits(rate), digits(rate / inLine)]
      }),
    ]),
  ]
}

function toldIn(index: number) {
  const { headline, publishedOn, publisher, text } = reportArticle(index)
  return { headline: headline.exact, publishedOn, publisher, text }
}

async function secondsOf(source: string, folder: string, threads: number): Promise<number> {
  const begin = performance.now()
  const words = ['import', source, '--data', folder, '--workers', `${threads}`]
  const child = spawn(process.execPath, [COMMAND, ...words], { stdio: ['ignore', 'ignore', 'inherit'] })
  const [code] = await once(child, 'exit')
  if (code !== 0) throw new Error(`dateline import ended with ${code}.`)
  return (performance.now() - begin) / 1000
}
