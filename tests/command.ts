import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { onTestFinished } from 'vitest'

const CLI = fileURLToPath(new URL('../packages/api/cli/', import.meta.url))

/** How a command ended, and what it printed. `code` is null when a signal ended it. */
export type Ending = { readonly code: number | null; readonly stdout: string; readonly stderr: string }

export type CommandOptions = {
  /** Environment variables beside those of this process, from which Dateline's own are taken out. */
  readonly env?: Record<string, string>
  /** The folder that it runs in. */
  readonly cwd?: string
  /** What it reads from standard input; nothing by default. It stays open with `null`, for the test to write to. */
  readonly input?: string | Uint8Array | null
}

/** A command that runs. */
export type Running = {
  readonly process: ChildProcess
  readonly ended: Promise<Ending>
  /** What it wrote to both outputs so far. */
  printed(): string
  /** Resolves with the first match in what it writes to both outputs; rejects when it ends without one. */
  until(pattern: RegExp): Promise<RegExpExecArray>
}

/** Runs `dateline` with arguments, as a user would, and waits for its end. */
export async function dateline(args: readonly string[], options: CommandOptions = {}): Promise<Ending> {
  return launch('dateline.ts', args, options).ended
}

/** Starts `dateline.ts`, or `start.ts`, without waiting for its end. */
export function launch(
  script: 'dateline.ts' | 'start.ts',
  args: readonly string[],
  { env, cwd, input }: CommandOptions = {},
): Running {
  const own = Object.entries(process.env).filter(([name]) => !/^(DATELINE_|DATABASE_)/.test(name))
  const child = spawn(process.execPath, [join(CLI, script), ...args], {
    cwd,
    env: { ...Object.fromEntries(own), ...env },
    stdio: ['pipe', 'pipe', 'pipe'],
  })
  onTestFinished(async () => {
    child.kill('SIGKILL')
    await ended
  })
  // A command that ends without reading its input is no failure of the test.
  child.stdin.on('error', () => {})
  if (input !== null) child.stdin.end(input)
  const output = { stdout: '', stderr: '' }
  let printed = ''
  for (const name of ['stdout', 'stderr'] as const)
    child[name].setEncoding('utf8').on('data', (chunk: string) => {
      output[name] += chunk
      printed += chunk
    })
  const ended = once(child, 'close').then((): Ending => ({ code: child.exitCode, ...output }))
  return {
    process: child,
    ended,
    printed: () => printed,
    until: pattern =>
      new Promise((resolve, reject) => {
        const look = () => {
          const found = pattern.exec(printed)
          if (found) resolve(found)
        }
        look()
        child.stdout.on('data', look)
        child.stderr.on('data', look)
        ended.then(() => reject(new Error(`It ended without printing ${pattern}:\n${printed}`)), reject)
      }),
  }
}

/** A new folder, until the test ends. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'dateline-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return folder
}
