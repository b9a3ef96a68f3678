import { DatabaseError } from './database-error.ts'

/** Of a URL: what stands before its hosts, the hosts, and what stands behind them. */
const PARTS = /^(postgres(?:ql)?:\/\/(?:[^@/?]*@)?)([^/?]*)(.*)$/s

/** Where a database is. */
export type DatabasePlace = {
  /** Which one it is, for messages: without the password. */
  readonly name: string
  /** Its URL at each of its hosts. */
  readonly urls: readonly string[]
}

/**
 * Reads the URL of a PostgreSQL database. It may name several hosts, of which one is the primary, with commas between, as libpq has it.
 *
 * @see https://www.postgresql.org/docs/18/libpq-connect.html#LIBPQ-MULTIPLE-HOSTS
 * @throws {DatabaseError} when it is none
 */
export function databasePlace(url: string): DatabasePlace {
  const [, before = '', hosts = '', behind = ''] = PARTS.exec(url) ?? []
  const urls = hosts.split(',').map(host => `${before}${host}${behind}`)
  if (before !== '' && urls.every(each => URL.canParse(each)))
    return { name: `${hosts}${new URL(`postgres://host${behind}`).pathname}`, urls }
  throw new DatabaseError(
    'DATABASE_URL is no URL of a PostgreSQL database: give it as postgres://user:password@host:5432/name.',
  )
}
