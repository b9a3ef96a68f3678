/**
 * A process that serves an archive on a free port until SIGTERM: `node service-process.ts PLACE`. It writes its address. The owner's token is
 * in `DATELINE_TOKEN`.
 */
import { once } from 'node:events'
import { startService } from '@dateline/api'
import { openPlace } from '../open-place.ts'

const [place = ''] = process.argv.slice(2)
const store = await openPlace(place)
const service = await startService({ store, token: process.env['DATELINE_TOKEN'] ?? '', port: 0 })
process.stdout.write(`${service.url}\n`)
await once(process, 'SIGTERM')
await service.close()
await store.close()
