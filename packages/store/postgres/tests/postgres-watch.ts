/**
 * Waits until the process that started it has ended, however that came about, and then ends the PostgreSQL server whose data lies in a
 * folder, and removes the folder: `node postgres-watch.ts FOLDER`. A server outlives a killed process that started it.
 */
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'

const [folder = ''] = process.argv.slice(2)
process.stdin.resume().once('close', async () => {
  const pid = serverIn(folder)
  if (pid !== null) {
    // Immediate shutdown.
    process.kill(pid, 'SIGQUIT')
    while (serverIn(folder) !== null) await setTimeout(50)
  }
  rmSync(folder, { recursive: true, force: true, maxRetries: 10 })
})

/** The process that has the data; null when none has. */
function serverIn(data: string): number | null {
  try {
    const pid = Number.parseInt(readFileSync(join(data, 'data', 'postmaster.pid'), 'utf8'), 10)
    process.kill(pid, 0)
    return pid
  } catch {
    return null
  }
}
