import { setTimeout } from 'node:timers/promises'
import type { Client } from 'pg'
import type { Database } from './database.ts'
import { databaseError } from './database-error.ts'

/** So long, in milliseconds, it waits before it connects anew. */
const PAUSE = 1_000

/** Hears of the changes that any process makes in a database. A connection that breaks is made anew. */
export class Listener {
  readonly #database: Database
  readonly #heard: (version: number) => void
  readonly #closing = new AbortController()
  #client: Client | null = null

  /**
   * @param heard is told the version with a change; and `Infinity` whenever changes may have gone by unheard
   * @throws {DatabaseError} when the database can't be used
   */
  static async open(database: Database, heard: (version: number) => void): Promise<Listener> {
    const listener = new Listener(database, heard)
    await listener.#listen()
    return listener
  }

  private constructor(database: Database, heard: (version: number) => void) {
    this.#database = database
    this.#heard = version => {
      database.saw(version)
      heard(version)
    }
  }

  /** Says that changes may have gone by unheard, and sees that its connection is one still: a server may hang, and not break it. */
  readonly look = (): void => {
    this.#heard(Number.POSITIVE_INFINITY)
    const client = this.#client
    client?.query('select').catch(() => void client.end())
  }

  /** Listens no more. Its connection is ended, at the latest, with the database's. */
  close(): void {
    this.#closing.abort()
    this.#client?.end().catch(() => {})
  }

  async #listen(): Promise<void> {
    const client = await this.#database.open()
    client.on('notification', ({ payload }) => this.#heard(Number(payload)))
    try {
      await client.query('listen dateline')
    } catch (error) {
      client.end().catch(() => {})
      throw databaseError(this.#database.place, error)
    }
    client.once('end', () => void this.#listenAnew())
    this.#client = client
    this.#heard(Number.POSITIVE_INFINITY)
  }

  async #listenAnew(): Promise<void> {
    const { signal } = this.#closing
    while (!signal.aborted) {
      try {
        await setTimeout(PAUSE, null, { signal, ref: false })
        await this.#listen()
        if (signal.aborted) this.close()
        return
      } catch {
        // Until it can be reached again.
      }
    }
  }
}
