/** The service of `load.ts`, in a process of its own: a folder with articles, everything on. Answers `look` with its heap after garbage collection. */
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { openExtraction, startService } from '@dateline/api'
import { openLowdbStore, openUsageFolder } from '@dateline/store'
import { reportArticle } from '../report-article.ts'

const ARTICLES = 300
const TOKEN = 'load'

const [, , folder = ''] = process.argv
const store = await openLowdbStore(folder)
await store.save(Array.from({ length: ARTICLES }, (_, index) => reportArticle(index)))
const service = await startService({
  store,
  extraction: openExtraction(1),
  token: TOKEN,
  port: 0,
  usage: openUsageFolder(folder),
})
const late = monitorEventLoopDelay({ resolution: 10 })
late.enable()
process.send?.({ url: service.url, token: TOKEN })

process.on('message', async () => {
  globalThis.gc?.()
  const { heapUsed, rss } = process.memoryUsage()
  process.send?.({
    heap: heapUsed / 2 ** 20,
    rss: rss / 2 ** 20,
    p99: late.percentile(99) / 1e6,
    latest: late.max / 1e6,
  })
  late.reset()
})
