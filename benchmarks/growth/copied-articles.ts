import type { inDatabase } from '@dateline/store/postgres-for-test'

type Client = Parameters<Parameters<typeof inDatabase>[1]>[0]

/** The tables that have rows of articles, with the columns in which a copy differs from its article. */
const COPIED: Readonly<Record<string, readonly (keyof typeof IN_COPY)[]>> = {
  article: ['id', 'document'],
  change: ['version', 'article'],
  article_entry: ['article'],
  article_measure: ['article'],
  article_text: ['article'],
  article_use: ['article'],
  article_telling: ['article'],
  mention: ['article', 'id', 'value'],
  statement: ['article', 'id', 'value'],
  figure: ['article', 'id', 'value'],
  event: ['article', 'id', 'value'],
  event_entity: ['article'],
}

/** What each of these columns has in a copy, of which `copy` is the number. */
const IN_COPY = {
  id: "copy || '~' || id",
  article: "copy || '~' || article",
  value: inJson('value'),
  document: inJson('document'),
  version: 'version + copy * (select version from dateline.archive)',
}

/** Where articles are counted. */
const COUNTED: Readonly<Record<string, readonly string[]>> = {
  entity_key: ['uses', 'mention_count'],
  key_name: ['count'],
  key_other: ['count'],
  key_trait: ['count'],
  entity: ['mention_count', 'article_count'],
  tally: ['count'],
  archive: ['version'],
}

/**
 * Makes an archive so many times as large by copies of its articles, which differ from them in their ids alone. All tables then hold what they
 * would hold had the copies been saved, but that the entities are as many as before. It takes a tenth of the time.
 */
export async function copyArticles(client: Client, times: number): Promise<void> {
  const { rows: indexes } = await client.query<{ name: string; definition: string }>(
    `select indexrelid::regclass::text as name, pg_get_indexdef(indexrelid) as definition
     from pg_index where indrelid = any($1::regclass[]) and not indisunique`,
    [Object.keys(COPIED).map(table => `dateline.${table}`)],
  )
  // To make an index anew takes less time than to add to it.
  for (const { name } of indexes) await client.query(`drop index ${name}`)
  for (const [table, changed] of Object.entries(COPIED)) await copyRows(client, table, changed, times - 1)
  for (const [table, counts] of Object.entries(COUNTED)) {
    // What entities and tallies count of entities is as it was.
    const where = table === 'tally' ? "where noun not in ('PERSON', 'ORGANIZATION', 'PLACE')" : ''
    const changed = counts.map(column => `${column} = ${column} * ${times}`)
    await client.query(`update dateline.${table} set ${changed.join(', ')} ${where}`)
  }
  for (const { definition } of indexes) await client.query(definition)
}

async function copyRows(
  client: Client,
  table: string,
  changed: readonly (keyof typeof IN_COPY)[],
  copies: number,
): Promise<void> {
  const { rows } = await client.query<{ column: string }>(
    `select attname as column from pg_attribute
     where attrelid = $1::regclass and attnum > 0 and not attisdropped and attgenerated = ''`,
    [`dateline.${table}`],
  )
  const columns = rows.map(({ column }) => column)
  const values = columns.map(column => {
    const name = changed.find(other => other === column)
    return name ? IN_COPY[name] : column
  })
  await client.query(
    `insert into dateline.${table} (${columns.join(', ')})
     select ${values.join(', ')} from dateline.${table} cross join generate_series(1, ${copies}) as copy`,
  )
}

/** The ids in a document. */
function inJson(column: string): string {
  return `replace(${column}::text, '"id":"', '"id":"' || copy || '~')::json`
}
