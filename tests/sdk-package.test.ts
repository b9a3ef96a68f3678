import { execFile } from 'node:child_process'
import { readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { generatedDocuments, methodCalls } from '../benchmarks/sdk/consumer.ts'
import { type PackedSdk, packSdk } from './packed-sdk.ts'
import { APP } from './sdk-app.ts'
import { RESOLUTIONS, TSC, typeCheck } from './type-check.ts'

let sdk: PackedSdk

beforeAll(async () => {
  sdk = await packSdk()
})

afterAll(() => sdk?.close())

describe('the packed SDK', () => {
  it('installs no other package', async () => {
    const names = await readdir(join(sdk.folder, 'node_modules'))
    expect(names.filter(name => !name.startsWith('.'))).toEqual(['@dateline'])
    expect(await readdir(join(sdk.folder, 'node_modules/@dateline'))).toEqual(['sdk'])
  })

  it('holds what a consumer needs, and no sources or tests', async () => {
    const files = await readdir(join(sdk.folder, 'node_modules/@dateline/sdk'), { recursive: true })
    expect(files).toEqual(
      expect.arrayContaining(['LICENSE', 'README.md', 'index.d.ts', 'index.js', 'package.json', 'schema.graphql']),
    )
    expect(files.filter(file => /(?<!\.d)\.ts$|\.test\./.test(file))).toEqual([])
  })

  it('runs in plain JavaScript', async () => {
    const output = await runs(`
      import { createDateline, segments } from '@dateline/sdk'
      const page = { totalCount: 1, pageInfo: { hasNextPage: false }, edges: [{ node: { id: 'a', headline: 'Calm' } }] }
      const dateline = createDateline({ fetch: async () => Response.json({ data: { articles: page } }) })
      for await (const article of dateline.articles.iterate()) console.log(article.headline)
      console.log(segments('abc', [{ span: { start: 1, end: 2 } }]).length)`)
    expect(output).toBe('Calm\n3\n')
  })

  it('runs where there is no process, as in a worker of a browser', async () => {
    const output = await runs(`
      const log = console.log
      delete globalThis.process
      const { createDateline } = await import('@dateline/sdk')
      const dateline = createDateline({ fetch: async () => Response.json({ data: { article: null } }) })
      log(await dateline.articles.get('a'))`)
    expect(output).toBe('null\n')
  })

  it.each(RESOLUTIONS)(
    'type-checks whole, without Node types, with moduleResolution %s',
    async (moduleResolution, module) => {
      await writeFile(join(sdk.folder, 'app.ts'), APP)
      expect(await typeCheck(TSC, sdk.folder, ['app.ts'], { module, moduleResolution })).toBe('')
    },
  )

  it.each([
    ['methods', methodCalls()],
    ['documents of one’s own, with generated types,', generatedDocuments()],
  ])('costs the compiler at most 1,000 type instantiations for fifty %s in one file', async (_, code) => {
    expect(await instantiations(code)).toBeLessThanOrEqual((await instantiations('export {}')) + 1000)
  })

  it('ships a schema from which a consumer can generate types', async () => {
    const output = await runs(`
      import { readFileSync } from 'node:fs'
      const file = new URL(import.meta.resolve('@dateline/sdk/schema.graphql'))
      console.log(/^type Query/m.test(readFileSync(file, 'utf8')))`)
    expect(output).toBe('true\n')
  })
})

async function runs(code: string): Promise<string> {
  await writeFile(join(sdk.folder, 'app.js'), code)
  return (await promisify(execFile)(process.execPath, ['app.js'], { cwd: sdk.folder })).stdout
}

async function instantiations(code: string): Promise<number> {
  await writeFile(join(sdk.folder, 'consumer.ts'), code)
  const options = { module: 'nodenext', moduleResolution: 'nodenext', skipLibCheck: true }
  const printed = await typeCheck(TSC, sdk.folder, ['consumer.ts'], options, '--extendedDiagnostics')
  expect(printed).not.toContain('error')
  return Number(/^Instantiations: +(\d+)/m.exec(printed)?.[1])
}
