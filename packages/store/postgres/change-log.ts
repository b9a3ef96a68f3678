import type { DateTime } from '@dateline/articles'
import type { ChangeKind } from '../archive-change.ts'
import type { Connection } from './database.ts'

/** So many changes are read in one step. */
const STEP = 500

/** A change as the database has it. An edit of entities, and it alone, is of no article. */
export type LoggedChange = {
  readonly version: number
  readonly kind: ChangeKind | 'ANNOTATED' | 'EDITED'
  readonly article: string | null
  readonly at: DateTime
}

/** The driver reads bigint as text. */
type ChangeRow = { version: string; kind: LoggedChange['kind']; article: string | null; at: Date }

/** The first changes behind a version, in their order: so many as are read in one step. */
export function changesAfter(connection: Connection, version: number): Promise<LoggedChange[]> {
  return changesBy(connection, 'order by version', version, STEP)
}

/** The last changes behind a version, in their order, so many at most. */
export async function lastChanges(connection: Connection, version: number, count: number): Promise<LoggedChange[]> {
  return (await changesBy(connection, 'order by version desc', version, count)).reverse()
}

/** The version up to which nothing is told any more, as the archive went on from there with the version of another one. */
export async function toldAfter(connection: Connection): Promise<number> {
  const { rows } = await connection.query<{ told_after: string }>('select told_after from dateline.archive')
  return Number(rows[0]?.told_after)
}

/** Logs changes, and lets all processes know when they are committed. */
export async function logChanges(connection: Connection, changes: readonly LoggedChange[]): Promise<void> {
  await connection.query(
    `with logged as (
       insert into dateline.change (version, kind, article, at)
       select * from unnest($1::bigint[], $2::text[], $3::text[], $4::timestamptz[])
     ), counted as (
       update dateline.archive set version = $5
     )
     select pg_notify('dateline', $5::text)`,
    [
      changes.map(({ version }) => version),
      changes.map(({ kind }) => kind),
      changes.map(({ article }) => article),
      changes.map(({ at }) => at),
      changes.at(-1)?.version,
    ],
  )
}

async function changesBy(
  connection: Connection,
  order: string,
  version: number,
  count: number,
): Promise<LoggedChange[]> {
  const { rows } = await connection.query<ChangeRow>(
    `select version, kind, article, at from dateline.change where version > $1 ${order} limit $2`,
    [version, count],
  )
  return rows.map(row => ({ ...row, version: Number(row.version), at: row.at.toISOString() }))
}
