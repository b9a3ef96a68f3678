import { statedUses } from '../../archive/stated-uses.ts'
import type { StoredArticle } from '../../article-store.ts'
import type { Connection } from '../database.ts'
import { changeTallies, countArticle } from './archive-tallies.ts'
import { deleteArticleRows, insertArticleRows } from './article-rows.ts'
import { Counts } from './counts.ts'
import { editedEntities, noteEditedKeys } from './entity-edits.ts'
import { writeEntities } from './entity-rows.ts'
import { type ChangedArticle, keyChanges, usedKey } from './key-changes.ts'
import { type PlacedKeys, placeEditedKeys, placeKeys } from './key-places.ts'
import { applyKeyChanges, deleteUnusedKeys } from './key-tables.ts'
import { changeMainKeys } from './main-keys.ts'

/**
 * Brings all that is derived from articles to what they say now. What it costs hangs on the articles and the entities that they name. No other
 * transaction may change the archive meanwhile.
 */
export async function deriveArticles(connection: Connection, articles: readonly ChangedArticle[]): Promise<void> {
  await deleteArticleRows(
    connection,
    articles.flatMap(({ id, former }) => (former ? id : [])),
  )
  const changes = keyChanges(articles)
  const { related, unused } = await applyKeyChanges(connection, changes)
  await insertArticleRows(
    connection,
    articles.flatMap(({ next }) => next ?? []),
    await numbersOf(connection, changes.keys.keys()),
  )
  const moving = await changeMainKeys(connection, related)
  const entities = await editedEntities(connection)
  const placed = await placeKeys(connection, moving, entities)
  const changed = new Map<string, number | null>(
    articleChanges(articles, await rootsOf(connection, changes.keys.keys())),
  )
  const renamed = await namedByOthers(connection, changes.keys.keys())
  for (const id of [...placed.edited, ...renamed]) if (!changed.has(id)) changed.set(id, 0)
  for (const { id, from, to } of placed.moved)
    for (const entity of [from, to]) {
      // Those that used a key of which no article spoke before are among these articles, and counted.
      if (!unused.has(id)) changed.set(entity, null)
      else if (!changed.has(entity)) changed.set(entity, 0)
    }
  const counts = new Counts()
  await writeEntities(connection, changed, entities, counts)
  await deleteUnusedKeys(
    connection,
    Array.from(changes.keys).flatMap(([id, { uses }]) => (uses > 0 ? [] : id)),
  )
  for (const { former, next } of articles) {
    if (former) countArticle(counts, former, -1)
    if (next) countArticle(counts, next, 1)
  }
  await changeTallies(connection, counts)
}

/** Brings entities to what all edits of them say now. */
export async function deriveEntityEdits(connection: Connection): Promise<void> {
  await noteEditedKeys(connection)
  const entities = await editedEntities(connection)
  const { moved, edited }: PlacedKeys = await placeEditedKeys(connection, [], entities)
  const changed = new Map<string, number | null>(edited.map(id => [id, 0]))
  for (const { from, to } of moved) for (const id of [from, to]) changed.set(id, null)
  const counts = new Counts()
  await writeEntities(connection, changed, entities, counts)
  await changeTallies(connection, counts)
}

/** By how many of these articles more each entity is mentioned. */
function articleChanges(articles: readonly ChangedArticle[], roots: ReadonlyMap<string, string>): Map<string, number> {
  const changes = new Map(Array.from(roots.values(), root => [root, 0]))
  const count = (article: StoredArticle | null, change: 1 | -1): void => {
    const uses = article ? statedUses(article).filter(({ entity }) => entity !== null) : []
    for (const root of new Set(uses.map(use => roots.get(usedKey(use)) ?? usedKey(use))))
      changes.set(root, (changes.get(root) ?? 0) + change)
  }
  for (const { former, next } of articles) {
    count(former, -1)
    count(next, 1)
  }
  return changes
}

/** The entities that may have their names from keys of other entities, for want of their own: those to which articles give the keys as well. */
async function namedByOthers(connection: Connection, keys: Iterable<string>): Promise<string[]> {
  const { rows } = await connection.query<{ root: string }>(
    `select distinct holder.root
     from dateline.key_other relation join dateline.entity_key holder on holder.id = relation.other
     where relation.key = any($1) and not exists (select from dateline.key_name where key = holder.root)`,
    [[...keys]],
  )
  return rows.map(({ root }) => root)
}

async function numbersOf(connection: Connection, keys: Iterable<string>): Promise<Map<string, number>> {
  const { rows } = await connection.query<{ id: string; number: number }>(
    'select id, number from dateline.entity_key where id = any($1)',
    [[...keys]],
  )
  return new Map(rows.map(({ id, number }) => [id, number]))
}

async function rootsOf(connection: Connection, keys: Iterable<string>): Promise<Map<string, string>> {
  const { rows } = await connection.query<{ id: string; root: string }>(
    'select id, root from dateline.entity_key where id = any($1)',
    [[...keys]],
  )
  return new Map(rows.map(({ id, root }) => [id, root]))
}
