import { fileURLToPath } from 'node:url'
import { Command } from 'commander'
import { extractionInLine } from '../extraction/extraction.ts'
import { openArchive } from './archive.ts'
import { importWithProgress } from './import-with-progress.ts'
import { dataOption, serviceOptions } from './option.ts'
import { run } from './program.ts'
import { serveSchema } from './serve.ts'
import { serveArchive } from './serve-archive.ts'
import { sourceFilesOf } from './source-file.ts'
import { stopSignal } from './stop-signal.ts'
import { offerCurrent, WEB_PAGES } from './web-page.ts'

const SAMPLES = fileURLToPath(new URL('../../../samples', import.meta.url))

const program = new Command('start')
  .description('Load the sample articles into the archive and serve it. Run again, it loads nothing twice.')
  .addOption(dataOption())
for (const option of serviceOptions()) program.addOption(option)
program.action(async () => {
  const values = serveSchema.parse(program.opts())
  const signal = stopSignal()
  const store = await openArchive(values.data)
  try {
    const { files } = await sourceFilesOf([SAMPLES])
    const [report] = await Promise.all([
      importWithProgress(store, files, { defaults: { publisher: 'Dateline Samples' } }, extractionInLine, signal),
      offerCurrent(WEB_PAGES),
    ])
    if (report.counts.UNCHANGED < files.length) process.stdout.write(`Sample articles:\n${report.render()}\n`)
    if (!signal.aborted) await serveArchive(store, values, signal)
  } finally {
    await store.close()
  }
})

await run(program)
