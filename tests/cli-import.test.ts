import { mkdir, readdir, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { articlesIn, untilOnDisk } from './archive.ts'
import { dateline, launch, temporaryFolder } from './command.ts'

const TEXT = `Harbour bridge closed after storm

March 8, 2024

The old harbour bridge in Rotterdam was closed on Friday after a storm had torn off parts of its railing, the city said.

Engineers will look at the damage over the weekend, and at least 40 ships have to wait.
`

const HTML = `<!doctype html>
<html lang="en">
<head>
<title>Ferries resume in Bergen</title>
<meta property="article:published_time" content="2024-03-09T08:00:00Z">
</head>
<body><article>
<h1>Ferries resume in Bergen</h1>
<p>The ferries of Bergen sailed again on Saturday, two days after the harbour had been closed because of the storm.</p>
<p>“We are glad to be back,” said Captain Ingrid Solberg, who brought the first passengers across the fjord in the morning.</p>
<p>At least 3 people had been injured in the storm, the county said, and it will be weeks until all the piers are mended.</p>
</article></body>
</html>`

const FEED = `<?xml version="1.0"?>
<rss version="2.0"><channel><title>The Daily</title><link>https://daily.example/</link><description>News</description>
<item><title>Piers mended in Bergen</title><link>https://daily.example/piers</link><pubDate>Sun, 10 Mar 2024 10:00:00 GMT</pubDate>
<description>The last of the piers in Bergen was mended on Sunday, the county said, and ships may land again.</description></item>
</channel></rss>`

function record(day: number, more: Record<string, unknown> = {}) {
  return {
    headline: `Works at the bridge enter day ${day}`,
    publishedOn: `2024-04-${`${day}`.padStart(2, '0')}`,
    publisher: 'Dateline Tests',
    authors: ['Ada Example'],
    text: `Mayor Helena Brandt said the bridge would open on day ${day + 20} of the works. Some 200 people watched.`,
    ...more,
  }
}

function lines(...values: readonly unknown[]): string {
  return values.map(value => `${typeof value === 'string' ? value : JSON.stringify(value)}\n`).join('')
}

const summary = (imported: number, unchanged: number, revised: number, refused: number) =>
  new RegExp(`^ *${imported} imported\n *${unchanged} unchanged\n *${revised} revised\n *${refused} refused\n`)

describe('dateline import takes', () => {
  test.each([
    ['plain text', 'bridge.txt', TEXT, 'TEXT', 'Harbour bridge closed after storm'],
    ['HTML', 'ferries.html', HTML, 'HTML', 'Ferries resume in Bergen'],
    ['JSON', 'works.json', JSON.stringify(record(1), null, 2), 'JSON', 'Works at the bridge enter day 1'],
    ['JSON Lines', 'works.jsonl', lines(record(2)), 'JSON_LINES', 'Works at the bridge enter day 2'],
  ])('%s', async (_, name, content, format, headline) => {
    const folder = await temporaryFolder()
    await writeFile(join(folder, name), content)
    const { code, stdout } = await dateline(['import', name, '--data', 'archive'], { cwd: folder })
    expect(stdout).toMatch(summary(1, 0, 0, 0))
    expect(code).toBe(0)
    const [article] = await articlesIn(join(folder, 'archive'))
    expect(article).toMatchObject({
      headline: { exact: headline },
      source: { name, format },
      revision: 1,
      language: 'en',
    })
    expect(article?.annotations?.mentions.length).toBeGreaterThan(0)
  })

  test('a feed, and says which of its articles are summaries', async () => {
    const folder = await temporaryFolder()
    await writeFile(join(folder, 'news.xml'), FEED)
    const { code, stdout } = await dateline(['import', '.', '--data', '.archive'], { cwd: folder })
    expect(stdout).toMatch(summary(1, 0, 0, 0))
    expect(stdout).toMatch(/^- news\.xml.* only its summary/m)
    expect(code).toBe(0)
    expect(await articlesIn(join(folder, '.archive'))).toMatchObject([{ source: { name: 'news.xml', format: 'FEED' } }])
    const again = await dateline(['import', '.', '--data', '.archive'], { cwd: folder })
    expect(again.stdout).toMatch(summary(0, 1, 0, 0))
  })

  test('standard input, in any format', async () => {
    const folder = await temporaryFolder()
    for (const input of [TEXT, HTML, JSON.stringify(record(1), null, 2), lines(record(2), record(3))])
      expect(await dateline(['import', '-', '--data', folder], { input })).toMatchObject({ code: 0, stderr: '' })
    expect((await articlesIn(folder)).map(({ source }) => source.format).sort()).toEqual([
      'HTML',
      'JSON',
      'JSON_LINES',
      'JSON_LINES',
      'TEXT',
    ])
  })

  test('folders and all that is in them, links too, but no hidden files, and names what it passed over', async () => {
    const folder = await temporaryFolder()
    await mkdir(join(folder, 'news/2024/.git'), { recursive: true })
    await writeFile(join(folder, 'bridge'), TEXT)
    await symlink('../bridge', join(folder, 'news/bridge.TXT'))
    await writeFile(join(folder, 'news/2024/works.jsonl'), lines(record(1), record(2)))
    await writeFile(join(folder, 'news/2024/.git/works.jsonl'), lines(record(3)))
    await writeFile(join(folder, 'news/.draft.txt'), TEXT)
    await writeFile(join(folder, 'news/logo.png'), 'no news')
    const { code, stdout } = await dateline(['import', 'news', '--data', 'archive'], { cwd: folder })
    expect(stdout).toMatch(summary(3, 0, 0, 0))
    expect(stdout).toContain(`Passed over, for their endings: ${join('news', 'logo.png')}\n`)
    expect(code).toBe(0)
    const articles = await articlesIn(join(folder, 'archive'))
    expect(articles.map(({ source }) => source.name)).toEqual([
      join('2024', 'works.jsonl'),
      join('2024', 'works.jsonl'),
      'bridge.TXT',
    ])
  })

  test('several paths, and a file that is named whatever its ending', async () => {
    const folder = await temporaryFolder()
    await writeFile(join(folder, 'bridge.draft'), TEXT)
    await writeFile(join(folder, 'works.dump'), lines(record(1), record(2)))
    const { code, stdout } = await dateline(['import', 'bridge.draft', 'works.dump', '--data', 'archive'], {
      cwd: folder,
    })
    expect(stdout).toMatch(summary(3, 0, 0, 0))
    expect(code).toBe(0)
  })

  test('what articles do not say of themselves from its options', async () => {
    const folder = await temporaryFolder()
    const input = TEXT.replace('March 8, 2024', '')
    const options = [
      '--publisher',
      'The Daily',
      '--published-on',
      '2024-03-08',
      '--url',
      'https://daily.example/bridge',
    ]
    expect(await dateline(['import', '-', '--data', folder, '--language', 'en', ...options], { input })).toMatchObject({
      code: 0,
    })
    expect(await articlesIn(folder)).toMatchObject([
      { publisher: 'The Daily', publishedOn: '2024-03-08', url: 'https://daily.example/bridge', language: 'en' },
    ])
  })

  test('the format that is given, whatever the ending says', async () => {
    const folder = await temporaryFolder()
    await writeFile(join(folder, 'works.txt'), lines(record(1), record(2)))
    const args = ['import', 'works.txt', '--format', 'json-lines', '--data', 'archive']
    expect((await dateline(args, { cwd: folder })).stdout).toMatch(summary(2, 0, 0, 0))
  })

  test('the data folder from DATELINE_DATA, and from --data before that', async () => {
    const folder = await temporaryFolder()
    const options = { cwd: folder, input: TEXT, env: { DATELINE_DATA: 'by-variable' } }
    await dateline(['import', '-'], options)
    await dateline(['import', '-', '--data', 'by-option'], options)
    await dateline(['--data', 'by-option-first', 'import', '-'], options)
    await dateline(['import', '-'], { cwd: folder, input: TEXT })
    expect((await readdir(folder)).sort()).toEqual(['.dateline', 'by-option', 'by-option-first', 'by-variable'])
  })
})

describe('dateline import refuses', () => {
  test('what is no article, by file and line, and keeps the rest', async () => {
    const folder = await temporaryFolder()
    await writeFile(
      join(folder, 'works.jsonl'),
      lines(record(1), '{"headline": ', record(2), '', record(3, { publishedOn: 'soon' }), record(4)),
    )
    await writeFile(join(folder, 'empty.txt'), '')
    await symlink('nowhere.txt', join(folder, 'lost.txt'))
    await writeFile(join(folder, 'picture.txt'), new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 0x10]))
    const { code, stdout } = await dateline(['import', '.', '--data', '.archive'], { cwd: folder })
    expect(code).toBe(1)
    expect(stdout).toMatch(summary(3, 0, 0, 5))
    expect(stdout).toMatch(/^- empty\.txt is empty/m)
    expect(stdout).toMatch(/^- lost\.txt can't be read \(ENOENT\)/m)
    expect(stdout).toMatch(/^- picture\.txt/m)
    expect(stdout).toMatch(/^- works\.jsonl, line 2/m)
    expect(stdout).toMatch(/^- works\.jsonl, line 5.*publishedOn/m)
    expect(await articlesIn(join(folder, '.archive'))).toHaveLength(3)
  })

  test('a line and a file that are too long without taking them into memory', async () => {
    const folder = await temporaryFolder()
    const long = 'x'.repeat(6_000_000)
    await writeFile(join(folder, 'works.jsonl'), lines(record(1), record(2, { text: long }), record(3)))
    await writeFile(join(folder, 'long.txt'), long)
    const { code, stdout } = await dateline(['import', 'works.jsonl', 'long.txt', '--data', 'archive'], { cwd: folder })
    expect(code).toBe(1)
    expect(stdout).toMatch(summary(2, 0, 0, 2))
    expect(stdout).toMatch(/^- works\.jsonl, line 2/m)
    expect(stdout).toMatch(/^- long\.txt/m)
  })

  test('a path that leads nowhere, before anything is imported', async () => {
    const folder = await temporaryFolder()
    await writeFile(join(folder, 'bridge.txt'), TEXT)
    const { code, stderr } = await dateline(['import', 'bridge.txt', 'bride.txt', '--data', 'archive'], { cwd: folder })
    expect(code).toBe(2)
    expect(stderr).toBe("bride.txt can't be read: there is no such file or folder. Nothing was imported.\n")
    expect(await readdir(folder)).toEqual(['bridge.txt'])
  })
})

