/**
 * Mixed requests at saturation for five minutes: `node benchmarks/load.ts [seconds]`. Queries of `tests/operations`, searches, CSV, imports, edits and
 * subscriptions go to one service at once. Prints how many of each were answered and how fast, what failed, how late the service's turns are, and its
 * heap after garbage collection as time goes on, and what 1,000 subscriptions cost that wait. Ends with 1 when anything failed.
 */
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { eventStream } from '../tests/service/event-stream.ts'
import { mixedLoad } from './load/mixed-load.ts'
import { digits, renderTable } from './table.ts'

const seconds = Number(process.argv[2] ?? 300)
/** After which parts of the time the heap is looked at. */
const LOOKS = [0.2, 0.6, 1]
const CLIENTS = 16
const SUBSCRIPTIONS = 1000

const folder = await mkdtemp(join(tmpdir(), 'dateline-load-'))
const service = fork(fileURLToPath(new URL('load/loaded-service.ts', import.meta.url)), [folder], {
  execArgv: ['--expose-gc'],
})
try {
  const [{ url, token }] = (await once(service, 'message')) as [{ url: string; token: string }]
  const load = await mixedLoad({ url, token, clients: CLIENTS })
  const heaps: string[][] = []
  let passed = 0
  for (const look of LOOKS) {
    await new Promise(resolve => setTimeout(resolve, (look - passed) * seconds * 1000))
    passed = look
    const seen = await looked()
    heaps.push([`${digits(look * seconds)} s`, ...[seen.heap, seen.rss, seen.p99, seen.latest].map(digits)])
  }
  await load.stop()
  const before = await looked()
  const headers = { authorization: `Bearer ${token}` }
  const streams = await Promise.all(
    Array.from({ length: SUBSCRIPTIONS }, () =>
      eventStream(url, 'subscription { archiveChanged { articleId } }', {}, headers),
    ),
  )
  const after = await looked()
  for (const stream of streams) stream.leave()
  const { kinds, failures } = load
  console.log(
    renderTable(`${CLIENTS} clients for ${seconds} seconds`, [
      ['', 'answered', 'per second', 'median ms', 'p99 ms'],
      ...[...kinds].map(([kind, times]) => [
        kind,
        `${times.length}`,
        digits(times.length / seconds),
        digits(quantile(times, 0.5)),
        digits(quantile(times, 0.99)),
      ]),
    ]),
  )
  console.log(
    renderTable('The service', [['after', 'heap MiB', 'rss MiB', 'turn late, p99 ms', 'latest, ms'], ...heaps]),
  )
  console.log(
    `${SUBSCRIPTIONS} subscriptions that wait take ${digits(((after.heap - before.heap) * 1024) / SUBSCRIPTIONS)} KiB of heap each.`,
  )
  console.log(
    failures.length === 0 ? 'No request failed.' : `${failures.length} failed: ${failures.slice(0, 10).join('\n')}`,
  )
  process.exitCode = failures.length === 0 ? 0 : 1
} finally {
  service.kill()
  await rm(folder, { recursive: true, force: true })
}

async function looked(): Promise<Seen> {
  service.send('look')
  const [seen] = (await once(service, 'message')) as [Seen]
  return seen
}

/** MiB, and milliseconds since the last look. */
type Seen = { readonly heap: number; readonly rss: number; readonly p99: number; readonly latest: number }

function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}
