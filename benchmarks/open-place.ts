import { type ArticleStore, openLowdbStore } from '@dateline/store'
import { openPostgresStore } from '@dateline/store/postgres'

/** Opens the archive in a folder, or in the database of a URL; fails when a file of the folder can't be read. */
export async function openPlace(place: string): Promise<ArticleStore> {
  if (place.startsWith('postgres://')) return openPostgresStore(place)
  const store = await openLowdbStore(place)
  const [unserved] = store.unserved
  if (!unserved) return store
  await store.close()
  throw new Error(unserved.message)
}
