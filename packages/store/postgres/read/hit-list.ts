import sql, { join, type Sql } from 'sql-template-tag'
import { LENGTH_WEIGHT, SATURATION, USUAL_LENGTH } from '../../archive/text-index.ts'
import { articlesMeeting } from './article-list.ts'
import type { SqlList } from './page-statement.ts'
import type { SoughtFilter } from './sought-filter.ts'
import type { SoughtTerm } from './sought-query.ts'
import { proposesOne, spacedTerm, standsInText } from './term-statement.ts'

/** What is searched for, and in which articles; each must have all terms. */
export type Search = {
  readonly filter: SoughtFilter
  readonly having: readonly SoughtTerm[]
  readonly without: readonly SoughtTerm[]
}

/** All hits of a search, the best first. */
export function hitList(search: Search): SqlList {
  return scored(search, sql`text.article in (${articlesFound(search)})`)
}

/** Those hits that have a word of a term in the headline: an index finds these few. */
export function headlineHitList({ filter, having, without }: Search): SqlList {
  const terms = having.map(({ term }) => term)
  const hasAll = having.map(({ term, keys }) => {
    const isNamed = sql`exists (select from dateline.article_use as used
      where used.article = text.article and used.key = any(${keys}))`
    return sql`(${standsInText(term, sql`text.whole`, sql`text.words`)} or ${isNamed})`
  })
  const others = { ...filter, texts: [...filter.texts, ...(without.length > 0 ? [{ having: [], without }] : [])] }
  return scored(
    { filter, having, without },
    join(
      [proposesOne(terms, sql`text.headline_words`), ...hasAll, sql`text.article in (${articlesMeeting(others)})`],
      ' and ',
    ),
  )
}

/** What every other hit than those of {@link headlineHitList} scores less than: a term weighs less than 2 that is in no headline. */
export function bestElsewhere({ having }: Search): number {
  return 2 * having.length
}

/** A query of the articles that a search finds. */
export function articlesFound({ filter, having, without }: Search): Sql {
  return articlesMeeting({ ...filter, texts: [...filter.texts, having.length > 0 ? { having, without } : null] })
}

function scored({ having }: Search, condition: Sql): SqlList {
  const scores = having.map(sought => sql`(${scoreOf(sought)})`)
  return {
    with: sql`hit as materialized (
      select text.article, ${scores.length > 0 ? join(scores, ' + ') : sql`0::float8`} as score
      from dateline.article_text as text where ${condition}
    )`,
    from: sql`hit`,
    where: [],
    order: [
      { by: sql`hit.score`, type: 'number', descending: true },
      { by: sql`hit.article`, type: 'string' },
    ],
    ref: sql`hit.article`,
    item: sql`json_build_object('score', hit.score)`,
  }
}

/** What a term weighs in a text: see `TextIndex.find`; or under another name, see `searchArticles`. */
function scoreOf({ term: { words, isBeginning }, keys }: SoughtTerm): Sql {
  const phrase = spacedTerm(words, isBeginning)
  const counts = words.map((word, index) => countOf(spacedTerm([word], isBeginning && index === words.length - 1)))
  const count = counts.length > 1 ? sql`least(${join(counts)})` : counts[0]
  return sql`case when strpos(text.whole, ${phrase}) > 0
    then case when strpos(text.headline, ${phrase}) > 0 then 2 else 1 end + ${weightOf(sql`${count}`)}
    else (
      select (max(in_headline::integer) + ${weightOf(sql`sum(greatest(1, mention_count))`)}) / 2
      from dateline.article_use where article_use.article = text.article and key = any(${keys})
    ) end`
}

/** How often something stands in a text. */
function countOf(spaced: string): Sql {
  return sql`(octet_length(text.whole) - octet_length(replace(text.whole, ${spaced}, ''))) / octet_length(${spaced}::text)`
}

function weightOf(count: Sql): Sql {
  const length = sql`${LENGTH_WEIGHT}::float8 * text.length / ${USUAL_LENGTH}::float8`
  return sql`(${count})::float8 / ((${count})::float8 + ${SATURATION}::float8 * (1 - ${LENGTH_WEIGHT}::float8 + ${length}))`
}
