import { execFile } from 'node:child_process'
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildPackage } from '../packages/sdk/build.ts'

const run = promisify(execFile)

/** An empty project into which the packed SDK was installed, without a network. */
let project: string
let folders: string[] = []

beforeAll(async () => {
  const built = await temporaryFolder()
  await buildPackage(built)
  project = await temporaryFolder()
  await run('npm', ['pack', built, '--pack-destination', project, '--ignore-scripts'])
  const [tarball] = (await readdir(project)).filter(name => name.endsWith('.tgz'))
  if (!tarball) throw new Error('npm pack made no package.')
  await writeFile(join(project, 'package.json'), JSON.stringify({ name: 'app', private: true, type: 'module' }))
  await run('npm', ['install', '--offline', '--no-audit', '--no-fund', join(project, tarball)], { cwd: project })
})

afterAll(async () => {
  await Promise.all(folders.map(folder => rm(folder, { recursive: true, force: true })))
  folders = []
})

describe('the packed SDK', () => {
  it('installs no other package', async () => {
    const names = await readdir(join(project, 'node_modules'))
    expect(names.filter(name => !name.startsWith('.'))).toEqual(['@dateline'])
    expect(await readdir(join(project, 'node_modules/@dateline'))).toEqual(['sdk'])
  })

  it('holds what a consumer needs, and no sources or tests', async () => {
    const files = await readdir(join(project, 'node_modules/@dateline/sdk'), { recursive: true })
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

  it.each([
    ['nodenext', 'nodenext'],
    ['node16', 'node16'],
    ['esnext', 'bundler'],
  ])(
    'type-checks whole, without Node types, with module %s and moduleResolution %s',
    async (module, moduleResolution) => {
      await writeFile(join(project, 'app.ts'), APP)
      const options = { module, moduleResolution, target: 'es2022', lib: ['es2022', 'dom'], types: [] }
      const compilerOptions = {
        ...options,
        strict: true,
        exactOptionalPropertyTypes: true,
        skipLibCheck: false,
        noEmit: true,
      }
      await writeFile(join(project, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['app.ts'] }))
      const tsc = fileURLToPath(new URL('bin/tsc', import.meta.resolve('typescript/package.json')))
      const checked = await run(process.execPath, [tsc, '-p', project]).catch((error: { stdout: string }) => error)
      expect(checked.stdout).toBe('')
    },
  )

  it('ships a schema from which a consumer can generate types', async () => {
    const output = await runs(`
      import { readFileSync } from 'node:fs'
      const file = new URL(import.meta.resolve('@dateline/sdk/schema.graphql'))
      console.log(/^type Query/m.test(readFileSync(file, 'utf8')))`)
    expect(output).toBe('true\n')
  })
})

/** Each line that may not compile says so: an unused \`@ts-expect-error\` is an error, and so is \`any\` where a type is promised. */
const APP = `
import { type ArticleSummary, createDateline, isDatelineError, type TypedDocument } from '@dateline/sdk'

type IsAny<Value> = 0 extends 1 & Value ? true : false
const not = <Value>(_value: Value, _isAny: IsAny<Value> extends true ? never : 'typed') => {}

const dateline = createDateline({ url: 'http://localhost/graphql' })
for await (const article of dateline.articles.iterate({ filter: { mentions: ['a'] }, orderBy: 'HEADLINE_ASC' })) {
  const summary: ArticleSummary = article
  not(summary.headline, 'typed')
  // @ts-expect-error a headline is a string
  const wrong: number = article.headline
}
const article = await dateline.articles.get('a')
not(article, 'typed')
not(article?.figures[0]?.quantity.minimum, 'typed')
not(article?.blocks.map(block => (block.__typename === 'Heading' ? block.level : block.span.exact)), 'typed')
const entity = await dateline.entities.get('a')
not(entity?.__typename === 'Place' ? entity.latitude : null, 'typed')
// @ts-expect-error there is no such measure
await dateline.figures.list({ filter: { measures: ['DEFEATED'] } })
// @ts-expect-error a search needs its words
await dateline.articles.search({})

const typed: TypedDocument<{ readonly archive: { readonly articleCount: number } }, { id: string }> = { text: '{ a }' }
const result = await dateline.query(typed, { id: 'a' })
not(result.archive.articleCount, 'typed')
// @ts-expect-error the variables are needed
await dateline.query(typed)
const plain = await dateline.query('{ a }')
// @ts-expect-error a plain document's result is unknown
plain.a

try {
  await dateline.statements.list()
} catch (error) {
  if (isDatelineError(error)) {
    if (error.kind === 'rate-limited') not(error.retryAfter, 'typed')
    // @ts-expect-error only some kinds have a status
    error.status
  }
}
`

async function runs(code: string): Promise<string> {
  await writeFile(join(project, 'app.js'), code)
  return (await run(process.execPath, ['app.js'], { cwd: project })).stdout
}

async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'dateline-sdk-'))
  folders.push(folder)
  return folder
}
