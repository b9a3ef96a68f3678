import { execFile } from 'node:child_process'
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const BIOME = join(ROOT, 'node_modules/@biomejs/biome/bin/biome')

let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dateline-boundaries-'))
  for (const file of ['biome.json', '.gitignore']) await cp(join(ROOT, file), join(folder, file))
})

afterAll(() => rm(folder, { recursive: true, force: true }))

describe('the linter refuses an import against the arrows', () => {
  it.each([
    ['packages/articles/model/a.ts', '@dateline/store'],
    ['packages/articles/model/a.ts', '../../store/index.ts'],
    ['packages/articles/read/a.ts', 'node:fs'],
    ['packages/store/a.ts', '@dateline/api'],
    ['packages/store/lowdb/a.ts', '../../api/server/service.ts'],
    ['packages/api/schema/a.ts', '@dateline/sdk'],
    ['packages/api/cli/a.ts', '../../sdk/src/index.ts'],
    ['packages/api/graphiql/src/a.ts', '../../schema/scalar.ts'],
    ['packages/api/graphiql/src/a.ts', '@dateline/sdk'],
    ['packages/sdk/src/a.ts', '@dateline/articles'],
    ['packages/sdk/src/a.ts', '../../articles/model/article.ts'],
    ['packages/reader/src/a.ts', '@dateline/api'],
    ['packages/reader/src/a.ts', '../../store/lowdb/article-file.ts'],
    ['packages/schema-check/a.ts', '@dateline/api'],
    ['packages/schema-check/cli/a.ts', '../../api/schema/schema.ts'],
  ])('%s may not import %s', async (file, from) => {
    expect(await lintOf(file, from)).toContain('noRestrictedImports')
  })

  it.each([
    ['packages/store/a.ts', '@dateline/articles'],
    ['packages/api/cli/a.ts', '@dateline/store'],
    ['packages/reader/src/a.ts', '@dateline/sdk'],
    ['packages/api/server/a.ts', '@dateline/schema-check'],
    ['packages/schema-check/judge/a.ts', '../compare/change.ts'],
  ])('%s may import %s', async (file, from) => {
    expect(await lintOf(file, from)).not.toContain('noRestrictedImports')
  })
})

async function lintOf(file: string, from: string): Promise<string> {
  const path = join(folder, file)
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, `import { a } from '${from}'\n\nconsole.log(a)\n`)
  const run = promisify(execFile)(process.execPath, [BIOME, 'lint', path], { cwd: folder })
  const { stdout, stderr } = await run.catch((error: { stdout: string; stderr: string }) => error)
  await rm(path)
  return stdout + stderr
}
