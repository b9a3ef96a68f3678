import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { serverIn } from './server-in.ts'

const run = promisify(execFile)

/** What a server meets: it is killed, or stops in the middle of whatever it does, and goes on. */
export type ServerSignal = 'SIGKILL' | 'SIGSTOP' | 'SIGCONT'

/** Sends a signal to the PostgreSQL server that has a data folder, and to all its processes. */
export async function signalServer(data: string, signal: ServerSignal): Promise<void> {
  const pid = serverIn(data)
  if (pid === null) throw new Error(`No server runs in ${data}.`)
  // It starts no process meanwhile.
  process.kill(pid, 'SIGSTOP')
  const { stdout } = await run('pgrep', ['-P', `${pid}`])
  for (const each of [...stdout.trim().split('\n').map(Number), pid]) kill(each, signal)
}

/** One of its processes may have ended by itself. */
function kill(pid: number, signal: ServerSignal): void {
  try {
    process.kill(pid, signal)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error
  }
}