describe('dateline import, run again,', () => {
  test('leaves what is the same as it is', async () => {
    const folder = await temporaryFolder()
    const file = join(folder, 'works.jsonl')
    await writeFile(file, lines(record(1), record(2)))
    await dateline(['import', file, '--data', join(folder, 'archive')])
    const first = await articlesIn(join(folder, 'archive'))
    const { code, stdout } = await dateline(['import', 'works.jsonl', '--data', 'archive'], { cwd: folder })
    expect(stdout).toMatch(summary(0, 2, 0, 0))
    expect(code).toBe(0)
    expect(await articlesIn(join(folder, 'archive'))).toEqual(first)
  })

  test('keeps a changed text as a new revision, within one file too', async () => {
    const folder = await temporaryFolder()
    const changed = record(1, { text: 'The bridge opened early, Mayor Helena Brandt said. Some 300 people watched.' })
    await dateline(['import', '-', '--data', folder], { input: lines(record(1), record(2)) })
    const { stdout } = await dateline(['import', '-', '--data', folder], { input: lines(changed, record(2)) })
    expect(stdout).toMatch(summary(0, 1, 1, 0))
    expect((await articlesIn(folder)).map(({ revision }) => revision)).toEqual([1, 2])
    const again = await dateline(['import', '-', '--data', folder], { input: lines(record(1), changed) })
    expect(again.stdout).toMatch(summary(0, 0, 2, 0))
  })
})

test('dateline import that is interrupted ends with 130, and what it has read stays', async () => {
  const folder = await temporaryFolder()
  const records = Array.from({ length: 100 }, (_, index) =>
    record(1, { headline: `Report ${index + 1} from the bridge` }),
  )
  const running = launch('dateline.ts', ['import', '-', '--data', folder], { input: null })
  running.process.stdin?.write(lines(...records))
  await untilOnDisk(folder, 50, running)
  running.process.kill('SIGINT')
  const { code, stdout, stderr } = await running.ended
  expect(code).toBe(130)
  expect(stderr).toBe('')
  const [, imported] = /^ *(\d+) imported/.exec(stdout) ?? []
  expect(await articlesIn(folder)).toHaveLength(Number(imported))
  const again = await dateline(['import', '-', '--data', folder], { input: lines(...records) })
  expect(again.stdout).toMatch(summary(100 - Number(imported), Number(imported), 0, 0))
})
