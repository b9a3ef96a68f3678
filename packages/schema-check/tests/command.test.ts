import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { buildSchema, graphqlSync, introspectionFromSchema } from 'graphql'
import { describe, expect, onTestFinished, test } from 'vitest'
import { repository } from './repository.ts'

const OLD =
  'type Query {\n  story: Story\n}\n\ntype Story {\n  headline: String!\n  words: Int!\n  kind: Kind!\n}\n\nenum Kind {\n  NEWS\n}\n'
const WITHOUT_WORDS = OLD.replace('  words: Int!\n', '')
const NEW_KIND = OLD.replace('  NEWS\n', '  NEWS\n  OPINION\n')
const ASKS_WORDS = 'query Length {\n  story {\n    words\n  }\n}\n'
const ASKS_HEADLINE = 'query Title { story { headline } }'
const NO_POLICY = JSON.stringify({ deprecatedForDays: null })

function folder(files: Readonly<Record<string, string>>) {
  return repository({ 'old.graphql': OLD, 'policy.json': NO_POLICY, ...files })
}

describe('exit codes tell how grave a change is', () => {
  test.each([
    ['nothing changed', OLD, ASKS_WORDS, 0],
    ['breaking for an operation', WITHOUT_WORDS, ASKS_WORDS, 1],
    ['breaking, unused', WITHOUT_WORDS, ASKS_HEADLINE, 2],
    ['dangerous for an operation', NEW_KIND, 'query Kinds { story { kind } }', 3],
    ['dangerous, unused', NEW_KIND, ASKS_HEADLINE, 0],
  ])('%s', (_, after, operation, code) => {
    const { run } = folder({ 'new.graphql': after, 'client.graphql': operation })
    expect(run('old.graphql', 'new.graphql', '--operations', 'client.*', '--policy', 'policy.json').code).toBe(code)
  })

  test('without anybody’s use, a breaking change counts as breaking', () => {
    const { run } = folder({ 'new.graphql': WITHOUT_WORDS })
    const { code, out } = run('old.graphql', 'new.graphql', '--policy', 'policy.json')
    expect(code).toBe(1)
    expect(out).toContain('BREAKING  Story.words')
    expect(out).toContain('give --operations or --usage')
  })

  test('against the policy', () => {
    const { run } = folder({ 'new.graphql': WITHOUT_WORDS, 'client.graphql': ASKS_HEADLINE })
    const { code, out } = run('old.graphql', 'new.graphql', '--operations', 'client.graphql')
    expect(code).toBe(4)
    expect(out).toContain('`Story.words` was not deprecated')
  })

  test('--fail-on says from which grade on', () => {
    const { run } = folder({ 'new.graphql': WITHOUT_WORDS, 'client.graphql': ASKS_HEADLINE })
    const args = [
      'old.graphql',
      'new.graphql',
      '--operations',
      'client.graphql',
      '--policy',
      'policy.json',
      '--fail-on',
    ]
    expect(run(...args, 'breaking').code).toBe(0)
    expect(run(...args, 'breaking-unused').code).toBe(2)
    expect(run(...args, 'never').code).toBe(0)
  })
})

describe('what can’t be checked has a code and a sentence of its own', () => {
  test.each([
    ['a wrong option', ['old.graphql', 'old.graphql', '--format', 'pdf'], 64, 'text, json'],
    ['a missing schema', ['old.graphql', 'no.graphql'], 66, 'no.graphql is not there'],
    ['a schema that is no GraphQL', ['old.graphql', 'broken.graphql'], 65, 'broken.graphql, line 2,'],
    ['a schema that is not valid', ['old.graphql', 'invalid.graphql'], 65, 'Unknown type "Nowhere"'],
    ['an introspection that is none', ['old.graphql', 'empty.json'], 65, 'empty.json gives no introspection result'],
    ['an unknown revision', ['nowhere:old.graphql', 'old.graphql'], 66, 'revision nowhere'],
    [
      'a pattern that matches nothing',
      ['old.graphql', 'old.graphql', '--operations', 'no/*.graphql'],
      66,
      'no/*.graphql',
    ],
    ['an operation that is no GraphQL', ['old.graphql', 'old.graphql', '--operations', 'broken.graphql'], 69, 'line 2'],
    [
      'an operation that was not valid before',
      ['old.graphql', 'old.graphql', '--operations', 'stale.graphql'],
      69,
      'stale.graphql:1 Stale',
    ],
    ['an allow file without a reason', ['old.graphql', 'old.graphql', '--allow', 'allow.json'], 78, 'at 0.reason'],
    ['a policy with an unknown rule', ['old.graphql', 'old.graphql', '--policy', 'wrong.json'], 78, 'speed'],
    ['usage that is no JSON', ['old.graphql', 'old.graphql', '--usage', 'old.graphql'], 78, 'old.graphql is no JSON'],
  ])('%s', (_, args, code, sentence) => {
    const { run } = folder({
      'broken.graphql': 'type Query {\n  a: Int!!\n}\n',
      'invalid.graphql': 'type Query { a: Nowhere }',
      'empty.json': '{}',
      'stale.graphql': 'query Stale { gone }',
      'allow.json': '[{ "kind": "*", "coordinate": "Story.words", "expires": "2027-01-31" }]',
      'wrong.json': '{ "speed": 1 }',
    })
    const outcome = run(...args)
    expect(outcome.error).toContain(sentence)
    expect(outcome.code).toBe(code)
    expect(outcome.error).not.toContain('    at ')
  })

  test('a service that can’t be reached', () => {
    const { run } = folder({})
    const { code, error } = run('old.graphql', 'http://127.0.0.1:9/graphql')
    expect(code).toBe(68)
    expect(error).toContain('http://127.0.0.1:9/graphql can')
  })
})

