import { existsSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { dateline, temporaryFolder } from './command.ts'

const TEXT = `Harbour bridge closed after storm

March 8, 2024

The old harbour bridge in Rotterdam was closed on Friday. “We had no choice,” Mayor Helena Brandt said.
`

/** The gold of {@link TEXT}, with two names and one statement. */
function goldArticle() {
  const span = (exact: string) => ({ start: TEXT.indexOf(exact), end: TEXT.indexOf(exact) + exact.length, exact })
  const paragraph = TEXT.slice(TEXT.indexOf('The old'), -1)
  const entity = (key: string, kind: string, name: string) => ({
    key,
    kind,
    name,
    mentions: [{ ...span(name), nominal: false }],
  })
  return {
    article: 'bridge.txt',
    headline: span('Harbour bridge closed after storm'),
    standfirst: null,
    publishedOn: '2024-03-08',
    language: 'en',
    noise: [],
    sections: [{ heading: null, paragraphs: [span(paragraph)] }],
    gallery: null,
    entities: [entity('rotterdam', 'PLACE', 'Rotterdam'), entity('brandt', 'PERSON', 'Helena Brandt')],
    statements: [
      {
        kind: 'DIRECT',
        content: [span('We had no choice,')],
        cue: span('said'),
        speaker: 'brandt',
        speakerText: span('Mayor Helena Brandt'),
      },
    ],
    figures: [],
    events: [],
  }
}

async function goldFolder(): Promise<string> {
  const folder = await temporaryFolder()
  await mkdir(join(folder, 'gold'))
  await mkdir(join(folder, 'articles'))
  await writeFile(join(folder, 'gold/bridge.json'), JSON.stringify(goldArticle()))
  await writeFile(join(folder, 'articles/bridge.txt'), TEXT)
  const line = { id: 'ferry', text: 'The ferry left Bergen at noon.', entities: [{ kind: 'PLACE', span: [15, 21] }] }
  await writeFile(join(folder, 'gold/lines.jsonl'), `${JSON.stringify(line)}\n${JSON.stringify(line)}\n`)
  return folder
}

describe('dateline evaluate', () => {
  test('prints a table for each gold file, whose texts lie in ../articles', async () => {
    const args = ['evaluate', '--gold', 'gold/bridge.json', 'gold/lines.jsonl']
    const { code, stdout, stderr } = await dateline(args, { cwd: await goldFolder() })
    expect(stderr).toBe('')
    const [article, lines] = stdout.split('\n\n')
    expect(article).toMatch(/^bridge\.json \(1 article\)\nmeasure +gold +found +P +R +F1\n/)
    expect(article).toMatch(/^mentions +2 /m)
    expect(article).toMatch(/^statements +1 /m)
    expect(lines).toMatch(/^lines\.jsonl \(2 articles\)\n/)
    expect(lines).toMatch(/^places +2 /m)
    expect(code).toBe(0)
  })

  test('prints the same as JSON', async () => {
    const { stdout } = await dateline(['evaluate', '--gold', 'gold/bridge.json', '--json'], { cwd: await goldFolder() })
    expect(JSON.parse(stdout)).toMatchObject([
      {
        file: 'bridge.json',
        articles: 1,
        measures: expect.arrayContaining([expect.objectContaining({ name: 'mentions', expected: 2 })]),
      },
    ])
  })

  test('lists what was missed', async () => {
    const folder = await goldFolder()
    const line = { id: 'none', text: 'It was late.', entities: [{ kind: 'PLACE', span: [7, 11] }] }
    await writeFile(join(folder, 'gold/none.jsonl'), JSON.stringify(line))
    const { stdout } = await dateline(['evaluate', '--gold', 'gold/none.jsonl', '--differences'], { cwd: folder })
    expect(stdout).toMatch(/^none\.jsonl places - .*late/m)
  })

  test.each([
    ['a gold file that is not there', ['--gold', 'gold/none.json'], "gold/none.json can't be read"],
    ['a gold file that is none', ['--gold', 'articles/bridge.txt'], 'articles/bridge.txt, line 1 is not JSON'],
    [
      'a folder without the text',
      ['--gold', 'gold/bridge.json', '--articles', 'gold'],
      'say where it is with --articles',
    ],
  ])('ends with 1 and a sentence for %s', async (_, args, message) => {
    const { code, stdout, stderr } = await dateline(['evaluate', ...args], { cwd: await goldFolder() })
    expect(stderr).toContain(message)
    expect(stderr).not.toMatch(/^ +at /m)
    expect(stdout).toBe('')
    expect(code).toBe(1)
  })
})

const seed = fileURLToPath(new URL('../../shared/gold/seed.json', import.meta.url))

describe.skipIf(!existsSync(seed))('dateline evaluate on the seed article (skipped without ../shared/gold)', () => {
  test('measures structure and every kind of annotation', async () => {
    const { code, stdout } = await dateline(['evaluate', '--gold', seed, '--json'])
    const [{ measures }] = JSON.parse(stdout)
    expect(measures.map((measure: { name: string }) => measure.name)).toEqual([
      'structure',
      'mentions',
      'persons',
      'places',
      'organizations',
      'entities',
      'statements',
      'speakers',
      'figures',
      'reporters',
      'events',
    ])
    for (const { expected } of measures) expect(expected).toBeGreaterThan(0)
    expect(code).toBe(0)
  })
})
