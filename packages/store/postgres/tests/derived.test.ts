import { readFile } from 'node:fs/promises'
import type { Article } from '@dateline/articles'
import { expect, test } from 'vitest'
import { ARTICLES, OKAFOR, REYES } from '../../contract/articles-of-a-strike.ts'
import { entityEdit } from '../../contract/edit-for-test.ts'
import { everythingIn } from '../../contract/everything.ts'
import { itemsOf } from '../../contract/with-store.ts'
import { type ArticleStore, openMemoryStore } from '../../index.ts'
import { madeArticle } from '../../made-article.ts'
import { openPostgresStore } from '../index.ts'
import { inDatabase, postgresForTest } from './postgres-for-test.ts'

const postgres = postgresForTest()
const merge = entityEdit('merge', { type: 'MERGE', kind: 'PERSON', into: OKAFOR, entities: [REYES] })

test('a database from before there was anything derived in it answers as if all articles had come anew', async () => {
  const url = await postgres.database()
  const first = await readFile(new URL('../migrations/1-archive.sql', import.meta.url), 'utf8')
  await inDatabase(url, async client => {
    await client.query(`${first}; insert into dateline.migration (number) values (1)`)
    for (const article of ARTICLES)
      await client.query(
        'insert into dateline.article (id, revision, imported_at, sha256, document) values ($1, 1, now(), $2, $3)',
        [article.id, article.source.sha256, JSON.stringify(article)],
      )
    await client.query('insert into dateline.entity_edit (id, edit) values ($1, $2)', [merge.id, JSON.stringify(merge)])
  })
  const store = await openPostgresStore(url)
  try {
    const other = openMemoryStore()
    await other.save(ARTICLES)
    await other.edit([merge])
    expect(rounded(await everythingIn(store))).toEqual(rounded(await everythingIn(other)))
  } finally {
    await store.close()
  }
})

test('a database from before hits were counted by numbers answers as it did', async () => {
  const url = await postgres.database()
  const before = await openPostgresStore(url)
  await before.save(ARTICLES)
  await before.edit([merge])
  const answers = await everythingIn(before)
  await before.close()
  await inDatabase(url, client =>
    client.query(`
      alter table dateline.entity_key drop column number;
      alter table dateline.article_text drop column word_counts, drop column published_on, drop column language,
        drop column measures, drop column publisher, drop column mentioned, drop column named;
      drop function dateline.is_dear;
      delete from dateline.migration where number > 2`),
  )
  const store = await openPostgresStore(url)
  try {
    expect(await everythingIn(store)).toEqual(answers)
  } finally {
    await store.close()
  }
})

test('what is left when articles and edits are gone is an empty database, but for its changes and the edits', async () => {
  const url = await postgres.database()
  const store = await openPostgresStore(url)
  try {
    await store.save(ARTICLES)
    await store.edit([merge])
    await store.save(ARTICLES.map(article => ({ ...article, annotations: null })))
    await store.remove(ARTICLES.map(({ id }) => id))
  } finally {
    await store.close()
  }
  const filled = await inDatabase(url, async client => {
    const { rows: tables } = await client.query<{ tablename: string }>(
      "select tablename from pg_tables where schemaname = 'dateline' order by tablename",
    )
    const counted: string[] = []
    for (const { tablename } of tables) {
      const { rows } = await client.query(`select from dateline.${tablename} limit 1`)
      if (rows.length > 0) counted.push(tablename)
    }
    return counted
  })
  // Keys that edits name stand as long as the edits do.
  expect(filled).toEqual(['archive', 'change', 'edit_key', 'entity_edit', 'entity_key', 'migration'])
})

test.each<[what: string, article: Article, query: string, found: readonly string[]]>([
  ['behind 20,000 others', long('word '.repeat(20_000)), 'zebra', ['short', 'long']],
  ['more often than any other could be counted', long('zebra '.repeat(1000)), 'zebra', ['long', 'short']],
  ['of more letters than an index holds', long('z'.repeat(3000)), 'z'.repeat(3000), ['long']],
  ['of more letters, of which only the last one differs', long('z'.repeat(3000)), `${'z'.repeat(2999)}x`, []],
  ['as a phrase behind many words', long('word '.repeat(20_000)), '"the zebra"', ['long']],
])('a word is found that stands %s', async (_, article, query, found) => {
  const store = await openPostgresStore(await postgres.database())
  try {
    await store.save([article, short])
    expect(idsOf(await searched(store, query))).toEqual(found)
    const other = openMemoryStore()
    await other.save([article, short])
    expect(idsOf(await searched(other, query))).toEqual(found)
  } finally {
    await store.close()
  }
})

test('names and headlines of any length and with any characters are kept', async () => {
  const store = await openPostgresStore(await postgres.database())
  try {
    const name = `Zebra${'\u0000'} ${'Very '.repeat(1000)}Long "Name" \\ ${'\uD800'}`
    const article = madeArticle({
      id: 'odd',
      headline: `A headline ${'without an end '.repeat(500)}`,
      publishedOn: '2024-01-01',
      paragraphs: [`${name} was there.`],
      publisher: name,
      entities: [{ kind: 'PERSON', name }],
    })
    expect(await store.save([article])).toEqual(['IMPORTED'])
    expect(await store.articles.byId(['odd'])).toMatchObject([article])
    const [page] = await store.entities.pages([{ filter: { name: 'zebra' }, orderBy: 'NAME_ASC', first: 5 }])
    expect(itemsOf(page).map(({ kind }) => kind)).toEqual(['ORGANIZATION', 'PERSON'])
  } finally {
    await store.close()
  }
})

const short = madeArticle({
  id: 'short',
  headline: 'Short',
  publishedOn: '2024-01-01',
  paragraphs: ['A zebra, it said.'],
})

function long(words: string): Article {
  return madeArticle({
    id: 'long',
    headline: 'Long',
    publishedOn: '2024-01-01',
    paragraphs: [`${words} the zebra`],
  })
}

async function searched(store: ArticleStore, query: string): Promise<readonly Article[]> {
  const [page] = await store.articles.search([{ filter: { query }, first: 5 }])
  return itemsOf(page).map(({ article }) => article)
}

function idsOf(articles: readonly Article[]): string[] {
  return articles.map(({ id }) => id)
}

/** Sums of fractions hang on the order of adding in their last digits. */
function rounded(answers: unknown): unknown {
  return JSON.parse(
    JSON.stringify(answers, (_, value) => (typeof value === 'number' ? Number(value.toPrecision(12)) : value)),
  )
}
