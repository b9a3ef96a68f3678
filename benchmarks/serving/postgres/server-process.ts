/** One contestant over a database, in a process of its own: like `../server-process.ts`, and it tells how many statements it has sent. */
import { Client } from 'pg'
import type { Used } from '../server.ts'
import { ALL_OVER_POSTGRES, OVER_POSTGRES } from './contestant.ts'

let statements = 0
const send = Client.prototype.query
Client.prototype.query = function (this: Client, ...sent: unknown[]) {
  statements++
  return Reflect.apply(send, this, sent)
}

const [, , given] = process.argv
process.once('message', async (database: string) => {
  const name = ALL_OVER_POSTGRES.find(each => each === given)
  if (name === undefined) throw new Error(`Nobody here is called ${given}.`)
  process.send?.(await OVER_POSTGRES[name](database))
  process.on('message', () =>
    process.send?.({ ...process.cpuUsage(), rss: process.memoryUsage.rss(), statements } satisfies Used),
  )
})
process.once('disconnect', () => process.exit())
