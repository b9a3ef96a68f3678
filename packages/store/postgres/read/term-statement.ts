import sql, { join, type Sql } from 'sql-template-tag'
import type { Term } from '../../archive/search-query.ts'
import { indexable } from '../rows.ts'
import type { NumberedKeys } from './sought-query.ts'

/** That a term stands in a spaced text, beside which its words stand as a vector; see `spacedText`. */
export function standsInText({ words, isBeginning }: Term, text: Sql, vector: Sql): Sql {
  const proposed = sql`${vector} @@ ${everyWord(
    words.map(word => [word]),
    isBeginning,
  )}::tsquery`
  return words.length === 1 && words.every(isWhole)
    ? proposed
    : sql`(${proposed} and strpos(${text}, ${spacedTerm(words, isBeginning)}) > 0)`
}

/** That the article of a text names an entity under one of some keys. */
export function isNamed(keys: NumberedKeys): Sql {
  return sql`text.named && ${[...keys.values()]}::integer[]`
}

/** How often a word stands in a text, by `text.word_counts`; null for never. */
export function countInText(word: string): Sql {
  return sql`nullif(split_part(split_part(text.word_counts, ${` ${word}=`}, 2), ' ', 1), '')::integer`
}

/** That a vector has the words of one of some terms. */
export function proposesOne(terms: readonly Term[], vector: Sql): Sql {
  const queries = terms.map(
    ({ words, isBeginning }) =>
      `(${everyWord(
        words.map(word => [word]),
        isBeginning,
      )})`,
  )
  return sql`${vector} @@ ${queries.join(' | ')}::tsquery`
}

/** The words of a term as a spaced text has them, one behind the other. */
export function spacedTerm(words: readonly string[], isBeginning: boolean): string {
  return ` ${words.join('  ')}${isBeginning ? '' : ' '}`
}

/**
 * A query of the keys, with their numbers, of all entities that go by a name in which words stand next to each other: for each place one of
 * those given. The last
 * one may go on when it is a beginning.
 */
export function keysNamed(inNames: readonly (readonly string[])[], isBeginning: boolean): Sql {
  if (inNames.some(words => words.length === 0)) return sql`select id, number from dateline.entity_key where false`
  const query = everyWord(inNames, isBeginning)
  const standsIn = (folded: Sql): Sql => {
    if (inNames.length === 1 && inNames.flat().every(isWhole)) return sql`true`
    const phrases = inNames.reduce<string[]>(
      (all, words) => all.flatMap(begun => words.map(word => `${begun} ${word}`)),
      [''],
    )
    const stands = phrases.map(
      phrase => sql`strpos(' ' || ${folded} || ' ', ${`${phrase}${isBeginning ? '' : ' '}`}) > 0`,
    )
    return sql`(${join(stands, ' or ')})`
  }
  return sql`select id, number from dateline.entity_key where root in (${rootsNamed(query, standsIn)})`
}

/** A query of the ids of all entities that go by a name with words that begin with, or are, those given: one of each list. */
export function entitiesNamed(
  words: readonly { readonly any: readonly string[]; readonly isBeginning: boolean }[],
): Sql {
  if (words.length === 0 || words.some(({ any }) => any.length === 0))
    return sql`select id from dateline.entity where false`
  const query = words.map(({ any, isBeginning }) => anyWord(any, isBeginning)).join(' & ')
  return rootsNamed(query, () => sql`true`)
}

/** Names of which the words match a query, and which meet a condition: by articles under any key of the entity, or by an editor. */
function rootsNamed(query: string, standsIn: (folded: Sql) => Sql): Sql {
  const names = sql`select key from dateline.key_name where words @@ ${query}::tsquery and ${standsIn(sql`folded`)}`
  return sql`select root from dateline.entity_key where id in (
      select key from (${names}) as named
      union select key_other.other from dateline.key_other where key_other.key in (${names})
    )
    union select id from dateline.entity
    where given is not null and given_words @@ ${query}::tsquery and ${standsIn(sql`folded`)}`
}

function everyWord(words: readonly (readonly string[])[], lastIsBeginning: boolean): string {
  return words.map((any, index) => anyWord(any, lastIsBeginning && index === words.length - 1)).join(' & ')
}

function anyWord(words: readonly string[], isBeginning: boolean): string {
  return `(${words.map(word => `'${indexable(word)}'${isBeginning ? ':*' : ''}`).join(' | ')})`
}

/** Whether a vector has all of a word. */
function isWhole(word: string): boolean {
  return indexable(word) === word
}
