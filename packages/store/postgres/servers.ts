import { Socket } from 'node:net'
import { setTimeout } from 'node:timers/promises'
import { Client, type ClientBase, type ClientConfig, Pool, type PoolClient, type PoolConfig } from 'pg'
import { isUnreachable } from './database-error.ts'

/** So long, in milliseconds, a server may take to end its connections. One that hangs would never. */
const CLOSING = 2_000

/**
 * The servers that a database may be at, and the connections to the one that is its primary. When that one can't be reached, or is the
 * primary no more, the others are tried: where one server is given, it is taken for what it is.
 */
export class Servers {
  readonly #configs: readonly ClientConfig[]
  readonly #pools: readonly Pool[]
  readonly #onConnect: (client: ClientBase) => Promise<void>
  readonly #sockets = new Set<Socket>()
  /** Which one was the primary last. */
  #current = 0

  /** @param urls one for each server */
  constructor(urls: readonly string[], config: PoolConfig) {
    this.#onConnect = urls.length > 1 ? assertPrimary : async () => {}
    this.#configs = urls.map(connectionString => ({ ...config, connectionString, stream: () => this.#socket() }))
    this.#pools = this.#configs.map(each => {
      const pool = new Pool({ ...each, onConnect: this.#onConnect })
      // Whoever uses a connection that breaks is told so by the statement; one that nobody uses is replaced by the pool.
      pool.on('error', () => {})
      pool.on('connect', client => client.on('error', () => {}))
      return pool
    })
  }

  /** A connection from the pool. */
  connect(): Promise<PoolClient> {
    return this.#atPrimary(this.#pools, pool => pool.connect())
  }

  /** A connection of its own, which its user ends. */
  open(config: ClientConfig = {}): Promise<Client> {
    return this.#atPrimary(this.#configs, async each => {
      const client = new Client({ ...each, ...config })
      // What follows a broken connection is its end.
      client.on('error', () => {})
      try {
        await client.connect()
        await this.#onConnect(client)
        return client
      } catch (error) {
        client.end().catch(() => {})
        throw error
      }
    })
  }

  /** Ends all connections, those that have users of their own as well. */
  async close(): Promise<void> {
    const ended = Promise.all(this.#pools.map(pool => pool.end()))
    await Promise.race([ended, setTimeout(CLOSING, null, { ref: false })])
    for (const socket of this.#sockets) socket.destroy()
  }

  #socket(): Socket {
    const socket = new Socket()
    this.#sockets.add(socket)
    return socket.once('close', () => this.#sockets.delete(socket))
  }

  async #atPrimary<Each, Result>(
    servers: readonly Each[],
    connect: (server: Each) => Promise<Result>,
  ): Promise<Result> {
    const first = this.#current
    let failure: unknown
    for (const [index] of servers.entries()) {
      const place = (first + index) % servers.length
      const server = servers[place]
      if (!server) break
      try {
        const connection = await connect(server)
        this.#current = place
        return connection
      } catch (error) {
        if (!isUnreachable(error) && !(error instanceof StandbyError)) throw error
        failure ??= error
      }
    }
    throw failure
  }
}

/** A server that follows another one, and only reads. */
class StandbyError extends Error {
  override readonly name = 'StandbyError'
  /** As PostgreSQL says it of what would be written there: read_only_sql_transaction. */
  readonly code = '25006'
}

async function assertPrimary(client: ClientBase): Promise<void> {
  const { rows } = await client.query<{ standby: boolean }>('select pg_is_in_recovery() as standby')
  if (rows[0]?.standby !== false) throw new StandbyError('It is a standby.')
}
