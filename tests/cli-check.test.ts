import { readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { inDatabase, postgresForTest } from '@dateline/store/postgres-for-test'
import { describe, expect, test } from 'vitest'
import { dateline, launch, temporaryFolder } from './command.ts'

const SAMPLES = fileURLToPath(new URL('../samples', import.meta.url))

const SOUND = { code: 0, stdout: '8 articles with 8 texts, 0 edits: all is sound.\n', stderr: '' }

describe('dateline check', () => {
  test('ends with 0 when all is sound, with 1 when damage is left, and with 0 when it was repaired', async () => {
    const folder = await temporaryFolder()
    await dateline(['import', SAMPLES, '--data', folder])
    expect(await dateline(['check', '--data', folder])).toEqual(SOUND)
    const [file = ''] = await readdir(join(folder, 'articles'))
    await writeFile(join(folder, 'articles', file), '')
    const found = await dateline(['check', '--data', folder])
    expect(found).toMatchObject({ code: 1, stderr: '' })
    expect(found.stdout).toMatch(
      /^Damage: {3}articles\/\S+ is empty\. Import its article again.*\n7 articles with 7 texts, 0 edits: 1 damage is left\.\n$/,
    )
    const repaired = await dateline(['check', '--repair', '--data', folder])
    expect(repaired.stdout).toMatch(/^Repaired: articles\/\S+ is empty\. It was moved to damaged\/\S+\. Import/)
    expect(repaired.code).toBe(0)
  })

  test('names who has the folder, and a folder that is not there', async () => {
    const folder = await temporaryFolder()
    const service = launch('dateline.ts', ['serve', '--port', '0', '--data', folder])
    await service.until(/Ctrl-C/)
    const used = await dateline(['check', '--data', folder])
    expect(used).toMatchObject({ code: 1, stderr: expect.stringContaining(`in use by process ${service.process.pid}`) })
    const nowhere = await dateline(['check', '--data', join(folder, 'nowhere')])
    expect(nowhere).toMatchObject({
      code: 1,
      stderr: `There is no folder ${join(folder, 'nowhere')}: give one with an archive.\n`,
    })
  })
})

describe('dateline check of a database', () => {
  const postgres = postgresForTest()

  test('says that all is sound, and finds what was changed by hand', async () => {
    const url = await postgres.database()
    const env = { DATABASE_URL: url }
    await dateline(['import', SAMPLES], { env })
    expect(await dateline(['check'], { env })).toEqual(SOUND)
    expect(await dateline(['check', '--repair'], { env })).toMatchObject({ code: 2 })
    await inDatabase(url, client =>
      client.query(
        `update dateline.article set document = replace(document::text, '"start":0,', '"start":1,')::json
         where id = (select min(id) from dateline.article)`,
      ),
    )
    const { code, stdout } = await dateline(['check'], { env })
    expect(code).toBe(1)
    expect(stdout).toMatch(/^Damage: {3}Revision 1 of the article \S+: .*the text from 1 to \d+ is not/m)
  })
})
