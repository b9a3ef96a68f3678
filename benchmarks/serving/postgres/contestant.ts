import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startService } from '@dateline/api'
import { openUsageFolder } from '@dateline/store'
import { openPostgresStore } from '@dateline/store/postgres'
import { startByHand } from './by-hand.ts'

/** Who is compared over a database, and how each starts. @returns where it is asked */
export const OVER_POSTGRES = {
  'SQL by hand': startByHand,
  Dateline: startDatelineOver,
} as const satisfies Record<string, (database: string) => Promise<string>>

/** The name of one of them. */
export type OverPostgres = keyof typeof OVER_POSTGRES

/** All of them. */
export const ALL_OVER_POSTGRES = Object.keys(OVER_POSTGRES) as OverPostgres[]

/** Dateline with all that it does by itself. */
async function startDatelineOver(database: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'dateline-benchmark-'))
  const store = await openPostgresStore(database)
  const { url } = await startService({ store, token: 'a-token', port: 0, usage: openUsageFolder(folder) })
  return `${url}/graphql`
}
