import type { PoolClient, PoolConfig } from 'pg'
import { isPassing } from './database-error.ts'
import { databasePlace } from './database-url.ts'
import { Servers } from './servers.ts'

/** So long, in milliseconds, a standby that failed is not asked. */
const PAUSE = 5_000

/** A server that only reads. */
type Standby = {
  readonly servers: Servers
  /** The version of the archive that it is known to have. */
  reached: number
  /** Until when it is not asked. */
  pausedUntil: number
}

/** The standbys of a database: each follows the primary, some way behind. They are asked in turn. */
export class Standbys {
  readonly #all: readonly Standby[]
  #turn = 0

  /** @throws {DatabaseError} when a URL is none of a PostgreSQL database */
  constructor(urls: readonly string[], config: PoolConfig) {
    this.#all = urls.map(url => ({
      servers: new Servers(databasePlace(url).urls.slice(0, 1), config),
      reached: 0,
      pausedUntil: 0,
    }))
  }

  /**
   * Reads from a standby that has come up to a version.
   *
   * @returns null when none has, or can be reached, or it failed on the way in which another server need not
   */
  async read<Result>(
    version: number,
    task: (connection: PoolClient) => Promise<Result>,
  ): Promise<{ readonly result: Result } | null> {
    for (const _ of this.#all) {
      const standby = this.#all[this.#turn++ % this.#all.length]
      if (!standby || standby.pausedUntil > performance.now()) continue
      const read = await readFrom(standby, version, task)
      if (read) return read
    }
    return null
  }

  async close(): Promise<void> {
    await Promise.all(this.#all.map(({ servers }) => servers.close()))
  }
}

async function readFrom<Result>(
  standby: Standby,
  version: number,
  task: (connection: PoolClient) => Promise<Result>,
): Promise<{ readonly result: Result } | null> {
  let client: PoolClient | null = null
  let isReading = false
  try {
    client = await standby.servers.connect()
    if (standby.reached < version) standby.reached = await versionIn(client)
    isReading = standby.reached >= version
    const read = isReading ? { result: await task(client) } : null
    client.release()
    return read
  } catch (error) {
    client?.release(true)
    if (isReading && !isPassing(error)) throw error
    standby.reached = 0
    standby.pausedUntil = performance.now() + PAUSE
    return null
  }
}

/** The version of the archive that a server has. */
export async function versionIn(connection: Pick<PoolClient, 'query'>): Promise<number> {
  const { rows } = await connection.query<{ version: string }>('select version from dateline.archive')
  return Number(rows[0]?.version)
}
