import sql, { join, type Sql } from 'sql-template-tag'
import { LENGTH_WEIGHT, SATURATION, USUAL_LENGTH } from '../../archive/text-index.ts'
import { articlesMeeting, textsMeeting } from './article-list.ts'
import type { SqlList } from './page-statement.ts'
import type { SoughtFilter } from './sought-filter.ts'
import type { SoughtQuery, SoughtTerm } from './sought-query.ts'
import { countInText, proposesOne, spacedTerm } from './term-statement.ts'

/** What is searched for, and in which articles; each must have all terms. */
export type Search = {
  readonly filter: SoughtFilter
  readonly having: readonly SoughtTerm[]
  readonly without: readonly SoughtTerm[]
}

/** All hits of a search, the best first. */
export function hitList(search: Search): SqlList {
  return scored(search, textsMeeting(foundBy(search)))
}

/** Those hits that have a word of a term in the headline: an index finds these few. */
export function headlineHitList(search: Search): SqlList {
  const terms = search.having.map(({ term }) => term)
  return scored(search, textsMeeting(foundBy(search), [proposesOne(terms, sql`text.headline_words`)]))
}

/** What every other hit than those of {@link headlineHitList} scores less than: a term weighs less than 2 that is in no headline. */
export function bestElsewhere({ having }: Search): number {
  return 2 * having.length
}

/** A query of the articles that a search finds. */
export function articlesFound(search: Search): Sql {
  return articlesMeeting(foundBy(search))
}

function foundBy({ filter, having, without }: Search): SoughtFilter {
  const query: SoughtQuery = having.length > 0 ? { having, without } : null
  return { ...filter, texts: [...filter.texts, query] }
}

function scored({ having }: Search, texts: Sql): SqlList {
  const scores = having.map(sought => sql`(${scoreOf(sought)})`)
  return {
    // Joined to nothing, the counts are read once for all terms; the offset keeps the planner from doing otherwise.
    with: sql`hit as materialized (
      select text.article, ${scores.length > 0 ? join(scores, ' + ') : sql`0::float8`} as score
      from (select article, headline, whole, length, word_counts || '' as word_counts from ${texts} offset 0) as text
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
function scoreOf({ term, keys }: SoughtTerm): Sql {
  const phrase = spacedTerm(term.words, term.isBeginning)
  // The offset keeps the planner from counting anew wherever the count is named.
  return sql`select case when counted.count is not null
    then case when strpos(text.headline, ${phrase}) > 0 then 2 else 1 end + ${weightOf(sql`counted.count`)}
    else (
      select (max(in_headline::integer) + ${weightOf(sql`sum(greatest(1, mention_count))`)}) / 2
      from dateline.article_use where article_use.article = text.article and key = any(${[...keys.keys()]})
    ) end from (select ${countOf(term.words, term.isBeginning)} as count offset 0) as counted`
}

/** How often a term stands in a text; null for never. */
function countOf(words: readonly string[], isBeginning: boolean): Sql {
  const counts = words.map((word, index) =>
    isBeginning && index === words.length - 1 ? countOfBeginning(spacedTerm([word], true)) : countInText(word),
  )
  if (counts.length === 1) return counts[0] ?? sql`null`
  return sql`case when strpos(text.whole, ${spacedTerm(words, isBeginning)}) > 0 then least(${join(counts)}) end`
}

function countOfBeginning(spaced: string): Sql {
  return sql`nullif((octet_length(text.whole) - octet_length(replace(text.whole, ${spaced}, ''))) / octet_length(${spaced}::text), 0)`
}

function weightOf(count: Sql): Sql {
  const length = sql`${LENGTH_WEIGHT}::float8 * text.length / ${USUAL_LENGTH}::float8`
  return sql`(${count})::float8 / ((${count})::float8 + ${SATURATION}::float8 * (1 - ${LENGTH_WEIGHT}::float8 + ${length}))`
}
