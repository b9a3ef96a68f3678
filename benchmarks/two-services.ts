/**
 * How long it takes until a subscriber of one service is told what was written through another one on the same PostgreSQL:
 * `node benchmarks/two-services.ts`. From the moment at which the writer had its answer; below nothing when the subscriber was told before.
 */

import { ArchiveCursorDocument, createDateline, type Dateline } from '@dateline/sdk'
import { startPostgresServer } from '@dateline/store/postgres-server'
import { bulletin } from './concurrency/bulletin.ts'
import { type ServiceProcess, startServiceProcess } from './concurrency/service.ts'
import { median } from './rate.ts'
import { digits, renderTable } from './table.ts'

const CHANGES = 300

const server = await startPostgresServer()
const place = await server.database()
const services = [await startServiceProcess(place), await startServiceProcess(place)]
try {
  const [writing, watching] = services.map(datelineOf)
  if (!writing || !watching) throw new Error('There are no services.')
  const { cursor } = (await watching.query(ArchiveCursorDocument)).archive
  const changes = watching.articles.watch({ after: cursor })[Symbol.asyncIterator]()
  const delays: number[] = []
  for (let turn = 0; turn < CHANGES; turn++) {
    const told = changes.next().then(() => performance.now())
    await writing.articles.import({ content: bulletin({ number: turn % 20, edition: `${turn}` }) })
    const written = performance.now()
    delays.push((await told) - written)
  }
  await changes.return?.(undefined)
  const [first, ...others] = delays
  const rows = [
    ['', 'changes', 'median', 'longest', 'the first, with its connection'],
    ['milliseconds', `${CHANGES}`, ...[median(others), Math.max(...others), first ?? null].map(digits)],
  ]
  process.stdout.write(renderTable('Written through one service, told by another', rows))
} finally {
  for (const service of services) await service.kill()
  await server.stop()
}

function datelineOf({ url, token }: ServiceProcess): Dateline {
  return createDateline({ url: `${url}/graphql`, token })
}
