import { afterAll, beforeAll, expect } from 'vitest'
import { type PostgresServer, startPostgresServer } from './postgres-server.ts'

export { inDatabase } from './postgres-server.ts'

/** The PostgreSQL server of a file's tests. */
export type PostgresForTest = Omit<PostgresServer, 'stop'>

/** Starts a PostgreSQL server for the tests of a file, and stops it behind the last one. */
export function postgresForTest(): PostgresForTest {
  let server: PostgresServer | null = null
  beforeAll(async () => {
    server = await startPostgresServer()
  })
  afterAll(() => server?.stop())
  return {
    get port() {
      return server?.port ?? 0
    },
    database: async () => (server ?? expect.unreachable()).database(),
  }
}
