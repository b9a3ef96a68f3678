import { checkReads } from '../check/check-reads.ts'
import { checkTexts } from '../check/check-texts.ts'
import { type Checked, checked, type Finding } from '../check/finding.ts'
import { Database, type DatabaseOptions } from './database.ts'
import { openPostgresStore } from './open-postgres-store.ts'

/** Where the log of changes and the articles do not go together: what was removed last is there, or what was not is not. */
const STRAY = `
  select last.article, last.kind
  from (select distinct on (article) article, kind from dateline.change where article is not null order by article, version desc) last
  left join dateline.article on article.id = last.article
  where (last.kind = 'REMOVED') = (article.id is not null)`

/** Articles without what lists have of them, and the other way round. */
const UNLISTED = `
  select coalesce(article.id, entry.article) as article
  from dateline.article full join dateline.article_entry entry on entry.article = article.id
  where article.id is null or entry.article is null`

const OF_ROWS =
  'Rows were changed by hand: put them right, or restore the archive from an export into an empty database.'

/**
 * Checks the archive in a PostgreSQL database, which may be in use: texts, spans, revisions and edits through the store's port, what is
 * derived from them against them, and the log of changes. It ends with how much it has looked at.
 *
 * @throws {DatabaseError} when the database can't be used
 */
export async function* checkDatabase(url: string, options: DatabaseOptions = {}): AsyncGenerator<Checked, string> {
  const store = await openPostgresStore(url, options)
  const database = new Database(url, options)
  const counts = { articles: 0, texts: 0, edits: 0 }
  try {
    yield* checked(findingsIn(), false)
    return `${counts.articles} articles with ${counts.texts} texts, ${counts.edits} edits`
  } finally {
    await database.close()
    await store.close()
  }

  async function* findingsIn(): AsyncGenerator<Finding> {
    yield* strayChanges(database)
    const unlisted = await database.run(connection => connection.query<{ article: string }>(UNLISTED))
    for (const { article } of unlisted.rows)
      yield {
        is: 'PROBLEM',
        what: `The lists and the articles do not both have the article ${article}, so that nothing more can be checked.`,
        remedy: OF_ROWS,
      }
    if (unlisted.rows.length > 0) return
    yield* checkTexts(store, counts)
    yield* checkReads(
      store,
      'What is derived does not go with the articles: restore them from an export into an empty database.',
    )
  }
}

async function* strayChanges(database: Database): AsyncGenerator<Finding> {
  const { rows } = await database.run(connection => connection.query<{ article: string; kind: string }>(STRAY))
  for (const { article, kind } of rows)
    yield {
      is: 'PROBLEM',
      what: `The log of changes has ${kind} last of the article ${article}, which is ${kind === 'REMOVED' ? '' : 'not '}there.`,
      remedy: OF_ROWS,
    }
}
