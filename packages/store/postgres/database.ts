import { Client, type ClientConfig, Pool, type PoolClient } from 'pg'
import { DatabaseError, databaseError } from './database-error.ts'

/** So many connections at most has a process beside the one that listens: its writers take turns, so that it needs few. */
const CONNECTIONS = 5
/** So long, in milliseconds, it may take to connect. */
const CONNECT_TIMEOUT = 5_000
/** So long, in milliseconds, a statement may take, its wait for a lock included. */
const STATEMENT_TIMEOUT = 30_000
/** So long, in milliseconds, a transaction may wait for its process, before the server ends it for the sake of all others. */
const IDLE_TIMEOUT = 30_000

/** Where statements are run. */
export type Connection = Pick<PoolClient, 'query'>

/** How a transaction sees the database: each statement as it is then, or all of them as it was at the first one. */
const ISOLATION = {
  WRITE: 'isolation level read committed read write',
  SNAPSHOT: 'isolation level repeatable read read only',
} as const

/** A PostgreSQL database: its connections, and what to say when they fail. */
export class Database {
  /** Which database it is, for messages: without the password. */
  readonly place: string
  readonly #config: ClientConfig
  readonly #pool: Pool

  /** @throws {DatabaseError} when the URL is none of a PostgreSQL database */
  constructor(url: string, { readOnly = false }: { readonly readOnly?: boolean } = {}) {
    this.place = placeOf(url)
    this.#config = {
      connectionString: url,
      application_name: 'dateline',
      connectionTimeoutMillis: CONNECT_TIMEOUT,
      statement_timeout: STATEMENT_TIMEOUT,
      idle_in_transaction_session_timeout: IDLE_TIMEOUT,
      keepAlive: true,
      ...(readOnly && { options: '-c default_transaction_read_only=on' }),
    }
    this.#pool = new Pool({ ...this.#config, max: CONNECTIONS })
    // Whoever uses a connection that breaks is told so by the statement; one that nobody uses is replaced by the pool.
    this.#pool.on('error', () => {})
    this.#pool.on('connect', client => client.on('error', () => {}))
  }

  /** A connection of its own, which its user opens and ends. */
  client(): Client {
    return new Client(this.#config)
  }

  /** @throws {DatabaseError} when the database can't be used */
  async run<Result>(task: (connection: Connection) => Promise<Result>): Promise<Result> {
    let client: PoolClient | null = null
    try {
      client = await this.#pool.connect()
      const result = await task(client)
      client.release()
      return result
    } catch (error) {
      // In what state the connection was left is not known.
      client?.release(true)
      throw databaseError(this.place, error)
    }
  }

  /**
   * Runs a transaction: all that the task does comes to pass, or, when it throws, nothing.
   *
   * @throws {DatabaseError} when the database can't be used
   */
  async transaction<Result>(
    isolation: keyof typeof ISOLATION,
    task: (connection: Connection) => Promise<Result>,
  ): Promise<Result> {
    return this.run(async connection => {
      await connection.query(`begin ${ISOLATION[isolation]}`)
      const result = await task(connection)
      await connection.query('commit')
      return result
    })
  }

  async close(): Promise<void> {
    await this.#pool.end()
  }
}

function placeOf(url: string): string {
  const { protocol, host, pathname } = URL.canParse(url) ? new URL(url) : { protocol: '', host: '', pathname: '' }
  if (protocol === 'postgres:' || protocol === 'postgresql:') return `${host}${pathname}`
  throw new DatabaseError(
    'DATABASE_URL is no URL of a PostgreSQL database: give it as postgres://user:password@host:5432/name.',
  )
}
