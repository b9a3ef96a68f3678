import type { ArchiveSummary } from '../../article-store.ts'
import type { Database } from '../database.ts'

/** How many there are of nouns in the whole archive, all together; see `dateline.tally`. */
export async function archiveCount(database: Database, nouns: readonly string[]): Promise<number> {
  const { rows } = await database.read(connection =>
    connection.query<{ count: string | null }>(
      "select sum(count) as count from dateline.tally where value = '' and noun = any($1)",
      [nouns],
    ),
  )
  return Number(rows[0]?.count)
}

type SummaryRow = {
  readonly counts: Readonly<Record<string, number>> | null
  readonly first_on: string | null
  readonly last_on: string | null
  readonly version: string
}

export async function readSummary(database: Database): Promise<Omit<ArchiveSummary, 'position'>> {
  const { rows } = await database.read(connection =>
    connection.query<SummaryRow>(
      `select version, (select json_object_agg(noun, count) from dateline.tally where value = '') as counts,
         (select min(published_on) from dateline.article_entry) as first_on,
         (select max(published_on) from dateline.article_entry) as last_on
       from dateline.archive`,
    ),
  )
  const [{ counts, first_on, last_on, version } = EMPTY] = rows
  const count = (noun: string): number => counts?.[noun] ?? 0
  return {
    articleCount: count('articles'),
    personCount: count('PERSON'),
    organizationCount: count('ORGANIZATION'),
    placeCount: count('PLACE'),
    mentionCount: count('mentions'),
    statementCount: count('statements'),
    figureCount: count('figures'),
    eventCount: count('events'),
    firstPublishedOn: first_on,
    lastPublishedOn: last_on,
    version: Number(version),
  }
}

const EMPTY: SummaryRow = { counts: null, first_on: null, last_on: null, version: '0' }
