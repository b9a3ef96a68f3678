import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { onTestFinished } from 'vitest'

/** A process that imports articles, see `importing-process.ts`. */
export type ImportingProcess = {
  readonly pid: number | undefined
  /** The next line that it writes; null when it has ended. */
  nextLine(): Promise<string | null>
  /** Ends it at once, as a crash would. Answers with what it had still written. */
  kill(): Promise<readonly string[]>
}

export function startImporting(folder: string, first = 0): ImportingProcess {
  const script = fileURLToPath(new URL('importing-process.ts', import.meta.url))
  const child: ChildProcess = spawn(process.execPath, [script, folder, `${first}`], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  const lines = createInterface({ input: child.stdout ?? process.stdin })[Symbol.asyncIterator]()
  const nextLine = async (): Promise<string | null> => {
    const { value, done } = await lines.next()
    return done ? null : value
  }
  return {
    pid: child.pid,
    nextLine,
    async kill() {
      const exited = once(child, 'exit')
      child.kill('SIGKILL')
      const rest: string[] = []
      for (let line = await nextLine(); line !== null; line = await nextLine()) rest.push(line)
      await exited
      return rest
    },
  }
}
