import type { EntityKind, Measure } from '@dateline/articles'
import sql, { type Sql } from 'sql-template-tag'
import { byCodeUnit, byFrequency } from '../../archive/tally.ts'
import type { ArticleFacets, EntityFacet, Facet, FacetRequest } from '../../facet.ts'
import type { Database } from '../database.ts'
import { textsMeeting } from './article-list.ts'
import { type EntityValue, entityOf, entityValue } from './entity-value.ts'
import { isOpen } from './page-statement.ts'
import { type Sought, soughtFilters } from './sought-filter.ts'

type Counted<Value = string> = readonly [value: Value, count: number]
/** Counted values in any order, and counted entities in theirs; null for none. */
type FacetRow = {
  readonly months: readonly Counted[] | null
  readonly languages: readonly Counted[] | null
  readonly measures: readonly Counted<Measure>[] | null
  readonly publishers: readonly Counted<EntityValue>[] | null
  readonly entities: readonly Counted<EntityValue>[] | null
}

/** Counts over all articles that a filter lets through; those over the whole archive are kept. */
export async function facetsOf(database: Database, requests: readonly FacetRequest[]): Promise<ArticleFacets[]> {
  const sought = await soughtFilters(
    database,
    requests.map(({ filter }) => filter),
  )
  return Promise.all(
    requests.map(async ({ filter, entities: { kinds, first } }, index) => {
      const statement = isOpen(filter) ? keptFacets(kinds, first) : countedFacets(sought[index], kinds, first)
      const { rows } = await database.read(connection => connection.query<FacetRow>(statement))
      return shown(database, rows[0])
    }),
  )
}

function keptFacets(kinds: readonly EntityKind[] | null, first: number): Sql {
  const kept = (noun: string): Sql =>
    sql`(select json_agg(json_build_array(value, count)) from dateline.tally where noun = ${noun})`
  return sql`select ${kept('MONTH')} as months, ${kept('LANGUAGE')} as languages, ${kept('MEASURE')} as measures,
    ${entityFacet(sql`select root as id, sum(count) as count
      from dateline.tally join dateline.entity_key on entity_key.id = value where noun = 'PUBLISHER' group by root`)} as publishers,
    ${entityFacet(sql`select id, article_count as count from dateline.entity
      where article_count > 0 and ${ofKinds(kinds)} order by article_count desc, folded, id limit ${first}`)} as entities`
}

/** Counts from the rows of the hits alone, and by numbers: other tables are read for the keys that the hits have, not for each hit. */
function countedFacets(sought: Sought | undefined, kinds: readonly EntityKind[] | null, first: number): Sql {
  const { filter = { texts: [] }, query } = sought ?? {}
  const texts = query === undefined ? filter.texts : [...filter.texts, query]
  const counted = (value: Sql, from: Sql): Sql =>
    sql`(select json_agg(json_build_array(value, count)) from (select ${value} as value, count(*) as count from ${from} group by 1) as counted)`
  return sql`with hit as materialized (
      select published_on, language, measures, publisher, mentioned
      from ${textsMeeting({ ...filter, texts })}
    ), ${mentionedMost(kinds, first)}
    select ${counted(sql`left(published_on, 7)`, sql`hit`)} as months, ${counted(sql`language`, sql`hit`)} as languages,
      ${counted(sql`measure`, sql`(select unnest(measures) as measure from hit) as measured`)} as measures,
      ${entityFacet(sql`select root as id, sum(count) as count
        from (select publisher as number, count(*) as count from hit group by publisher) as published
        join dateline.entity_key using (number) group by root`)} as publishers,
      ${entityFacet(sql`select mentioned.id, mentioned.count from mentioned join dateline.entity using (id)
        order by mentioned.count desc, folded, id limit ${first}`)} as entities`
}

/**
 * The entities, as `mentioned`, that most of the hits mention: so many, and a few more. What keys of one entity count together is too much where
 * an article has two of them: it is counted exactly for those entities that may be among the first.
 */
function mentionedMost(kinds: readonly EntityKind[] | null, first: number): Sql {
  return sql`used as materialized (
      select key, root, count
      from (select key, count(*) as count from (select unnest(mentioned) as key from hit) as spoken group by key) as used
      join dateline.entity_key on number = key where ${ofKinds(kinds)}
    ), bound as materialized (
      select root, array_agg(key) as keys, max(count) as least, sum(count) as most from used group by root
    ), mentioned as (
      select root as id, case when cardinality(keys) = 1 then most else (select count(*) from hit where mentioned && keys) end as count
      from bound where most >= coalesce((select least from bound order by least desc offset ${Math.max(0, first - 1)} limit 1), 0)
    )`
}

/** Counted entities with all that is shown of them, the most frequent first. */
function entityFacet(counted: Sql): Sql {
  return sql`(select json_agg(json_build_array(${entityValue(sql`counted.id`)}, counted.count) order by counted.count desc, folded, id)
    from (${counted}) as counted join dateline.entity using (id))`
}

function ofKinds(kinds: readonly EntityKind[] | null): Sql {
  return kinds ? sql`kind = any(${kinds})` : sql`true`
}

function shown(database: Database, row: FacetRow | undefined): ArticleFacets {
  const entities = (counted: readonly Counted<EntityValue>[] | null | undefined): EntityFacet[] =>
    (counted ?? []).map(([entity, count]) => ({ entity: entityOf(database, entity), count }))
  return {
    months: facets(row?.months).sort((one, other) => byCodeUnit(one.value, other.value)),
    publishers: entities(row?.publishers),
    languages: facets(row?.languages),
    measures: facets(row?.measures),
    entities: entities(row?.entities),
  }
}

function facets<Value extends string>(counted: readonly Counted<Value>[] | null | undefined): Facet<Value>[] {
  return byFrequency(counted ?? [], byCodeUnit).map(([value, count]) => ({ value, count }))
}
