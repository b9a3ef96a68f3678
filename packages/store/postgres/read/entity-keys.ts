import sql, { type Sql } from 'sql-template-tag'

/** A query of all keys of the entities that have one of these ids. */
export function keysOfEntities(ids: readonly string[]): Sql {
  return sql`select id from dateline.entity_key
    where root in (select root from dateline.entity_key where id = any(${ids}))`
}
