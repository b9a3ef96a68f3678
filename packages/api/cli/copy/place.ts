import { stat } from 'node:fs/promises'
import type { ArticleStore, TokenStore } from '@dateline/store'
import { CommandError } from '../command-error.ts'
import { isDatabase } from '../copy.ts'
import { tokensInDatabase, tokensInFolder } from '../open-tokens.ts'

/** An archive that is open. `unserved` are sentences on files of it that can't be read. */
export type Place = {
  readonly store: ArticleStore
  readonly tokens: TokenStore
  readonly unserved: readonly string[]
  close(): Promise<void>
}

/**
 * Opens the archive that is copied. A database is only read, so that a standby will do; a folder has to be locked, so that nobody changes it meanwhile.
 *
 * @throws {CommandError} when there is none
 * @throws {FolderError} when another process has the folder, or it can't be used
 * @throws {DatabaseError} when the database can't be used
 */
export async function openSource(place: string): Promise<Place> {
  if (isDatabase(place)) return inDatabase(place, true)
  const found = await stat(place).catch(() => null)
  if (!found?.isDirectory()) throw new CommandError(`There is no folder ${place} to copy from.`)
  return inFolder(place)
}

/**
 * Opens the archive that is written to. A folder, and the tables of a database, are made when they are not there.
 *
 * @throws {FolderError} when another process has the folder, or it can't be used
 * @throws {DatabaseError} when the database can't be used
 */
export async function openTarget(place: string): Promise<Place> {
  return isDatabase(place) ? inDatabase(place, false) : inFolder(place)
}

async function inFolder(folder: string): Promise<Place> {
  const { openLowdbStore } = await import('@dateline/store')
  const store = await openLowdbStore(folder)
  const tokens = await tokensInFolder(folder)
  return { store, tokens, unserved: store.unserved.map(({ message }) => message), close: () => store.close() }
}

async function inDatabase(url: string, readOnly: boolean): Promise<Place> {
  const { openPostgresStore } = await import('@dateline/store/postgres')
  const store = await openPostgresStore(url, { readOnly })
  try {
    const tokens = await tokensInDatabase(url)
    return {
      store,
      tokens,
      unserved: [],
      async close() {
        await tokens.close()
        await store.close()
      },
    }
  } catch (error) {
    await store.close()
    throw error
  }
}
