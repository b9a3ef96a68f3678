import type { Low } from 'lowdb'

/** Writes a document. What lowdb has in memory is what is on disk, also when that fails. */
export async function writeDocument<Document>(low: Low<Document>, document: Document): Promise<void> {
  const former = low.data
  low.data = document
  try {
    await low.write()
  } catch (error) {
    low.data = former
    throw error
  }
}