describe('schemas come from', () => {
  test('an introspection result, without a word on the directives that it can’t tell', () => {
    const schema = `directive @mark on FIELD_DEFINITION\n${OLD.replace('words: Int!', 'words: Int! @mark')}`
    const introspection = JSON.stringify({ data: introspectionFromSchema(buildSchema(schema)) })
    const { run } = repository({ 'old.graphql': schema, 'new.json': introspection })
    expect(run('old.graphql', 'new.json')).toMatchObject({
      code: 0,
      out: expect.stringContaining('The schemas are the same'),
    })
  })

  test('a service, which is sent the headers', async () => {
    const schema = buildSchema(WITHOUT_WORDS)
    const tokens: unknown[] = []
    const server = createServer((request, response) => {
      tokens.push(request.headers['authorization'])
      let body = ''
      request.on('data', chunk => {
        body += chunk
      })
      request.on('end', () => {
        const { query } = JSON.parse(body) as { readonly query: string }
        response.end(JSON.stringify(graphqlSync({ schema, source: query })))
      })
    })
    onTestFinished(() => void server.close())
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
    const { port } = server.address() as AddressInfo
    const { folder: cwd } = folder({})
    const out = await new Promise<string>(resolve => {
      const command = join(import.meta.dirname, '../cli/schema-check.ts')
      const url = `http://127.0.0.1:${port}/graphql`
      execFile(
        process.execPath,
        [command, 'old.graphql', url, '--header', 'authorization: Bearer t'],
        { cwd },
        (_, text) => resolve(text),
      )
    })
    expect(out).toContain('Story.words')
    expect(tokens).toEqual(['Bearer t'])
  })

  test('a revision of git, and operations too', () => {
    const { run, write, commit } = folder({ 'schema.graphql': OLD, 'client.graphql': ASKS_WORDS })
    commit('2026-01-01')
    write('schema.graphql', WITHOUT_WORDS)
    write('client.graphql', ASKS_HEADLINE)
    const args = ['main:schema.graphql', 'schema.graphql', '--policy', 'policy.json', '--operations']
    expect(run(...args, 'client.graphql').code).toBe(2)
    expect(run(...args, 'main:client.*')).toMatchObject({
      code: 1,
      out: expect.stringContaining('Length (client.graphql:3)'),
    })
  })
})

