import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

const PROCESS = fileURLToPath(new URL('service-process.ts', import.meta.url))

/** A service in a process of its own. */
export type ServiceProcess = {
  readonly url: string
  readonly token: string
  close(): Promise<void>
  /** Ends it at once, as a crash would. */
  kill(): Promise<void>
}

/**
 * Serves the archive in a folder, or in the database of a URL.
 *
 * @param token the owner's
 */
export async function startServiceProcess(place: string, token: string = crypto.randomUUID()): Promise<ServiceProcess> {
  const child = spawn(process.execPath, [PROCESS, place], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, DATELINE_TOKEN: token },
  })
  const exited = once(child, 'exit')
  const [url] = await Promise.race([
    once(createInterface({ input: child.stdout }), 'line'),
    exited.then(([code]) => {
      throw new Error(`The service ended with ${code} before it listened.`)
    }),
  ])
  const end = (signal: NodeJS.Signals) => async (): Promise<void> => {
    child.kill(signal)
    await exited
  }
  return { url, token, close: end('SIGTERM'), kill: end('SIGKILL') }
}
