import { compareByFullness, isFuller, isOneWord, mainAmong, type SpelledKey } from '../../archive/main-key.ts'
import type { Connection } from '../database.ts'

/** A key as it stands in the database, with the others that articles give to the same entity. */
type KnownKey = SpelledKey & { readonly uses: number; main: string; readonly others: OtherKey[] }
type OtherKey = SpelledKey & { readonly main: string }

/**
 * Finds the main keys of keys of which relations have changed, and of all that hang on theirs, and writes those that are other ones.
 * A main key hangs on those of fuller names alone: a walk from fuller to shorter names finds them. Where one has changed, the names that
 * are shorter are walked as well.
 *
 * @returns the keys whose main keys have changed
 */
export async function changeMainKeys(connection: Connection, related: ReadonlySet<string>): Promise<string[]> {
  if (related.size === 0) return []
  const walked = new Map<string, KnownKey>()
  const former = new Map<string, string>()
  const walk = async (ids: ReadonlySet<string>): Promise<KnownKey[]> => {
    const keys = await load(connection, ids)
    for (const key of keys) {
      walked.set(key.id, key)
      former.set(key.id, key.main)
    }
    return keys
  }
  let waiting = await shorterNames(connection, await walk(related), walked)
  do {
    await walk(waiting)
    waiting = await shorterNames(connection, changeMains(walked, await bearersBeside(connection, walked)), walked)
  } while (waiting.size > 0)
  const changed = [...walked.values()].filter(({ id, main }) => former.get(id) !== main)
  if (changed.length === 0) return []
  await connection.query(
    `update dateline.entity_key known set main = changed.main
     from unnest($1::text[], $2::text[]) as changed (id, main) where known.id = changed.id`,
    [changed.map(({ id }) => id), changed.map(({ main }) => main)],
  )
  return changed.map(({ id }) => id)
}

/** Changes the main keys of all keys that were walked, and answers with those that have another one now. */
function changeMains(
  walked: ReadonlyMap<string, KnownKey>,
  beside: ReadonlyMap<string, readonly string[]>,
): KnownKey[] {
  return [...walked.values()].sort(compareByFullness).filter(key => {
    const main = mainAmong(key, {
      own: key.id,
      others: key.others,
      mainOf: ({ id, main }) => walked.get(id)?.main ?? main,
      *bearers() {
        yield* beside.get(key.words) ?? []
        for (const other of walked.values())
          if (other.uses > 0 && outerWords(other).includes(key.words)) yield other.main
      },
    })
    const isOther = main !== key.main
    key.main = main
    return isOther
  })
}

const WORD_COUNT = `cardinality(string_to_array(words, ' ')) as "wordCount"`

async function load(connection: Connection, ids: ReadonlySet<string>): Promise<KnownKey[]> {
  if (ids.size === 0) return []
  const { rows: keys } = await connection.query<Omit<KnownKey, 'others'>>(
    `select id, kind, words, ${WORD_COUNT}, uses, main from dateline.entity_key where id = any($1)`,
    [[...ids]],
  )
  const { rows: others } = await connection.query<OtherKey & { key: string }>(
    `select relation.key, known.id, kind, words, ${WORD_COUNT}, main
     from dateline.key_other relation join dateline.entity_key known on known.id = relation.other
     where relation.key = any($1)`,
    [[...ids]],
  )
  const othersOf = Map.groupBy(others, ({ key }) => key)
  return keys.map(key => ({ ...key, others: othersOf.get(key.id) ?? [] }))
}

/** Keys that were not walked yet whose main keys may hang on those of these. */
async function shorterNames(
  connection: Connection,
  keys: readonly KnownKey[],
  walked: ReadonlyMap<string, KnownKey>,
): Promise<Set<string>> {
  const found = keys.flatMap(key => key.others.filter(other => isFuller(key, other)).map(({ id }) => id))
  const words = keys.flatMap(outerWords)
  if (words.length > 0) {
    const { rows } = await connection.query<{ id: string }>(
      "select id from dateline.entity_key where kind = 'PERSON' and words = any($1)",
      [words],
    )
    found.push(...rows.map(({ id }) => id))
  }
  return new Set(found.filter(id => !walked.has(id)))
}

/** The main keys of those bearers of single names that were not walked: by the name, the first and the last one of them. */
async function bearersBeside(
  connection: Connection,
  walked: ReadonlyMap<string, KnownKey>,
): Promise<Map<string, string[]>> {
  const words = [...walked.values()].flatMap(key =>
    key.kind === 'PERSON' && isOneWord(key.words) && key.others.some(other => isFuller(other, key)) ? key.words : [],
  )
  if (words.length === 0) return new Map()
  const { rows } = await connection.query<{ word: string; mains: string[] }>(
    `select word, array[min(bearer.main), max(bearer.main)] as mains
     from unnest($1::text[]) as single (word)
     cross join lateral (
       select id, main from dateline.entity_key where first_word = word and uses > 0
       union all
       select id, main from dateline.entity_key where last_word = word and uses > 0
     ) as bearer
     where bearer.id <> all($2)
     group by word`,
    [words, [...walked.keys()]],
  )
  return new Map(rows.map(({ word, mains }) => [word, mains]))
}

/** The first and the last word of a person's name of several words. */
function outerWords({ kind, words }: SpelledKey): string[] {
  if (kind !== 'PERSON' || isOneWord(words)) return []
  return [words.slice(0, words.indexOf(' ')), words.slice(words.lastIndexOf(' ') + 1)]
}