describe('a report says whom a change breaks', () => {
  const files = { 'new.graphql': WITHOUT_WORDS, 'client.graphql': ASKS_WORDS }

  function report(format: string): string {
    const { run } = folder(files)
    return run(
      'old.graphql',
      'new.graphql',
      '--operations',
      'client.graphql',
      '--policy',
      'policy.json',
      '--format',
      format,
    ).out
  }

  test('as text', () => {
    expect(report('text')).toContain(
      'BREAKING FOR  Story.words  Field \'words\' was removed from object type \'Story\'\n    Length (client.graphql:3): The operation is refused: Cannot query field "words" on type "Story".',
    )
  })

  test('as JSON', () => {
    const { grade, changes } = JSON.parse(report('json'))
    expect(grade).toBe('BREAKING')
    expect(changes).toMatchObject([
      {
        kind: 'FIELD_REMOVED',
        coordinate: 'Story.words',
        verdict: 'BREAKING_FOR',
        line: 5,
        hits: [
          {
            operation: { name: 'Length', file: 'client.graphql', line: 1 },
            impacts: [{ at: { file: 'client.graphql', line: 3 } }],
          },
        ],
      },
    ])
  })

  test('as Markdown', () => {
    expect(report('markdown')).toContain(
      "| **breaking for** | `Story.words`<br>Field 'words' was removed from object type 'Story' | `Length` (client.graphql:3):",
    )
  })

  test('as notes on the lines of a pull request', () => {
    expect(report('github')).toBe(
      "::error file=new.graphql,line=5,title=FIELD_REMOVED::Field 'words' was removed from object type 'Story': breaking for Length (client.graphql:3).\n",
    )
  })

  test('as SARIF', () => {
    const { version, runs } = JSON.parse(report('sarif'))
    expect(version).toBe('2.1.0')
    expect(runs[0].results[0]).toMatchObject({
      ruleId: 'FIELD_REMOVED',
      level: 'error',
      locations: [{ physicalLocation: { artifactLocation: { uri: 'new.graphql' }, region: { startLine: 5 } } }],
    })
  })

  test('as JUnit', () => {
    const xml = report('junit')
    expect(xml).toContain('<testsuite name="schema-check" tests="1" failures="1">')
    expect(xml).toContain('<failure message="Field &apos;words'.replace('&apos;', "'"))
  })

  test('in several formats at once, into files', () => {
    const { run, folder: cwd } = folder(files)
    const { out } = run(
      'old.graphql',
      'new.graphql',
      '--operations',
      'client.graphql',
      '--format',
      'github',
      'markdown=summary.md',
      'junit=report.xml',
    )
    expect(out).toMatch(/^::error /)
    expect(readFileSync(join(cwd, 'summary.md'), 'utf8')).toMatch(/^## Schema: This breaks clients\./)
    expect(readFileSync(join(cwd, 'report.xml'), 'utf8')).toMatch(/^<\?xml/)
  })
})

describe('recorded traffic', () => {
  const record = (coordinate: string, day: string, client = 'newsroom') => ({
    client,
    version: '2',
    day,
    coordinate,
    count: 3,
  })

  test('names the clients that use what is gone, and when they last did', () => {
    const usage = JSON.stringify([
      record('Story.words', '2026-11-20'),
      record('Story.headline', '2026-11-21', 'reader'),
    ])
    const { run } = folder({ 'new.graphql': WITHOUT_WORDS, 'usage.json': usage })
    const { code, out } = run('old.graphql', 'new.graphql', '--usage', 'usage.json', '--policy', 'policy.json')
    expect(code).toBe(1)
    expect(out).toContain('newsroom 2: used 3 times, last on 2026-11-20')
    expect(out).not.toContain('reader')
  })

  test('that is older than --since does not count', () => {
    const usage = JSON.stringify([record('Story.words', '2020-01-01')])
    const { run } = folder({ 'new.graphql': WITHOUT_WORDS, 'usage.json': usage })
    const args = ['old.graphql', 'new.graphql', '--usage', 'usage.json', '--policy', 'policy.json']
    expect(run(...args).code).toBe(1)
    expect(run(...args, '--since', '30d').code).toBe(2)
    expect(run(...args, '--since', '2019-12-31').code).toBe(1)
  })

  test('that selects an enum is told of its new value', () => {
    const usage = JSON.stringify([record('Story.kind', '2026-11-20')])
    const { run } = folder({ 'new.graphql': NEW_KIND, 'usage.json': usage })
    expect(run('old.graphql', 'new.graphql', '--usage', 'usage.json').code).toBe(3)
  })
})

describe('known exceptions', () => {
  const files = { 'new.graphql': WITHOUT_WORDS, 'client.graphql': ASKS_WORDS }
  const args = [
    'old.graphql',
    'new.graphql',
    '--operations',
    'client.graphql',
    '--policy',
    'policy.json',
    '--allow',
    'allow.json',
  ]
  const exception = (expires: string) =>
    JSON.stringify([{ kind: 'FIELD_REMOVED', coordinate: 'Story.words', reason: 'Agreed with the newsroom', expires }])

  test('let a change through until they expire', () => {
    const { run } = folder({ ...files, 'allow.json': exception('2999-01-01') })
    expect(run(...args)).toMatchObject({
      code: 0,
      out: expect.stringContaining('let through until 2999-01-01: Agreed with the newsroom'),
    })
  })

  test('do not once they have, and are named', () => {
    const { run } = folder({ ...files, 'allow.json': exception('2020-01-01') })
    expect(run(...args)).toMatchObject({ code: 1, out: expect.stringContaining('has expired or is not needed') })
  })
})
