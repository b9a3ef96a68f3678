export { checkDatabase } from './check-database.ts'
export { DatabaseError } from './database-error.ts'
export { openPostgresStore, type PostgresStoreOptions } from './open-postgres-store.ts'
export { openPostgresTokens, type PostgresTokens } from './postgres-tokens.ts'
