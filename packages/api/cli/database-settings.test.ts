import { afterEach, expect, test, vi } from 'vitest'
import { databaseSettings } from './database-settings.ts'

afterEach(() => vi.unstubAllEnvs())

test('without DATABASE_URL there is no database, whatever else is set', () => {
  vi.stubEnv('DATABASE_URL', ' ')
  vi.stubEnv('DATABASE_CONNECTIONS', 'many')
  expect(databaseSettings()).toBeNull()
})

test('a database is used as the variables say', () => {
  vi.stubEnv('DATABASE_URL', 'postgres://one,two/news')
  expect(databaseSettings()).toEqual({ url: 'postgres://one,two/news', options: {} })
  vi.stubEnv('DATABASE_REPLICA_URLS', 'postgres://three/news?sslmode=require, postgresql://four:5433/news')
  vi.stubEnv('DATABASE_CONNECTIONS', '12')
  vi.stubEnv('DATABASE_CONNECT_TIMEOUT', '1000')
  vi.stubEnv('DATABASE_STATEMENT_TIMEOUT', '60000')
  expect(databaseSettings()?.options).toEqual({
    replicas: ['postgres://three/news?sslmode=require', 'postgresql://four:5433/news'],
    connections: 12,
    connectTimeout: 1000,
    statementTimeout: 60_000,
  })
})

test.each([
  ['DATABASE_REPLICA_URLS', 'db2.example.org', 'give URLs such as postgres://user:password@host:5432/name, with'],
  ['DATABASE_CONNECTIONS', 'many', 'give a whole number from 1 to 1000.'],
  ['DATABASE_CONNECTIONS', '0', 'give a whole number from 1 to 1000.'],
  ['DATABASE_CONNECT_TIMEOUT', '5s', 'give a whole number from 100 to 600000.'],
  ['DATABASE_STATEMENT_TIMEOUT', '10', 'give a whole number from 100 to 3600000.'],
])('a wrong value, as in %s=%s, is refused with what would be right', (name, value, message) => {
  vi.stubEnv('DATABASE_URL', 'postgres://one/news')
  vi.stubEnv(name, value)
  expect(databaseSettings).toThrow(`${name} can't be what it is: ${message}`)
})
