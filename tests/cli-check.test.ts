import { readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { openLowdbStore } from '@dateline/store'
import { madeArticle } from '@dateline/store/made-article'
import { inDatabase, postgresForTest } from '@dateline/store/postgres-for-test'
import { describe, expect, test } from 'vitest'
import { dateline, type Ending, launch, temporaryFolder } from './command.ts'

const SAMPLES = fileURLToPath(new URL('../samples', import.meta.url))

describe('dateline check', () => {
  test('ends with 0 when all is sound, with 1 when damage is left, and with 0 when it was repaired', async () => {
    const folder = await temporaryFolder()
    const store = await openLowdbStore(folder)
    await store.save(
      [1, 2].map(number =>
        madeArticle({ headline: `Snow ${number}`, paragraphs: ['It snows.'], publishedOn: '2024-01-02' }),
      ),
    )
    await store.close()
    expect(await dateline(['check', '--data', folder])).toEqual(soundWith(2))
    const [file = ''] = await readdir(join(folder, 'articles'))
    await writeFile(join(folder, 'articles', file), '')
    const found = await dateline(['check', '--data', folder])
    expect(found).toMatchObject({ code: 1, stderr: '' })
    expect(found.stdout).toMatch(
      /^Damage: {3}articles\/\S+ is empty\. Import its article again.*\n1 articles with 1 texts, 0 edits: 1 damage is left\.\n$/,
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
    expect(await dateline(['check'], { env })).toEqual(soundWith(8))
    expect(await dateline(['check', '--repair'], { env })).toMatchObject({ code: 2 })
    const change = (statement: string) => inDatabase(url, client => client.query(statement))
    await change(
      `update dateline.article set document = replace(document::text, '"start":0,', '"start":1,')::json
       where id = (select min(id) from dateline.article)`,
    )
    const span = await dateline(['check'], { env })
    expect(span).toMatchObject({ code: 1, stderr: '' })
    expect(span.stdout).toMatch(/^Damage: {3}Revision 1 of the article \S+: .*the text from 1 to \d+ is not/m)
    await change('delete from dateline.article where id = (select max(id) from dateline.article)')
    const article = await dateline(['check'], { env })
    expect(article).toMatchObject({ code: 1, stderr: '' })
    expect(article.stdout).toMatch(
      /^Damage: {3}The log of changes has IMPORTED last of the article \S+, which is not there/m,
    )
    expect(article.stdout).toMatch(/^Damage: {3}The lists and the articles do not both have the article/m)
  })
})

function soundWith(count: number): Ending {
  return { code: 0, stdout: `${count} articles with ${count} texts, 0 edits: all is sound.\n`, stderr: '' }
}
