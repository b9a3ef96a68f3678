import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { openLowdbStore } from '@dateline/store'
import { reportArticle } from '../report-article.ts'

const COMMAND = fileURLToPath(new URL('../../packages/api/cli/dateline.ts', import.meta.url))

/** Seconds from the start of `dateline serve`, with an archive of a size in a folder, to its first answer. */
export async function coldStart(articles: number): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'dateline-benchmark-'))
  try {
    const store = await openLowdbStore(folder)
    await store.save(Array.from({ length: articles }, (_, index) => reportArticle(index)))
    await store.close()
    const start = performance.now()
    const child = spawn(process.execPath, [COMMAND, 'serve', '--data', folder, '--port', '0'], {
      stdio: ['ignore', 'pipe', 'ignore'],
    })
    for await (const line of createInterface(child.stdout)) {
      const [url] = /http:\S+\/graphql/.exec(line) ?? []
      if (!url) continue
      await (await fetch(`${url}?query={archive{articleCount}}`)).text()
      break
    }
    const seconds = (performance.now() - start) / 1000
    child.kill('SIGTERM')
    await once(child, 'exit')
    return seconds
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
