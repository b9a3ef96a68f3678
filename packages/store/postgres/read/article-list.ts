import sql, { join, type Sql } from 'sql-template-tag'
import type { DateRange } from '../../filter.ts'
import type { ArticleOrder } from '../../page.ts'
import { keysOfEntities } from './entity-keys.ts'
import type { SqlList, SqlOrderKey } from './page-statement.ts'
import type { SoughtFilter } from './sought-filter.ts'
import type { SoughtQuery, SoughtTerm } from './sought-query.ts'
import { isNamed, standsInText } from './term-statement.ts'

/** Where the articles of a list are read from: from those of a key, by day, or from all. */
type Source = { readonly driver?: Sql; readonly from: Sql; readonly where: readonly Sql[]; readonly table: Sql }

/** The articles that meet all conditions, in an order. The first condition that an index has in that order is walked by it. */
export function articleList(filter: SoughtFilter, orderBy: ArticleOrder): SqlList {
  const { source, rest } = sourceOf(filter, orderBy)
  return {
    from: source.from,
    where: [...source.where, ...conditionsOn(rest)],
    order: orderOf(orderBy, source.table),
    ref: sql`entry.article`,
    item: sql`null::json`,
    driver: source.driver,
  }
}

/** An order by the columns of the table whose index has it. */
function orderOf(orderBy: ArticleOrder, table: Sql): readonly SqlOrderKey[] {
  const article = { by: sql`${table}.article`, type: 'string' } as const
  const day = { by: sql`${table}.published_on`, type: 'string' } as const
  switch (orderBy) {
    case 'PUBLISHED_DESC':
      return [{ ...day, descending: true }, article]
    case 'PUBLISHED_ASC':
      return [day, article]
    case 'HEADLINE_ASC':
      return [{ by: sql`entry.headline`, type: 'string' }, article]
  }
}

/** A query of the articles that meet all conditions, each once. */
export function articlesMeeting(filter: SoughtFilter): Sql {
  if (filter.texts.length > 0) return sql`select article from ${textsMeeting(filter)}`
  const all = conditionsOn(filter)
  return all.length === 0
    ? sql`select article from dateline.article_entry`
    : sql`select article from dateline.article_entry as entry where ${join(all, ' and ')}`
}

/** The rows of `dateline.article_text`, named `text`, of the articles that meet all conditions, and perhaps others. */
export function textsMeeting({ texts, ...filter }: SoughtFilter, others: readonly Sql[] = []): Sql {
  const ofEntries = { ...filter, texts: [] }
  const all = [
    ...others,
    ...texts.flatMap(conditionsOnText),
    ...(texts.length > 0 ? [sql`dateline.is_dear(text.article)`] : []),
    ...(conditionsOn(ofEntries).length > 0 ? [sql`text.article in (${articlesMeeting(ofEntries)})`] : []),
  ]
  return sql`dateline.article_text as text where ${all.length > 0 ? join(all, ' and ') : sql`true`}`
}

function sourceOf(filter: SoughtFilter, orderBy: ArticleOrder): { source: Source; rest: SoughtFilter } {
  const { mentions, mentionsAll, publishers, measures, ids, texts } = filter
  const isNarrow = ids !== null && ids !== undefined
  const isByDay = orderBy !== 'HEADLINE_ASC' && !isNarrow && texts.length === 0
  const [every, ...others] = mentionsAll ?? []
  if (isByDay && every !== undefined)
    return { source: usesBy('MENTIONED', [every]), rest: { ...filter, mentionsAll: others } }
  if (isByDay && mentions) return { source: usesBy('MENTIONED', mentions), rest: { ...filter, mentions: null } }
  if (isByDay && publishers) return { source: usesBy('PUBLISHER', publishers), rest: { ...filter, publishers: null } }
  if (isByDay && measures) {
    const source = {
      driver: sql`select distinct unnest(${measures}::text[])`,
      from: sql`dateline.article_measure as measured join dateline.article_entry as entry using (article)`,
      where: [sql`measured.measure = driver.key`],
      table: sql`measured`,
    }
    return { source, rest: { ...filter, measures: null } }
  }
  return {
    source: { from: sql`dateline.article_entry as entry`, where: [], table: sql`entry` },
    rest: filter,
  }
}

function usesBy(role: string, ids: readonly string[]): Source {
  return {
    driver: keysOfEntities(ids),
    from: sql`dateline.article_use as used join dateline.article_entry as entry using (article)`,
    where: [sql`used.key = driver.key`, sql`used.role = ${role}`],
    table: sql`used`,
  }
}

/** What must hold for an article, whose row is named `entry`. */
function conditionsOn(filter: SoughtFilter): Sql[] {
  const { texts, publishedOn, publishers, mentions, mentionsAll, languages, measures, ids } = filter
  return [
    ...(texts.length > 0 ? [sql`entry.article in (select article from ${textsMeeting({ texts })})`] : []),
    ...(ids ? [sql`entry.article = any(${ids})`] : []),
    ...(mentions ? [isUsed('MENTIONED', mentions)] : []),
    ...(mentionsAll ?? []).map(id => isUsed('MENTIONED', [id])),
    ...(publishers ? [isUsed('PUBLISHER', publishers)] : []),
    ...(publishedOn ? within(publishedOn, sql`entry.published_on`) : []),
    ...(languages ? [isInLanguage(languages)] : []),
    ...(measures
      ? [
          sql`exists (select from dateline.article_measure as measured
            where measured.article = entry.article and measured.measure = any(${measures}))`,
        ]
      : []),
  ]
}

function isUsed(role: string, ids: readonly string[]): Sql {
  return sql`exists (select from dateline.article_use as other
    where other.article = entry.article and other.role = ${role} and other.key in (${keysOfEntities(ids)}))`
}

/** That a day lies in a range. */
export function within({ from, to }: DateRange, day: Sql): Sql[] {
  return [...(from ? [sql`${day} >= ${from}`] : []), ...(to ? [sql`${day} <= ${to}`] : [])]
}

/** A tag is the language asked for or a kind of it: `en` finds `en-GB`. @see https://www.rfc-editor.org/rfc/rfc4647#section-3.3.1 */
function isInLanguage(languages: readonly string[]): Sql {
  return sql`entry.language = any(array(select value from dateline.tally cross join unnest(${languages.map(range => range.toLowerCase())}::text[]) as range
    where noun = 'LANGUAGE' and (lower(value) = range or starts_with(lower(value), range || '-'))))`
}

/** What must hold for a text that has what a query asks for. Indexes find the texts of all terms at once. */
function conditionsOnText(query: SoughtQuery): Sql[] {
  if (query === null) return [sql`false`]
  return [...query.having.map(hasTerm), ...query.without.map(term => sql`not ${hasTerm(term)}`)]
}

/** That a term stands in a text, or in a name of an entity that its article names. */
function hasTerm({ term, keys }: SoughtTerm): Sql {
  const stands = standsInText(term, sql`text.whole`, sql`text.words`)
  return keys.size === 0 ? sql`(${stands})` : sql`(${isNamed(keys)} or ${stands})`
}
