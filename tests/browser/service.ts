import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

const COMMAND = fileURLToPath(new URL('../../packages/api/cli/dateline.ts', import.meta.url))

/** A service that listens. `url` is its root, without a slash at its end; `token` lets one do everything. */
export type Service = {
  readonly url: string
  readonly token: string
  /** Makes a further token as its operator does, with one scope and no more. */
  tokenFor(name: string, scope: string): Promise<string>
  close(): Promise<void>
}

/**
 * Imports files or folders into a new archive by the command line, and serves it on a free port, as a user would.
 *
 * @param how further arguments of `dateline serve`
 */
export async function startService(files: readonly string[], how: readonly string[] = []): Promise<Service> {
  const data = await mkdtemp(join(tmpdir(), 'dateline-service-'))
  const token = crypto.randomUUID()
  try {
    await promisify(execFile)(process.execPath, [COMMAND, 'import', ...files, '--data', data])
    const service = spawn(process.execPath, [COMMAND, 'serve', '--data', data, '--port', '0', ...how], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, DATELINE_TOKEN: token },
    })
    const url = await addressOf(service)
    return {
      url,
      token,
      tokenFor: async (name, scope) => {
        const made = [COMMAND, 'token', 'create', name, '--scope', scope, '--data', data]
        const { stdout } = await promisify(execFile)(process.execPath, made)
        return /dl_\S+/.exec(stdout)?.[0] ?? ''
      },
      close: async () => {
        const ended = once(service, 'exit')
        service.kill('SIGINT')
        await ended
        await rm(data, { recursive: true, force: true })
      },
    }
  } catch (error) {
    await rm(data, { recursive: true, force: true })
    throw error
  }
}

/** The first address that the service prints; what it printed instead is in the error when it ends before. */
async function addressOf(service: ChildProcess): Promise<string> {
  const printed: string[] = []
  service.stderr?.on('data', chunk => printed.push(`${chunk}`))
  if (service.stdout)
    for await (const line of createInterface(service.stdout)) {
      printed.push(`${line}\n`)
      const [origin] = /http:\/\/[\w.[\]:-]+:\d+/.exec(line) ?? []
      if (origin) {
        service.stdout.resume()
        return origin
      }
    }
  throw new Error(`The service ended before it listened:\n${printed.join('')}`)
}
