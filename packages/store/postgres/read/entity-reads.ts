import sql, { join, type Sql } from 'sql-template-tag'
import { wordsOf } from '../../archive/search-query.ts'
import type { ArchiveEntity } from '../../archive-entity.ts'
import type { CoOccurrence, CoOccurrenceRequest } from '../../article-store.ts'
import type { EntityFilter } from '../../filter.ts'
import type { EntityOrder, Page, PageRequest } from '../../page.ts'
import type { Connection, Database } from '../database.ts'
import { archiveCount } from './archive-count.ts'
import { within } from './article-list.ts'
import { keysOfEntities } from './entity-keys.ts'
import { type EntityValue, entityOf, entityValue } from './entity-value.ts'
import { type AskedPage, readPages, type SqlList, type SqlOrderKey } from './page-statement.ts'
import { nearWords } from './sought-query.ts'
import { entitiesNamed } from './term-statement.ts'

const NAME: readonly SqlOrderKey[] = [
  { by: sql`entity.folded`, type: 'string' },
  { by: sql`entity.id`, type: 'string' },
]
const ORDERS: Record<EntityOrder, readonly SqlOrderKey[]> = {
  MENTIONS_DESC: [{ by: sql`entity.mention_count`, type: 'integer', descending: true }, ...NAME],
  ARTICLES_DESC: [{ by: sql`entity.article_count`, type: 'integer', descending: true }, ...NAME],
  NAME_ASC: NAME,
}
const KINDS = ['PERSON', 'ORGANIZATION', 'PLACE']

/** The entities that have the keys, in their order. */
export async function entitiesById(database: Database, ids: readonly string[]): Promise<(ArchiveEntity | null)[]> {
  if (ids.length === 0) return []
  const { rows } = await database.read(connection =>
    connection.query<{ key: string; entity: EntityValue | null }>(
      sql`select entity_key.id as key, ${entityValue(sql`entity_key.root`)} as entity
        from dateline.entity_key where id = any(${ids})`,
    ),
  )
  const found = new Map(rows.map(({ key, entity }) => [key, entity]))
  return ids.map(id => {
    const value = found.get(id)
    return value ? entityOf(database, value) : null
  })
}

export async function entityPages(
  database: Database,
  requests: readonly PageRequest<EntityFilter, EntityOrder>[],
): Promise<Page<ArchiveEntity>[]> {
  const isNamed = requests.some(({ filter }) => filter.name)
  const named = isNamed
    ? await database.read(async connection => {
        const found: (Sql | null)[] = []
        for (const { filter } of requests)
          found.push(filter.name ? await entitiesCalled(connection, filter.name) : null)
        return found
      })
    : []
  const pages = requests.map((request, index): AskedPage => {
    const { kinds, name, publishedOn } = request.filter
    const list = entityList(request, named[index] ?? null)
    const count = (): Promise<number> => archiveCount(database, kinds ?? KINDS)
    return { request, list, ...(!name && !publishedOn && { count }) }
  })
  return readPages<{ entity: EntityValue }, ArchiveEntity>(database, pages, {
    shown: sql`${entityValue(sql`page.ref`)} as entity`,
    joined: sql``,
    itemOf: ({ entity }) => entityOf(database, entity),
  })
}

/** For each entity, those that are mentioned in most of its articles. */
export async function coOccurrencesOf(
  database: Database,
  requests: readonly CoOccurrenceRequest[],
): Promise<CoOccurrence[][]> {
  if (requests.length === 0) return []
  const parts = requests.map(
    ({ entity, kinds, first }, index) => sql`(
      select ${index}::integer as request, other.id as entity, count(*)::integer as count, other.folded
      from (
        select distinct beside.article, entity_key.root
        from dateline.article_use as beside join dateline.entity_key on entity_key.id = beside.key
        where beside.role = 'MENTIONED' and beside.article in (
          select article from dateline.article_use where role = 'MENTIONED' and key in (${keysOfEntities([entity])})
        )
      ) as beside join dateline.entity as other on other.id = beside.root
      where other.id not in (select root from dateline.entity_key where id = ${entity})
        and ${kinds ? sql`other.kind = any(${kinds})` : sql`true`}
      group by other.id order by count desc, other.folded, other.id limit ${first})`,
  )
  const { rows } = await database.read(connection =>
    connection.query<{ request: number; entity: string; count: number }>(
      sql`select * from (${join(parts, ' union all ')}) as found order by request, count desc, folded, entity`,
    ),
  )
  return requests.map((_, index) =>
    rows.filter(({ request }) => request === index).map(({ entity, count }) => ({ entity, articleCount: count })),
  )
}

function entityList({ filter, orderBy }: PageRequest<EntityFilter, EntityOrder>, named: Sql | null): SqlList {
  const { kinds, publishedOn } = filter
  return {
    from: sql`dateline.entity as entity`,
    where: [
      ...(kinds ? [sql`entity.kind = any(${kinds})`] : []),
      ...(named ? [sql`entity.id in (${named})`] : []),
      ...(publishedOn
        ? [
            sql`exists (
              select from dateline.entity_key join dateline.article_use on article_use.key = entity_key.id
              where entity_key.root = entity.id and ${join([sql`role = 'MENTIONED'`, ...within(publishedOn, sql`published_on`)], ' and ')}
            )`,
          ]
        : []),
    ],
    order: ORDERS[orderBy],
    ref: sql`entity.id`,
    item: sql`null::json`,
  }
}

/**
 * A query of the ids of the entities one of whose names has words that begin with each of those given. A beginning that no name has is taken
 * for the words that it is near.
 */
async function entitiesCalled(connection: Connection, name: string): Promise<Sql> {
  const words = wordsOf(name)
  const { rows } = await connection.query<{ word: string }>(
    `select word from unnest($1::text[]) as sought (word)
     where exists (select from dateline.name_word known where known.word between sought.word and sought.word || chr(1114111))`,
    [words],
  )
  const known = new Set(rows.map(({ word }) => word))
  const sought: { any: readonly string[]; isBeginning: boolean }[] = []
  for (const word of words)
    sought.push(
      known.has(word)
        ? { any: [word], isBeginning: true }
        : { any: await nearWords(connection, word), isBeginning: false },
    )
  return entitiesNamed(sought)
}
