/**
 * What every view of the reader costs a browser that has never been there, on the samples and on the 840 articles of PolNeAR:
 * `node benchmarks/reader.ts`. Milliseconds until the first and the largest paint, and until all is drawn; how much is sent, compressed,
 * in how many requests; how long scripts keep the page from answering (what of each task is beyond 50 ms), and how much what is drawn
 * moves about (cumulative layout shift). Medians of three visits in Chromium.
 *
 * @see https://web.dev/articles/vitals
 */
import { fileURLToPath } from 'node:url'
import { createDateline } from '@dateline/sdk'
import { offerCurrent, READER_PAGE } from '../packages/api/cli/web-page.ts'
import { launchChromium } from '../tests/browser/chromium.ts'
import { type ReaderView, readerViewsOf } from '../tests/browser/reader-views.ts'
import { startService } from '../tests/browser/service.ts'
import { sharedFile } from './gold.ts'
import { renderTable } from './table.ts'

const VISITS = 3

/** Milliseconds, but for `bytes`, `scriptBytes`, `requests` and `shift`. */
type Cost = Readonly<
  Record<'first' | 'largest' | 'drawn' | 'blocked' | 'shift' | 'bytes' | 'scriptBytes' | 'requests', number>
>

const HEAD = ['', 'first paint', 'largest', 'drawn', 'blocked', 'shift', 'kB sent', 'of it scripts', 'requests']

/** Runs in the page before anything else: what the browser tells of paints, long tasks and shifts. */
const WATCH = `
  window.cost = { largest: 0, blocked: 0, shift: 0 }
  const watch = (type, tell) =>
    new PerformanceObserver(list => list.getEntries().forEach(tell)).observe({ type, buffered: true })
  watch('largest-contentful-paint', entry => { cost.largest = entry.startTime })
  watch('longtask', entry => { cost.blocked += entry.duration - 50 })
  watch('layout-shift', entry => { if (!entry.hadRecentInput) cost.shift += entry.value })
`
const TOLD = `({ ...cost, first: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0 })`

await offerCurrent([READER_PAGE])
const browser = await launchChromium()
try {
  await measure('the samples', fileURLToPath(new URL('../samples', import.meta.url)))
  await measure('840 articles', sharedFile('articles/polnear-train.jsonl'))
} finally {
  await browser.close()
}

async function measure(title: string, articles: string): Promise<void> {
  const service = await startService([articles])
  try {
    const rows: string[][] = []
    for (const view of await readerViewsOf(createDateline({ url: `${service.url}/graphql` }))) {
      const costs: Cost[] = []
      for (let count = 0; count < VISITS; count++) costs.push(await costOf(service.url, view))
      rows.push(rowOf(view.name, costs))
    }
    console.log(renderTable(`The reader on ${title}`, [HEAD, ...rows]))
  } finally {
    await service.close()
  }
}

function rowOf(name: string, costs: readonly Cost[]): string[] {
  const of = (part: keyof Cost) => costs.map(cost => cost[part]).toSorted((a, b) => a - b)[Math.floor(VISITS / 2)] ?? 0
  const times = (['first', 'largest', 'drawn', 'blocked'] as const).map(part => of(part).toFixed(0))
  const kilobytes = (['bytes', 'scriptBytes'] as const).map(part => (of(part) / 1000).toFixed(0))
  return [name, ...times, of('shift').toFixed(3), ...kilobytes, of('requests').toFixed(0)]
}

async function costOf(url: string, { path, drawn }: ReaderView): Promise<Cost> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } })
  try {
    const page = await context.newPage()
    await page.addInitScript(WATCH)
    const scripts = new Set<string>()
    const sent = { bytes: 0, scriptBytes: 0, requests: 0 }
    const devtools = await context.newCDPSession(page)
    devtools.on('Network.responseReceived', ({ requestId, type }) => {
      if (type === 'Script') scripts.add(requestId)
    })
    devtools.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      sent.requests++
      sent.bytes += encodedDataLength
      if (scripts.has(requestId)) sent.scriptBytes += encodedDataLength
    })
    await devtools.send('Network.enable')
    await page.goto(`${url}${path}`)
    await page.locator(drawn).first().waitFor()
    const now = await page.evaluate<number>('performance.now()')
    // What comes after the view itself, such as the facets beside a list, counts as well; the live connection never ends.
    await page.waitForTimeout(500)
    const told = await page.evaluate<Pick<Cost, 'largest' | 'blocked' | 'shift' | 'first'>>(TOLD)
    return { ...told, ...sent, drawn: now }
  } finally {
    await context.close()
  }
}
