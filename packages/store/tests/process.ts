import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { onTestFinished } from 'vitest'

/** A process that changes an archive and says what was acknowledged, line by line. */
export type ChangingProcess = {
  readonly pid: number | undefined
  /** The next line that it writes; null when it has ended. */
  nextLine(): Promise<string | null>
  /** Ends it at once, as a crash would. Answers with what it had still written. */
  kill(): Promise<readonly string[]>
}

/** A process that imports articles, see `importing-process.ts`. */
export function startImporting(folder: string, first = 0): ChangingProcess {
  return startChanging(new URL('importing-process.ts', import.meta.url), [folder, `${first}`])
}

/** A process that restores articles, see `restoring-process.ts`. */
export function startRestoring(folder: string, first: number): ChangingProcess {
  return startChanging(new URL('restoring-process.ts', import.meta.url), [folder, `${first}`])
}

/** A process that makes edits, see `editing-process.ts`. */
export function startEditing(folder: string, first: number): ChangingProcess {
  return startChanging(new URL('editing-process.ts', import.meta.url), [folder, `${first}`])
}

/** A process that runs a script. */
export function startChanging(script: URL, args: readonly string[]): ChangingProcess {
  const child: ChildProcess = spawn(process.execPath, [fileURLToPath(script), ...args], {
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
