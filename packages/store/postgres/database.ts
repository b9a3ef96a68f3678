import type { Client, PoolClient, PoolConfig } from 'pg'
import { databaseError, isAborted, isPassing, isUnreachable } from './database-error.ts'
import { databasePlace } from './database-url.ts'
import { Servers } from './servers.ts'
import { Standbys, versionIn } from './standbys.ts'

/** So long, in milliseconds, a transaction may wait for its process, before the server ends it for the sake of all others. */
const IDLE_TIMEOUT = 30_000
/** So much longer than a statement may take, in milliseconds, its answer may be on its way, before the server is taken for lost. */
const ANSWER_TIMEOUT = 5_000
/** After so many milliseconds without a word a connection is probed. */
const PROBED_AFTER = 10_000
/** So often at most a transaction is run that others are in the way of. */
const ATTEMPTS = 3

/** How a database is used. */
export type DatabaseOptions = {
  /**
   * Standbys of the database, by their URLs, for {@link Database.read}.
   * @default none
   */
  readonly replicas?: readonly string[]
  /**
   * So many connections at most has a process beside the one that listens, and so many to each standby. Writers take turns, so that it needs few.
   * @default 5
   */
  readonly connections?: number
  /**
   * So long, in milliseconds, it may take to connect, and to wait for a free connection.
   * @default 5000
   */
  readonly connectTimeout?: number
  /**
   * So long, in milliseconds, a statement may take, its wait for a lock included.
   * @default 30000
   */
  readonly statementTimeout?: number
  /**
   * Whether it is only read: no tables are made or migrated, changes fail, and those of other processes are not told of. A standby will do.
   * @default false
   */
  readonly readOnly?: boolean
}

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
  readonly #servers: Servers
  readonly #standbys: Standbys | null
  /** The version of the archive that this process has seen, which whatever it reads must have. */
  #version = 0

  /** @throws {DatabaseError} when the URL is none of a PostgreSQL database */
  constructor(
    url: string,
    {
      replicas = [],
      connections = 5,
      connectTimeout = 5_000,
      statementTimeout = 30_000,
      readOnly = false,
    }: DatabaseOptions = {},
  ) {
    const { name, urls } = databasePlace(url)
    const config: PoolConfig = {
      application_name: 'dateline',
      max: connections,
      connectionTimeoutMillis: connectTimeout,
      statement_timeout: statementTimeout,
      query_timeout: statementTimeout + ANSWER_TIMEOUT,
      idle_in_transaction_session_timeout: IDLE_TIMEOUT,
      keepAlive: true,
      keepAliveInitialDelayMillis: PROBED_AFTER,
      ...(readOnly && { options: '-c default_transaction_read_only=on' }),
    }
    this.place = name
    this.#servers = new Servers(urls, config)
    this.#standbys = replicas.length > 0 ? new Standbys(replicas, config) : null
  }

  /**
   * A connection of its own, which its user ends.
   *
   * @throws {DatabaseError} when the database can't be used
   */
  async open(): Promise<Client> {
    return this.#helping(() => this.#servers.open())
  }

  /**
   * Reads: from a standby that has all that this process has seen, else from the primary; once more over another connection when one breaks.
   *
   * @throws {DatabaseError} when the database can't be used
   */
  async read<Result>(task: (connection: Connection) => Promise<Result>): Promise<Result> {
    return this.#helping(async () => {
      const read = await this.#standbys?.read(this.#version, task)
      if (read) return read.result
      try {
        return await this.#run(task)
      } catch (error) {
        if (!isPassing(error)) throw error
        return await this.#run(task)
      }
    })
  }

  /** @throws {DatabaseError} when the database can't be used */
  async run<Result>(task: (connection: Connection) => Promise<Result>): Promise<Result> {
    return this.#helping(() => this.#run(task))
  }

  /**
   * Runs a transaction: all that the task does comes to pass, or, when it throws, nothing. It is run anew when nothing has come of it because
   * others were in its way, or its connection was broken when it began.
   *
   * @throws {DatabaseError} when the database can't be used
   */
  async transaction<Result>(
    isolation: keyof typeof ISOLATION,
    task: (connection: Connection) => Promise<Result>,
  ): Promise<Result> {
    for (let attempt = 1; ; attempt++) {
      const reached = { connection: false, beginning: false }
      try {
        return await this.#run(async connection => {
          reached.connection = true
          await connection.query(`begin ${ISOLATION[isolation]}`)
          reached.beginning = true
          // Whoever is told of what it reads may ask for it before it ends.
          if (isolation === 'SNAPSHOT') await this.#look(connection)
          const result = await task(connection)
          if (isolation === 'WRITE') await this.#look(connection)
          await connection.query('commit')
          return result
        })
      } catch (error) {
        const mayPass = isAborted(error) || (reached.connection && !reached.beginning && isUnreachable(error))
        if (!mayPass || attempt === ATTEMPTS) throw databaseError(this.place, error)
      }
    }
  }

  /**
   * Like {@link transaction}, for what may take as long as it likes.
   *
   * @throws {DatabaseError} when the database can't be used
   */
  async patiently(task: (connection: Connection) => Promise<void>): Promise<void> {
    return this.#helping(async () => {
      const client = await this.#servers.open({ statement_timeout: 0, query_timeout: 0 })
      try {
        await client.query(`begin ${ISOLATION.WRITE}`)
        await task(client)
        await client.query('commit')
      } finally {
        client.end().catch(() => {})
      }
    })
  }

  /** Notes a version of the archive that this process knows of: what is read from now on has it. `Infinity` is none. */
  saw(version: number): void {
    if (Number.isFinite(version)) this.#version = Math.max(this.#version, version)
  }

  async close(): Promise<void> {
    await this.#servers.close()
    await this.#standbys?.close()
  }

  async #run<Result>(task: (connection: Connection) => Promise<Result>): Promise<Result> {
    const client = await this.#servers.connect()
    try {
      const result = await task(client)
      client.release()
      return result
    } catch (error) {
      // In what state the connection was left is not known.
      client.release(true)
      throw error
    }
  }

  /** Notes the version that a transaction sees. Where there are no standbys, nobody asks for it. */
  async #look(connection: Connection): Promise<void> {
    if (this.#standbys) this.saw(await versionIn(connection))
  }

  async #helping<Result>(work: () => Promise<Result>): Promise<Result> {
    try {
      return await work()
    } catch (error) {
      throw databaseError(this.place, error)
    }
  }
}
