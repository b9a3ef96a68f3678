/**
 * Waits until the process that started it has ended, however that came about, then ends the PostgreSQL servers whose data lies in some
 * folders below another one, and removes that one: `node postgres-watch.ts FOLDER DATA…`. A server outlives a killed process that started it.
 */
import { rmSync } from 'node:fs'
import { setTimeout } from 'node:timers/promises'
import { serverIn } from './server-in.ts'

const [folder = '', ...data] = process.argv.slice(2)
process.stdin.resume().once('close', async () => {
  for (const each of data) {
    const pid = serverIn(each)
    if (pid === null) continue
    // Immediate shutdown; a server that was stopped has to go on for it.
    process.kill(pid, 'SIGQUIT')
    process.kill(pid, 'SIGCONT')
    while (serverIn(each) !== null) await setTimeout(50)
  }
  rmSync(folder, { recursive: true, force: true, maxRetries: 10 })
})
