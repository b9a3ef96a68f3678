/**
 * A process that imports so many notices in one of their versions, as the command line does, and says what the store has acknowledged, a line for each:
 * `node importing-process.ts PLACE COUNT VERSION`. Before the first it writes `open`, and `done` when all are in.
 */
import { writeSync } from 'node:fs'
import { importFiles } from '../../packages/api/cli/import-files.ts'
import { ImportReport } from '../../packages/api/cli/import-report.ts'
import type { SourceFile } from '../../packages/api/cli/source-file.ts'
import { extractionInLine } from '../../packages/api/extraction/extraction.ts'
import { openPlace } from '../open-place.ts'
import { noticeLine, numberOf } from './notice.ts'

const [place = '', count = '0', version = '1'] = process.argv.slice(2)
const store = await openPlace(place)
say(['open'])
const file: SourceFile = {
  path: 'notices',
  name: 'notices',
  format: 'JSON_LINES',
  size: null,
  async *open() {
    for (let number = 0; number < Number(count); number++) yield Buffer.from(`${noticeLine(number, Number(version))}\n`)
  },
}
const acknowledging: typeof store = {
  ...store,
  async save(articles) {
    const saved = await store.save(articles)
    say(articles.map(article => `${numberOf(article)} ${version}`))
    return saved
  },
}
const report = new ImportReport()
const progress = { advance() {}, stop() {} }
const { signal } = new AbortController()
await importFiles(acknowledging, [file], { defaults: {} }, { report, progress, extraction: extractionInLine, signal })
if (report.counts.REFUSED > 0) throw new Error(report.render())
await store.close()
say(['done'])

/** At once: what this process has said must not be lost when it is killed. */
function say(lines: readonly string[]): void {
  if (lines.length > 0) writeSync(1, `${lines.join('\n')}\n`)
}
