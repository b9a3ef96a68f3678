import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { Pool } from 'undici'
import type { Contestant } from './contestant.ts'
import type { OverPostgres } from './postgres/contestant.ts'
import type { Prepared } from './prepared.ts'

const PROCESS = fileURLToPath(new URL('server-process.ts', import.meta.url))

/** How many connections stay open. */
const CONNECTIONS = 32

/** What a slice of requests cost: microseconds of processor time, all threads of the server together; and how many statements a database was sent. */
export type Slice = {
  readonly requests: number
  readonly seconds: number
  readonly microseconds: number
  readonly statements: number
}

/** What a server used since it started: processor time in microseconds, and statements over a database; and the memory that it has now, in bytes. */
export type Used = {
  readonly user: number
  readonly system: number
  readonly rss: number
  readonly statements?: number
}

/** A server that runs in its own process. */
export type Server = {
  /** The body of the answer to a request. */
  answer(body: string): Promise<string>
  /** Asks over and over for some milliseconds, each time what comes `next`. */
  slice(next: () => string, milliseconds: number): Promise<Slice>
  /** How much memory its process has, in bytes. */
  memory(): Promise<number>
  close(): Promise<void>
}

/** Starts a contestant. */
export function startServer(name: Contestant, prepared: Prepared): Promise<Server>
/** Starts a contestant over the database of a URL, by the script that knows it. */
export function startServer(name: OverPostgres, database: string, script: string): Promise<Server>
export async function startServer(name: string, given: Prepared | string, script = PROCESS): Promise<Server> {
  const child = fork(script, [name], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] })
  child.send(given)
  const [address] = (await once(child, 'message')) as [string]
  const { origin, pathname } = new URL(address)
  const pool = new Pool(origin, { connections: CONNECTIONS })
  const post = (body: string) =>
    pool.request({ method: 'POST', path: pathname, headers: { 'content-type': 'application/json' }, body })

  return {
    async answer(body) {
      return (await post(body)).body.text()
    },
    async slice(next, milliseconds) {
      const before = await used(child)
      const begin = performance.now()
      const end = begin + milliseconds
      let requests = 0
      const ask = async (): Promise<void> => {
        while (performance.now() < end) {
          const body = next()
          // Where its turn is long in coming, a server closes a connection in the very moment in which it is used again.
          const response = await post(body).catch(() => post(body))
          requests++
          await response.body.dump({ limit: Number.MAX_SAFE_INTEGER })
          if (response.statusCode !== 200) throw new Error(`${name} answered ${response.statusCode}.`)
        }
      }
      await Promise.all(Array.from({ length: CONNECTIONS }, ask))
      const seconds = (performance.now() - begin) / 1000
      const after = await used(child)
      return {
        requests,
        seconds,
        microseconds: after.user + after.system - before.user - before.system,
        statements: (after.statements ?? 0) - (before.statements ?? 0),
      }
    },
    memory: async () => (await used(child)).rss,
    async close() {
      await pool.close()
      child.disconnect()
      await once(child, 'exit')
    },
  }
}

async function used(child: ChildProcess): Promise<Used> {
  child.send('used')
  const [message] = (await once(child, 'message')) as [Used]
  return message
}
