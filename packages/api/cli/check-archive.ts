import type { Checked } from '@dateline/store'
import { CommandError } from './command-error.ts'
import { databaseSettings } from './database-settings.ts'

/** What stands in front of each sentence. */
const LABELS: Readonly<Record<Checked['as'], string>> = {
  DAMAGE: 'Damage:  ',
  REPAIRED: 'Repaired:',
  NOTICE: 'Note:    ',
}

/**
 * Checks the archive in the database of `DATABASE_URL`, else in the folder, and prints what it comes upon, and at the end how it stands.
 * Whether all is sound.
 *
 * @throws {CommandError} when a database is to be repaired
 * @throws {FolderError} when the folder can't be used, or another process has it
 * @throws {DatabaseError} when the database can't be used
 */
export async function checkArchive(folder: string, repair: boolean): Promise<boolean> {
  const checking = await openCheck(folder, repair)
  const counts: Record<Checked['as'], number> = { DAMAGE: 0, REPAIRED: 0, NOTICE: 0 }
  let next = await checking.next()
  for (; !next.done; next = await checking.next()) {
    const { as, text } = next.value
    counts[as]++
    process.stdout.write(`${LABELS[as]} ${text}\n`)
  }
  process.stdout.write(`${next.value}: ${verdict(counts)}\n`)
  return counts.DAMAGE === 0
}

/** Each by a module of its own: a folder takes no driver. */
async function openCheck(folder: string, repair: boolean): Promise<AsyncGenerator<Checked, string>> {
  const database = databaseSettings()
  if (!database) return (await import('@dateline/store')).checkFolder(folder, { repair })
  if (repair) throw new CommandError('A database is not repaired by dateline check: leave out --repair.', 2)
  return (await import('@dateline/store/postgres')).checkDatabase(database.url, database.options)
}

function verdict({ DAMAGE, REPAIRED }: Record<Checked['as'], number>): string {
  const repaired = REPAIRED > 0 ? `${REPAIRED} repaired, ` : ''
  if (DAMAGE === 0) return `${repaired}all is sound.`
  return `${repaired}${DAMAGE} ${DAMAGE === 1 ? 'damage is' : 'damages are'} left.`
}
