import type { TokenStore } from '@dateline/store'
import type { DatabaseOptions } from '@dateline/store/postgres'
import { databaseSettings } from './database-settings.ts'

/** Tokens, until they are closed. */
export type OpenTokens = TokenStore & { close(): Promise<void> }

/**
 * Opens the tokens where the archive lies: in the database of `DATABASE_URL`, else in the folder.
 *
 * @throws {DatabaseError} when the database can't be used
 */
export async function openTokens(folder: string): Promise<OpenTokens> {
  const database = databaseSettings()
  return database ? tokensInDatabase(database.url, database.options) : tokensInFolder(folder)
}

/** Opens the tokens of a folder, by a module of its own: a folder takes no driver. */
export async function tokensInFolder(folder: string): Promise<OpenTokens> {
  const { openTokenFile } = await import('@dateline/store/token-file')
  const tokens = openTokenFile(folder)
  return {
    byDigest: digest => tokens.byDigest(digest),
    list: () => tokens.list(),
    add: token => tokens.add(token),
    revoke: (name, at) => tokens.revoke(name, at),
    close: async () => {},
  }
}

/** Opens the tokens of a PostgreSQL database. */
export async function tokensInDatabase(url: string, options: DatabaseOptions = {}): Promise<OpenTokens> {
  return (await import('@dateline/store/postgres')).openPostgresTokens(url, options)
}

/** Opens the tokens for as long as `use` takes. */
export async function withTokens<Result>(
  folder: string,
  use: (tokens: TokenStore) => Promise<Result>,
): Promise<Result> {
  const tokens = await openTokens(folder)
  try {
    return await use(tokens)
  } finally {
    await tokens.close()
  }
}
