import { distance } from 'fastest-levenshtein'
import sql, { join } from 'sql-template-tag'
import type { SearchQuery, Term } from '../../archive/search-query.ts'
import type { Connection } from '../database.ts'
import { gramsOf } from '../derive/words.ts'
import { COMPARED } from '../rows.ts'
import { keysNamed } from './term-statement.ts'

/** More words than these are not looked up among all names, should they be misspelt ones: the query finds nothing. */
const MOST_UNKNOWN = 8

/** A term, and the keys of all entities that go by it, under any name that the archive gives them. */
export type SoughtTerm = { readonly term: Term; readonly keys: NumberedKeys }

/** Keys with their numbers. */
export type NumberedKeys = ReadonlyMap<string, number>

/** A query of which the words were looked up; null when it finds nothing. */
export type SoughtQuery = { readonly having: readonly SoughtTerm[]; readonly without: readonly SoughtTerm[] } | null

/** The words that may stand in each place of a term, when it is looked for in names. */
type InNames = readonly (readonly string[])[]

/**
 * Looks up the words of queries: those that stand nowhere in the archive are taken for the words of names that they may be misspelt ones
 * of, unless they are quoted or the beginning of a word. See `docs/search.md`.
 */
export async function soughtQueries(connection: Connection, queries: readonly SearchQuery[]): Promise<SoughtQuery[]> {
  const terms = queries.flatMap(({ having, without }) => [...having, ...without])
  const { keys, unknown } = await lookUp(
    connection,
    terms.map(term => ({ term, inNames: term.words.map(word => [word]) })),
    queries.flatMap(({ having }) => having.filter(mayBeMisspelt).flatMap(({ words }) => words)),
  )
  const isMisspelt = (term: Term): boolean => mayBeMisspelt(term) && term.words.some(word => unknown.has(word))
  const unknownIn = ({ having }: SearchQuery): Set<string> =>
    new Set(having.filter(isMisspelt).flatMap(({ words }) => words.filter(word => unknown.has(word))))
  const isSensible = (query: SearchQuery): boolean => unknownIn(query).size <= MOST_UNKNOWN
  const sensible = queries.filter(isSensible)
  const meant = new Map<string, string[]>()
  for (const word of new Set(sensible.flatMap(query => [...unknownIn(query)])))
    meant.set(word, await namesAmong(connection, await nearWords(connection, word)))
  const misspelt = sensible.flatMap(({ having }) => having.filter(isMisspelt))
  const corrected = await lookUp(
    connection,
    misspelt.map(term => ({
      term,
      inNames: term.words.map(word => (unknown.has(word) ? (meant.get(word) ?? []) : [word])),
    })),
    [],
  )
  const sought = (term: Term): SoughtTerm => ({ term, keys: corrected.keys.get(term) ?? keys.get(term) ?? new Map() })
  return queries.map(query =>
    isSensible(query) ? { having: query.having.map(sought), without: query.without.map(sought) } : null,
  )
}

type FoundRow = {
  readonly place: number
  readonly words: readonly string[] | null
  readonly keys: Readonly<Record<string, number>> | null
}

/** The keys of the entities that go by terms, and those of some words that stand nowhere. */
async function lookUp(
  connection: Connection,
  terms: readonly { readonly term: Term; readonly inNames: InNames }[],
  words: readonly string[],
): Promise<{ keys: ReadonlyMap<Term, NumberedKeys>; unknown: ReadonlySet<string> }> {
  if (terms.length === 0) return { keys: new Map(), unknown: new Set() }
  const ofTerms = terms.map(
    ({ term, inNames }, index) =>
      sql`select ${index}::integer as place, null::text[] as words,
        (select json_object_agg(id, number) from (${keysNamed(inNames, term.isBeginning)}) as named) as keys`,
  )
  const nowhere = sql`select ${terms.length}::integer, array(
    select word from unnest(${[...new Set(words)]}::text[]) as sought (word)
    where not exists (select from dateline.name_word known where known.word = sought.word)
      and not exists (select from dateline.article_text where words @@ quote_literal(left(word, ${COMPARED}))::tsquery)
  ), null`
  const { rows } = await connection.query<FoundRow>(join([...ofTerms, nowhere], ' union all '))
  const found = new Map(rows.map(row => [row.place, row]))
  return {
    keys: new Map(terms.map(({ term }, index) => [term, new Map(Object.entries(found.get(index)?.keys ?? {}))])),
    unknown: new Set(found.get(terms.length)?.words),
  }
}

/**
 * The words of names that a word may be meant for when it stands nowhere: those with the fewest letters to change, add or leave out
 * (Levenshtein's distance). One letter may be wrong in a word of 4 to 7, two in a longer one, none in a shorter one.
 */
export async function nearWords(connection: Connection, word: string): Promise<string[]> {
  const most = word.length < 4 ? 0 : word.length < 8 ? 1 : 2
  if (most === 0) return []
  const grams = gramsOf(word)
  // A wrong letter spoils three of them at most.
  const shared = Math.max(1, grams.length - 3 * most)
  const { rows } = await connection.query<{ word: string }>(
    `select word from dateline.name_word where grams && $1 and length(word) between $2 and $3
       and cardinality(array(select unnest(grams) intersect select unnest($1::text[]))) >= $4`,
    [grams, word.length - most, word.length + most, shared],
  )
  const distances = rows.map(({ word: other }): [string, number] => [other, distance(word, other)])
  const least = Math.min(most, ...distances.map(([, wrong]) => wrong))
  return distances.filter(([, wrong]) => wrong === least).map(([other]) => other)
}

/** Those of the words that are names: that stand in names in no less than half of the texts that have them. */
async function namesAmong(connection: Connection, words: readonly string[]): Promise<string[]> {
  const names: string[] = []
  for (const word of words) {
    const { rows } = await connection.query<{ is_name: boolean }>(
      sql`select 2 * (select count(*) from dateline.article_use where key in (select id from (${keysNamed([[word]], false)}) as named))
        >= (select count(*) from dateline.article_text where words @@ ${`'${word}'`}::tsquery) as is_name`,
    )
    if (rows[0]?.is_name) names.push(word)
  }
  return names
}

function mayBeMisspelt({ isBeginning, isQuoted }: Term): boolean {
  return !isBeginning && !isQuoted
}
