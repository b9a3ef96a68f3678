import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The process of the PostgreSQL server that has a data folder; null when none has. */
export function serverIn(data: string): number | null {
  try {
    const pid = Number.parseInt(readFileSync(join(data, 'postmaster.pid'), 'utf8'), 10)
    process.kill(pid, 0)
    return pid
  } catch {
    return null
  }
}
