import type { Connection } from '../database.ts'
import { indexable } from '../rows.ts'
import { gramsOf } from './words.ts'

/** Enters the words of folded names among those that a misspelt word may be meant for. */
export async function enterNameWords(connection: Connection, names: readonly string[]): Promise<void> {
  const words = wordsIn(names)
  if (words.length === 0) return
  await connection.query(
    `insert into dateline.name_word (word, grams)
     select word, string_to_array(grams, '|') from unnest($1::text[], $2::text[]) as new (word, grams)
     on conflict (word) do nothing`,
    // A word has letters and digits alone.
    [words, words.map(word => gramsOf(word).join('|'))],
  )
}

/** Takes out those words of folded names that are gone which stand in no other name. */
export async function leaveNameWords(connection: Connection, names: readonly string[]): Promise<void> {
  const words = wordsIn(names)
  if (words.length === 0) return
  await connection.query(
    `delete from dateline.name_word known where word = any($1)
       and not exists (select from dateline.key_name where words @@ quote_literal(known.word)::tsquery)
       and not exists (
         select from dateline.entity where given is not null and given_words @@ quote_literal(known.word)::tsquery
       )`,
    [words],
  )
}

function wordsIn(names: readonly string[]): string[] {
  return [
    ...new Set(
      names
        .flatMap(name => name.split(' '))
        .filter(Boolean)
        .map(indexable),
    ),
  ]
}
