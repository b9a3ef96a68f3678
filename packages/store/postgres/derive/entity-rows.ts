import { fold } from '@dateline/articles'
import type { JoinedEntities } from '../../edit/joined-entities.ts'
import type { Connection } from '../database.ts'
import { indexable } from '../rows.ts'
import type { Counts } from './counts.ts'
import { enterNameWords, leaveNameWords } from './name-words.ts'
import { wordVector } from './words.ts'

/** By how many articles more an entity is mentioned now; null when they are to be counted anew. By the ids of entities. */
export type ChangedEntities = ReadonlyMap<string, number | null>

/**
 * Writes the rows of entities of which something has changed, from the tables of keys: its name is the one that an editor gave it, or else
 * the most frequent spelling of the root's name, or of any other. Those of which no article speaks any more are deleted.
 *
 * @param counts where entities are counted that come or go, by their kinds
 */
export async function writeEntities(
  connection: Connection,
  changed: ChangedEntities,
  entities: JoinedEntities,
  counts: Counts,
): Promise<void> {
  const ids = [...changed.keys()]
  if (ids.length === 0) return
  const names = ids.map(id => entities.nameOf(id)).map(name => name && indexable(name))
  const folded = names.map(name => name && fold(name))
  const before = await entitiesBefore(connection, ids)
  const { rows: after } = await connection.query<EntityRow>(WRITE, [
    ids,
    names,
    folded,
    folded.map(name => name && wordVector(name)),
    [...changed.values()],
  ])
  await connection.query(
    `delete from dateline.entity known where id = any($1)
       and not exists (select from dateline.entity_key where root = known.id and uses > 0)`,
    [ids],
  )
  const given = new Set(after.map(({ given }) => given))
  await enterNameWords(
    connection,
    after.flatMap(({ given }) => (given === null ? [] : fold(given))),
  )
  await leaveNameWords(
    connection,
    before.flatMap(({ given: former }) => (former === null || given.has(former) ? [] : fold(former))),
  )
  for (const { kind } of before) counts.add(kind, '', -1)
  for (const { kind } of after) counts.add(kind, '', 1)
}

type EntityRow = { readonly kind: string; readonly given: string | null }

async function entitiesBefore(connection: Connection, ids: readonly string[]): Promise<EntityRow[]> {
  const { rows } = await connection.query<EntityRow>('select kind, given from dateline.entity where id = any($1)', [
    ids,
  ])
  return rows
}

const WRITE = `
  with changed as (
    select * from unnest($1::text[], $2::text[], $3::text[], $4::tsvector[], $5::integer[])
      as changed (id, given, folded, words, articles)
  )
  insert into dateline.entity
    (id, kind, name, folded, given, given_words, mention_count, article_count, first_on, last_on)
  select changed.id, keys.kind, coalesce(changed.given, own.name, other.name, ''),
    left(coalesce(changed.folded, own.folded, other.folded, ''), 500), changed.given, changed.words, keys.mention_count,
    coalesce(former.article_count + changed.articles, (
      select count(distinct article) from dateline.article_use
      where role = 'MENTIONED' and key in (select id from dateline.entity_key where root = changed.id and uses > 0)
    )), days.first_on, days.last_on
  from changed
  cross join lateral (
    select min(kind) as kind, sum(uses) as uses, sum(mention_count) as mention_count
    from dateline.entity_key where root = changed.id
  ) as keys
  left join lateral (
    select name, folded from dateline.key_name where key = changed.id order by count desc, name limit 1
  ) as own on true
  left join lateral (
    select name, folded from dateline.key_name
    where own.name is null and key in (
      select id from dateline.entity_key where root = changed.id
      union select other from dateline.key_other join dateline.entity_key on id = key where root = changed.id
    )
    order by count desc, name limit 1
  ) as other on true
  cross join lateral (
    select
      min((select min(published_on) from dateline.article_use where key = id and role = 'MENTIONED')) as first_on,
      max((select max(published_on) from dateline.article_use where key = id and role = 'MENTIONED')) as last_on
    from dateline.entity_key where root = changed.id and uses > 0
  ) as days
  left join dateline.entity as former on former.id = changed.id
  where keys.uses > 0
  on conflict (id) do update set kind = excluded.kind, name = excluded.name, folded = excluded.folded,
    given = excluded.given, given_words = excluded.given_words, mention_count = excluded.mention_count,
    article_count = excluded.article_count, first_on = excluded.first_on, last_on = excluded.last_on
  returning kind, given`
