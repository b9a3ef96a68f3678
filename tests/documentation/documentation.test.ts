import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { postgresForTest } from '@dateline/store/postgres-for-test'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Service, startService } from '../browser/service.ts'
import { type CodeBlock, codeBlocksOf } from './code-block.ts'
import { type ExampleProject, openExampleProject } from './example-project.ts'
import { linksOf, pathsOf } from './link.ts'
import { documentationPages, ROOT } from './page.ts'
import { openShell, type Shell } from './shell.ts'

const ARTICLE = {
  headline: 'Harbour bridge closed after storm',
  publishedOn: '2024-03-08',
  publisher: 'The Daily',
  authors: ['Ada Example'],
  text: 'The old harbour bridge in Rotterdam was closed on Friday, Mayor Helena Brandt said.',
}

const GOLD = '../shared/gold'
const PORT = 'localhost:4000'
const DATABASE = 'postgres://dateline:secret@db.example.org:5432/news'

const postgres = postgresForTest()

let service: Service
let shell: Shell
let project: ExampleProject

beforeAll(async () => {
  service = await startService([join(ROOT, 'samples')])
  // Whoever runs the tests may have a service on the usual port.
  shell = await openShell(`${JSON.stringify(ARTICLE)}\n`, { DATELINE_TOKEN: service.token, DATELINE_PORT: '0' })
  project = await openExampleProject({ DATELINE_TOKEN: service.token })
})

afterAll(async () => {
  await service?.close()
  await shell?.close()
  await project?.close()
})

describe.each(documentationPages())('$file', page => {
  test.for(codeBlocksOf(page.file, page.markdown))(
    'the $language block in line $line works',
    async (block, { skip }) => {
      if (block.code.includes(GOLD) && !existsSync(join(ROOT, GOLD))) skip(`${GOLD} is missing`)
      await checkBlock(block)
    },
  )

  test('links to files that are there', () => {
    expect(linksOf(page).filter(path => !existsSync(join(ROOT, path)))).toEqual([])
  })

  test('names files and folders that are there', () => {
    expect(pathsOf(page).filter(path => !existsSync(join(ROOT, path)))).toEqual([])
  })
})

async function checkBlock({ file, line, language, source, code }: CodeBlock): Promise<void> {
  if (source !== null) {
    const text = await readFile(join(ROOT, source), 'utf8')
    expect(standsIn(text, code), `${file}, line ${line}: the code is not in ${source} any more.`).toBe(true)
    return
  }
  switch (language) {
    case 'sh':
      await shell.run(await withDatabase(here(code).replace(/--port \d+/g, '--port 0')))
      return
    case 'graphql':
      expect(emptyFields(await answerTo(code))).toEqual([])
      return
    case 'ts':
      expect(await project.run(here(code))).not.toBe('')
      return
    case 'url':
    case 'r':
    case 'python':
      expect(await linesAt(here(addressIn(code)))).toBeGreaterThan(1)
      return
    case 'json':
      expect(() => JSON.parse(code)).not.toThrow()
      return
    case 'text':
      expect(code.trim()).not.toBe('')
      return
    default:
      throw new Error(
        `${file}, line ${line}: nothing tests blocks of ${language || 'no'} language. Use sh, graphql, ts, url, r, python, json or text.`,
      )
  }
}

/**
 * The address from which code reads a table. It need not have R or pandas: what code puts together, an address that ends with `query=` and
 * the query that stands in it as a text of several lines, is put together here.
 */
function addressIn(code: string): string {
  const [address = ''] = /https?:[^\s"']+/.exec(code) ?? []
  const [, query = ''] = /(?:"""|')(\{[^"']*\})(?:"""|')/.exec(code) ?? []
  return address.endsWith('query=') ? address + encodeURIComponent(query) : address
}

/** How many lines the CSV at an address has. */
async function linesAt(address: string): Promise<number> {
  const response = await fetch(address)
  const text = await response.text()
  expect([response.status, response.headers.get('content-type'), text]).toEqual([
    200,
    expect.stringContaining('text/csv'),
    text,
  ])
  return text.trimEnd().split('\r\n').length
}

/** Whether code stands in a file word for word, however far it is indented there. */
function standsIn(text: string, code: string): boolean {
  return [0, 2, 4, 6, 8].some(depth => text.includes(code.replace(/^(?=.)/gm, ' '.repeat(depth))))
}

/** The code for a database that is there. */
async function withDatabase(code: string): Promise<string> {
  return code.includes(DATABASE) ? code.replaceAll(DATABASE, await postgres.database()) : code
}

/** The code for the service of this test. */
function here(code: string): string {
  return code.replaceAll(`http://${PORT}`, service.url).replaceAll(PORT, new URL(service.url).host)
}

async function answerTo(query: string): Promise<Record<string, unknown>> {
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${service.token}` }
  const response = await fetch(`${service.url}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query }) })
  const { data, errors } = await response.json()
  expect(errors).toBeUndefined()
  return data
}

/** The fields of an answer in which a reader would find nothing. */
function emptyFields(data: Record<string, unknown>): string[] {
  return Object.entries(data)
    .filter(([, value]) => isEmpty(value))
    .map(([name]) => name)
}

function isEmpty(value: unknown): boolean {
  if (value === null || (Array.isArray(value) && value.length === 0)) return true
  return typeof value === 'object' && 'edges' in value && isEmpty(value.edges)
}
