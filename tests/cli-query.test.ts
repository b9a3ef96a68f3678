import { writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { fileURLToPath } from 'node:url'
import { openLowdbStore } from '@dateline/store'
import { parse } from 'csv-parse/sync'
import { describe, expect, onTestFinished, test } from 'vitest'
import { dateline, temporaryFolder } from './command.ts'
import { archive } from './service/archive.ts'
import { listening } from './service/listening.ts'

const SAMPLES = fileURLToPath(new URL('../samples/', import.meta.url))
const HEADLINES =
  '{ articles(first: 2, orderBy: PUBLISHED_ASC) { totalCount nodes { publishedOn headline publisher { name } } } }'

/** A folder with the articles about the strike. */
async function strikeArchive(): Promise<string> {
  const folder = await temporaryFolder()
  const store = await openLowdbStore(folder)
  await store.save(archive())
  await store.close()
  return folder
}

describe('dateline query', () => {
  test('prints a table, CSV, one JSON a line or the whole answer, of the archive or of a service that runs', async () => {
    const data = await strikeArchive()
    const service = await listening(archive())
    onTestFinished(() => service.close())
    const query = async (...args: string[]) => {
      const { code, stdout, stderr } = await dateline(['query', '-', ...args], { input: HEADLINES })
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
      return stdout
    }
    expect(await query('--data', data)).toBe(
      [
        'publishedOn  headline                                           publisher.name',
        '───────────  ─────────────────────────────────────────────────  ───────────────',
        '2021-03-01   Strike at the harbour of Northport enters round 1  Harbour Gazette',
        '2021-03-01   Strike at the harbour of Northport enters round 2  Northport Post',
        '',
      ].join('\n'),
    )
    const address = `${service.url}/graphql?${new URLSearchParams({ format: 'csv', query: HEADLINES })}`
    const csv = await (await fetch(address)).text()
    expect(await query('--url', service.url, '--format', 'csv')).toBe(csv)
    expect(await query('--data', data, '--format', 'csv', '--bom')).toBe(`\ufeff${csv}`)
    const [first] = (await query('--data', data, '--format', 'ndjson')).split('\n')
    expect(JSON.parse(first ?? '')).toEqual({
      publishedOn: '2021-03-01',
      headline: 'Strike at the harbour of Northport enters round 1',
      'publisher.name': 'Harbour Gazette',
    })
    expect(JSON.parse(await query('--url', `${service.url}/graphql`, '--format', 'json'))).toMatchObject({
      data: { articles: { totalCount: 45 } },
    })
  })

  test('walks all pages, with variables from the command line or a file', async () => {
    const data = await strikeArchive()
    const file = `${data}/harbour.graphql`
    await writeFile(file, 'query A { archive { version } } query B($n: Int) { articles(first: $n) { nodes { id } } }')
    await writeFile(`${data}/variables.json`, '{ "n": 3 }')
    const count = async (...args: string[]) => {
      const { stdout } = await dateline(['query', file, '--operation', 'B', '--format', 'csv', '--data', data, ...args])
      return parse(stdout, { columns: true }).length
    }
    expect(await count('--variables', '{ "n": 7 }')).toBe(7)
    expect(await count('--variables', `@${data}/variables.json`)).toBe(3)
    expect(await count('--variables', '{ "n": 7 }', '--all')).toBe(45)
  })

  test('tells of the samples that 18 were killed, then 164, which was withdrawn, then 225', async () => {
    const data = await temporaryFolder()
    expect((await dateline(['import', SAMPLES, '--data', data])).code).toBe(0)
    const input = `{ figures(filter: { measures: [KILLED] }) { nodes {
      article { publishedOn } quantity { minimum } reportedBy { name } status span { sentence }
    } } }`
    const { stdout } = await dateline(['query', '-', '--format', 'csv', '--all', '--data', data], { input })
    const figures = parse<Record<string, string>>(stdout, { columns: true }).reverse()
    const tolls = ['18', '164', '225']
    const reported = figures.map(figure => figure['quantity.minimum'] ?? '').filter(count => tolls.includes(count))
    expect([...new Set(reported)]).toEqual(tolls)
    expect(figures).toContainEqual({
      'article.publishedOn': '2022-01-11',
      'quantity.minimum': '164',
      'reportedBy.name': expect.stringMatching(/^Health Ministry/),
      status: 'WITHDRAWN',
      'span.sentence':
        'On Sunday, the Health Ministry reported that 164 people had been killed, 103 of them in Almaty.',
    })
  })

  test.each([
    ['{ archive { articleCount } }', [], 2, 'it selects no list. Select one of these: `articles.nodes`'],
    ['{ articles { nodes { nonsense } } }', ['--format', 'json'], 2, 'Cannot query field "nonsense"'],
    ['{ articles {', [], 2, 'Syntax Error: Expected Name, found <EOF>. (Line 1, column 13 of the query.)'],
    ['{ articles { nodes { id } } }', ['--variables', '[1]'], 2, '--variables takes a JSON object'],
    ['{ articles { nodes { id } } }', ['--variables', '@nowhere'], 2, "nowhere can't be read"],
    ['{ articles { nodes { id } } }', ['--all', '--format', 'json'], 2, 'choose --format ndjson, csv or table'],
    ['{ nodes(ids: []) { id } }', ['--all'], 2, '`nodes` is a plain list'],
    ['mutation { importArticle(input: { content: "x" }) { __typename } }', [], 2, 'dateline query only asks'],
    ['query A { archive { version } } query B { archive { version } }', ['--format', 'json'], 2, '--operation'],
    ['{ articles(first: 0) { nodes { id } } }', ['--format', 'csv'], 1, '`first` is a number from 1 to 100, not 0.'],
    ['{ articles { nodes { id } } }', ['--url', 'localhost'], 2, 'Give a whole URL'],
    [
      '{ articles { nodes { id } } }',
      ['--url', 'http://127.0.0.1:1'],
      1,
      'Nothing answers at http://127.0.0.1:1/graphql',
    ],
  ])('says what is wrong with %s %j', async (input, args, exitCode, reason) => {
    const folder = await temporaryFolder()
    const { code, stdout, stderr } = await dateline(['query', '-', '--data', `${folder}/archive`, ...args], {
      input,
      cwd: folder,
    })
    expect(stderr).toContain(reason)
    expect({ code, stdout }).toEqual({ code: exitCode, stdout: '' })
  })

  test('prints an answer with errors whole, and fails', async () => {
    const folder = await temporaryFolder()
    const input = '{ articles(first: 0) { nodes { id } } }'
    const { code, stdout } = await dateline(['query', '-', '--format', 'json', '--data', folder], { input })
    expect([code, JSON.parse(stdout)]).toMatchObject([1, { errors: [{ message: expect.stringContaining('`first`') }] }])
  })

  test('says so when another program than Dateline listens there', async () => {
    const server = createServer((_, response) => response.end('Hello')).listen(0, '127.0.0.1')
    onTestFinished(() => void server.close())
    await new Promise(resolve => server.once('listening', resolve))
    const address = server.address()
    const url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/`
    const { code, stderr } = await dateline(['query', '-', '--url', url], { input: HEADLINES })
    expect([code, stderr]).toEqual([1, expect.stringContaining('not as GraphQL: is this the address of a service?')])
  })
})
