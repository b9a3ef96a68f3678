import { existsSync } from 'node:fs'
import { chmod, readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openTokenFile, TokenNameError, type TokenRecord } from '../index.ts'
import { folderForTest } from './folder-for-test.ts'

function record(name: string): TokenRecord {
  const digest = Buffer.from(name.padEnd(32, '.')).toString('hex')
  return { name, digest, scopes: ['read'], createdAt: '2024-03-08T09:30:00.000Z', expiresOn: null, revokedAt: null }
}

test('tokens are kept in the order in which they were made, and found by their digests', async () => {
  const folder = join(await folderForTest(), 'new')
  const tokens = openTokenFile(folder)
  expect([tokens.list(), tokens.byDigest(record('ada').digest)]).toEqual([[], null])
  const ada: TokenRecord = { ...record('ada'), scopes: ['write', 'review'], expiresOn: '2024-04-01' }
  for (const each of [record('zoe'), ada, record('kim')]) await tokens.add(each)
  for (const reader of [tokens, openTokenFile(folder)]) {
    expect(reader.list()).toEqual([record('zoe'), ada, record('kim')])
    expect(reader.byDigest(ada.digest)).toEqual(ada)
    expect(reader.byDigest(record('eve').digest)).toBeNull()
  }
})

test('a token that is revoked stays in the list, and keeps its name and the time at which it first was', async () => {
  const folder = await folderForTest()
  const tokens = openTokenFile(folder)
  await tokens.add(record('ada'))
  const revoked = { ...record('ada'), revokedAt: '2024-03-09T10:00:00.000Z' }
  expect(await tokens.revoke('ada', '2024-03-09T10:00:00.000Z')).toEqual(revoked)
  expect(await tokens.revoke('ada', '2024-03-10T10:00:00.000Z')).toEqual(revoked)
  expect(tokens.byDigest(revoked.digest)).toEqual(revoked)
  await expect(tokens.add({ ...record('eve'), name: 'ada' })).rejects.toThrow(TokenNameError)
  expect(tokens.list()).toEqual([revoked])
})

test('revoking a token that is not there says so and writes nothing', async () => {
  const folder = await folderForTest()
  expect(await openTokenFile(folder).revoke('ada', '2024-03-09T10:00:00.000Z')).toBeNull()
  expect(await readdir(folder)).toEqual([])
})

test('what another one has changed is seen at once', async () => {
  const folder = await folderForTest()
  const [one, other] = [openTokenFile(folder), openTokenFile(folder)]
  for (const name of ['ada', 'eve', 'kim', 'zoe']) {
    await one.add(record(name))
    expect(other.byDigest(record(name).digest)).toMatchObject({ name, revokedAt: null })
    await other.revoke(name, '2024-03-09T10:00:00.000Z')
    expect(one.byDigest(record(name).digest)).toMatchObject({ name, revokedAt: '2024-03-09T10:00:00.000Z' })
  }
})

test('only the owner of the file can read it, also when it had been opened to others', async () => {
  const folder = await folderForTest()
  const tokens = openTokenFile(folder)
  for (const name of ['ada', 'eve']) {
    await tokens.add(record(name))
    expect((await stat(join(folder, 'tokens.json'))).mode & 0o777).toBe(0o600)
    await chmod(join(folder, 'tokens.json'), 0o644)
  }
})

test('what a killed process left aside is no token, and in nobody’s way', async () => {
  const folder = await folderForTest()
  const tokens = openTokenFile(folder)
  await tokens.add(record('ada'))
  await writeFile(join(folder, 'tokens.json.writing'), '{"format": 1, "tokens": [{"na')
  expect(openTokenFile(folder).list()).toEqual([record('ada')])
  await tokens.add(record('eve'))
  expect(openTokenFile(folder).list()).toEqual([record('ada'), record('eve')])
  expect(existsSync(join(folder, 'tokens.json.writing'))).toBe(false)
})

test.each([
  ['cut short', (text: string) => text.slice(0, -20)],
  ['empty', () => ''],
  ['of a newer version', (text: string) => text.replace('"format": 1', '"format": 2')],
  ['with a scope that there is not', (text: string) => text.replace('"read"', '"everything"')],
])('a file that is %s is named, lets nobody in, and is not written over', async (_, spoil) => {
  const folder = await folderForTest()
  const tokens = openTokenFile(folder)
  await tokens.add(record('ada'))
  const path = join(folder, 'tokens.json')
  const spoilt = spoil(await readFile(path, 'utf8'))
  await writeFile(path, spoilt)
  for (const each of [tokens, openTokenFile(folder)]) {
    expect(() => each.byDigest(record('ada').digest)).toThrow(`${path} is damaged`)
    await expect(each.add(record('eve'))).rejects.toThrow(`${path} is damaged`)
    await expect(each.revoke('ada', '2024-03-09T10:00:00.000Z')).rejects.toThrow(`${path} is damaged`)
  }
  expect(await readFile(path, 'utf8')).toBe(spoilt)
})
