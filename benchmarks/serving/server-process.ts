/** One contestant, in a process of its own: it tells its parent where it is asked, and then what it used so far, as often as it is asked for that. */
import { CONTESTANTS, isContestant } from './contestant.ts'
import type { Prepared } from './prepared.ts'
import type { Used } from './server.ts'

const [, , name] = process.argv
process.once('message', async (prepared: Prepared) => {
  if (!isContestant(name)) throw new Error(`Nobody here is called ${name}.`)
  process.send?.(await CONTESTANTS[name](prepared))
  process.on('message', () => process.send?.({ ...process.cpuUsage(), rss: process.memoryUsage.rss() } satisfies Used))
})
process.once('disconnect', () => process.exit())
