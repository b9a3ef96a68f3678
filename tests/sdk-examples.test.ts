import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Service, startService } from './browser/service.ts'

const SDK = fileURLToPath(new URL('../packages/sdk/', import.meta.url))
const SAMPLE = {
  headline: 'Ferry service resumes in Bergen',
  publishedOn: '2022-01-02',
  publisher: 'Dateline Tests',
  text: 'The ferry resumed on Sunday. At least 3 people were killed in the storm, Mayor Ingrid Solberg said on Sunday.',
}

let folder: string
let service: Service

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dateline-examples-'))
  const file = join(folder, 'articles.jsonl')
  await writeFile(file, `${JSON.stringify(SAMPLE)}\n`)
  await mkdir(join(folder, 'node_modules/@dateline'), { recursive: true })
  await symlink(SDK, join(folder, 'node_modules/@dateline/sdk'), 'junction')
  service = await startService([file])
})

afterAll(async () => {
  await service?.close()
  await rm(folder, { recursive: true, force: true })
})

describe('an example runs against a service', async () => {
  for (const { where, code } of [...(await examplesOfReadme()), ...(await examplesOfComments())])
    it(where, async () => {
      const file = join(folder, 'example.mts')
      await writeFile(file, whole(code))
      const { stderr } = await promisify(execFile)(process.execPath, [file])
      expect(stderr).toBe('')
    })
})

type Example = { readonly where: string; readonly code: string }

async function examplesOfReadme(): Promise<Example[]> {
  const text = await readFile(join(SDK, 'README.md'), 'utf8')
  return Array.from(text.matchAll(/^```ts\n(.*?)^```/gms), match => ({
    where: `README.md, line ${text.slice(0, match.index).split('\n').length}`,
    code: match[1] ?? '',
  }))
}

async function examplesOfComments(): Promise<Example[]> {
  const names = (await readdir(join(SDK, 'src'))).filter(name => name.endsWith('.ts') && !name.endsWith('.test.ts'))
  const examples = await Promise.all(
    names.map(async name => {
      const text = await readFile(join(SDK, 'src', name), 'utf8')
      return Array.from(text.matchAll(/^ *\* ```ts\n(.*?)^ *\* ```/gms), match => ({
        where: `${name}, line ${text.slice(0, match.index).split('\n').length}`,
        code: (match[1] ?? '').replace(/^ *\* ?/gm, ''),
      }))
    }),
  )
  return examples.flat()
}

/** An example as a program: comments leave out the client, its URL and the names that the example is about. */
function whole(code: string): string {
  const url = `${service.url}/graphql`
  const given = [
    ...(code.includes('createDateline({') ? [] : ["const dateline = sdk.createDateline({ url: '' + url })"]),
    'const { isDatelineError, segments } = sdk',
  ]
  const imports = code.includes('import {') ? '' : `import * as sdk from '@dateline/sdk'\n`
  const names = `const url = ${JSON.stringify(url)}\nconst id = 'Article:none'\n`
  return `${imports}${names}${imports === '' ? '' : `${given.join('\n')}\n`}${code
    .replaceAll('http://localhost:4000/graphql', url)
    .replaceAll('from where you keep it', service.token)}`
}
