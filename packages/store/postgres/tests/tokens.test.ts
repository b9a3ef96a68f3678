import { expect, onTestFinished, test } from 'vitest'
import { TokenNameError, type TokenRecord } from '../../index.ts'
import { openPostgresTokens, type PostgresTokens } from '../index.ts'
import { postgresForTest } from './postgres-for-test.ts'

const postgres = postgresForTest()

test('tokens are kept in the order in which they were made, and found by their digests, by every process', async () => {
  const url = await postgres.database()
  const [one, other] = [await opened(url), await opened(url)]
  const ada: TokenRecord = { ...record('ada'), scopes: ['write', 'review'], expiresOn: '2024-04-01' }
  expect([await one.list(), await one.byDigest(ada.digest)]).toEqual([[], null])
  for (const each of [record('zoe'), ada, record('kim')]) await one.add(each)
  for (const reader of [one, other]) {
    expect(await reader.list()).toEqual([record('zoe'), ada, record('kim')])
    expect(await reader.byDigest(ada.digest)).toEqual(ada)
    expect(await reader.byDigest(record('eve').digest)).toBeNull()
  }
})

test('a token that is revoked is known as such at once, and keeps its name and the time at which it first was', async () => {
  const url = await postgres.database()
  const [one, other] = [await opened(url), await opened(url)]
  await one.add(record('ada'))
  const revoked = { ...record('ada'), revokedAt: '2024-03-09T10:00:00.000Z' }
  expect(await one.revoke('ada', '2024-03-09T10:00:00.000Z')).toEqual(revoked)
  expect(await other.byDigest(revoked.digest)).toEqual(revoked)
  expect(await other.revoke('ada', '2024-03-10T10:00:00.000Z')).toEqual(revoked)
  await expect(other.add({ ...record('eve'), name: 'ada' })).rejects.toThrow(TokenNameError)
  expect(await one.revoke('eve', '2024-03-09T10:00:00.000Z')).toBeNull()
  expect(await one.list()).toEqual([revoked])
})

async function opened(url: string): Promise<PostgresTokens> {
  const tokens = await openPostgresTokens(url)
  onTestFinished(() => tokens.close())
  return tokens
}

function record(name: string): TokenRecord {
  const digest = Buffer.from(name.padEnd(32, '.')).toString('hex')
  return { name, digest, scopes: ['read'], createdAt: '2024-03-08T09:30:00.000Z', expiresOn: null, revokedAt: null }
}
