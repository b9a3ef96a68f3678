import { expect, test } from 'vitest'
import { openPostgresStore, openPostgresTokens } from '../index.ts'
import { inDatabase, postgresForTest } from './postgres-for-test.ts'

const postgres = postgresForTest()

test.each([
  ['is no URL', () => 'the archive', 'DATABASE_URL is no URL of a PostgreSQL database'],
  ['is the URL of something else', () => 'mysql://127.0.0.1/archive', 'DATABASE_URL is no URL of a PostgreSQL'],
  [
    'names a port on which nothing listens',
    () => 'postgres://a:secret@127.0.0.1:1/archive',
    "127.0.0.1:1/archive can't be reached",
  ],
  [
    'names a host that there is not',
    () => 'postgres://a:secret@nowhere.invalid/archive',
    "nowhere.invalid/archive can't be reached",
  ],
  ['has a wrong password', (url: string) => url.replace(/:[^:]*@/, ':secret@'), 'refuses the user or the password'],
  ['has no password', (url: string) => url.replace(/:[^:]*@/, '@'), 'refuses the user or the password'],
  ['names a database that there is not', (url: string) => `${url}_secret`, 'is not there: make it by createdb'],
])('a database whose URL %s is refused with what to do, and without the password', async (_, spoil, message) => {
  const url = spoil(await postgres.database())
  for (const open of [openPostgresStore, openPostgresTokens]) {
    const error = await open(url).catch(failure => failure)
    expect(error).toMatchObject({ name: 'DatabaseError', message: expect.stringContaining(message) })
    expect(error.message).not.toContain(':secret')
  }
})

test('a database with the tables of a newer version is left as it is', async () => {
  const url = await postgres.database()
  await (await openPostgresStore(url)).close()
  await inDatabase(url, client => client.query('insert into dateline.migration (number) values (99)'))
  await expect(openPostgresStore(url)).rejects.toThrow('has the tables of a newer version of Dateline (99;')
})

test('a database that is not in UTF-8 is refused', async () => {
  const url = await postgres.database()
  await inDatabase(url, async client => {
    await client.query('drop database if exists plain')
    await client.query("create database plain encoding 'SQL_ASCII' template template0")
    await expect(openPostgresStore(new URL('plain', url).href)).rejects.toThrow('is in SQL_ASCII')
    await client.query('drop database plain')
  })
})

test('a migration that fails leaves nothing behind, and the next start makes the tables', async () => {
  const url = await postgres.database()
  await inDatabase(url, client => client.query('create schema dateline create view change as select 1'))
  await expect(openPostgresStore(url)).rejects.toThrow('already exists')
  const tables = "select relname from pg_class where relnamespace = 'dateline'::regnamespace"
  expect((await inDatabase(url, client => client.query(tables))).rows).toEqual([{ relname: 'change' }])
  await inDatabase(url, client => client.query('drop view dateline.change'))
  await (await openPostgresStore(url)).close()
})
