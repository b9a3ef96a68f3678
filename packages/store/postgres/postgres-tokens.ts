import type { DateTime, LocalDate } from '@dateline/articles'
import { type Scope, TokenNameError, type TokenRecord, type TokenStore } from '../token-store.ts'
import { type Connection, Database, type DatabaseOptions } from './database.ts'
import { migrate } from './migrate.ts'

const COLUMNS = 'name, digest, scopes, created_at, expires_on::text, revoked_at'

/** The tokens of a database. They are asked there each time, so that one that is revoked is refused with the next request. */
export type PostgresTokens = TokenStore & { close(): Promise<void> }

/**
 * Opens the tokens in a PostgreSQL database, whose tables are made, or migrated, when they are not there. They are never read from a standby.
 *
 * @throws {DatabaseError} when the database can't be used; the message says why and what to do
 */
export async function openPostgresTokens(url: string, options: DatabaseOptions = {}): Promise<PostgresTokens> {
  // A standby may not yet know of a token that was revoked this moment.
  const database = new Database(url, { ...options, replicas: [] })
  try {
    await migrate(database)
  } catch (error) {
    await database.close()
    throw error
  }

  async function query(connection: Connection, statement: string, values: readonly unknown[]): Promise<TokenRecord[]> {
    const { rows } = await connection.query<TokenRow>(statement, [...values])
    return rows.map(tokenRecord)
  }

  const reading = (statement: string, values: readonly unknown[]) =>
    database.read(connection => query(connection, statement, values))
  const writing = (statement: string, values: readonly unknown[]) =>
    database.run(connection => query(connection, statement, values))

  return {
    async byDigest(digest) {
      const [token] = await reading(`select ${COLUMNS} from dateline.token where digest = $1`, [digest])
      return token ?? null
    },
    list: () => reading(`select ${COLUMNS} from dateline.token order by place`, []),
    async add({ name, digest, scopes, createdAt, expiresOn, revokedAt }) {
      const added = await writing(
        `insert into dateline.token (name, digest, scopes, created_at, expires_on, revoked_at)
         values ($1, $2, $3, $4, $5, $6) on conflict (name) do nothing returning ${COLUMNS}`,
        [name, digest, scopes, createdAt, expiresOn, revokedAt],
      )
      if (added.length === 0)
        throw new TokenNameError(`The name ${name} is taken, and stays so when a token is revoked.`)
    },
    async revoke(name, at) {
      const [token] = await writing(
        `update dateline.token set revoked_at = coalesce(revoked_at, $2) where name = $1 returning ${COLUMNS}`,
        [name, at],
      )
      return token ?? null
    },
    close: () => database.close(),
  }
}

type TokenRow = {
  name: string
  digest: string
  scopes: Scope[]
  created_at: Date
  expires_on: LocalDate | null
  revoked_at: Date | null
}

function tokenRecord({ name, digest, scopes, created_at, expires_on, revoked_at }: TokenRow): TokenRecord {
  const revokedAt: DateTime | null = revoked_at?.toISOString() ?? null
  return { name, digest, scopes, createdAt: created_at.toISOString(), expiresOn: expires_on, revokedAt }
}
