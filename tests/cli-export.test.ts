import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { NOUNS } from '../packages/api/cli/export/noun.ts'
import { articlesIn } from './archive.ts'
import { dateline, temporaryFolder } from './command.ts'

const ARTICLES = [
  {
    headline: 'Ferry resumes in Bergen',
    publishedOn: '2024-03-08',
    text: 'At least 3 people were injured on Friday, police said.',
  },
  {
    headline: 'Bridge closed in Oslo',
    publishedOn: '2024-03-09',
    text: 'The bridge in Oslo was closed on Saturday, the mayor said.',
  },
]

describe('dateline export --format web-annotation', () => {
  test('writes one annotation page for each article, oldest first, to standard output or a file', async () => {
    const folder = await temporaryFolder()
    const data = join(folder, 'archive')
    const input = ARTICLES.map(article => JSON.stringify(article)).join('\n')
    expect((await dateline(['import', '-', '--data', data], { input })).code).toBe(0)

    const { code, stdout, stderr } = await dateline(['export', '--format', 'web-annotation', '--data', data])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    const pages = stdout
      .trim()
      .split('\n')
      .map(line => JSON.parse(line))
    expect(pages.map(page => page.type)).toEqual(['AnnotationPage', 'AnnotationPage'])
    const figures = pages[0].items.filter((item: { id: string }) => item.id.startsWith('urn:dateline:Figure:'))
    expect(figures[0].body['schema:value']).toMatchObject({ 'schema:minValue': 3, 'schema:description': 'AT_LEAST' })

    const file = join(folder, 'annotations.jsonl')
    expect((await dateline(['export', '--format', 'web-annotation', '--output', file, '--data', data])).code).toBe(0)
    expect(await readFile(file, 'utf8')).toBe(stdout)
  })

  test('says so when its file cannot be written', async () => {
    const folder = await temporaryFolder()
    await writeFile(join(folder, 'file'), '')
    const output = join(folder, 'file/annotations.jsonl')
    const { code, stderr } = await dateline(['export', '--format', 'web-annotation', '--output', output], {
      cwd: folder,
    })
    expect(stderr).toContain(`${output} can't be written`)
    expect(code).toBe(1)
  })
})

test('an export that fails leaves the one before, and nothing beside it', async () => {
  const folder = await temporaryFolder()
  const data = join(folder, 'archive')
  const [article] = ARTICLES
  for (const text of ['The bridge was closed on Saturday.', 'The bridge was opened on Sunday.'])
    await dateline(['import', '-', '--data', data], { input: JSON.stringify({ ...article, text }) })
  const file = join(folder, 'archive.jsonl')
  const args = ['export', '--format', 'jsonl', '--output', file, '--data', data]
  expect((await dateline(args)).code).toBe(0)
  const before = await readFile(file, 'utf8')
  await rm(join(data, 'revisions'), { recursive: true })
  expect((await dateline(args)).code).toBe(1)
  expect(await readFile(file, 'utf8')).toBe(before)
  expect((await readdir(folder)).sort()).toEqual(['archive', 'archive.jsonl'])
})

describe('dateline export --format csv', () => {
  test('writes a table of each noun, in a stable order, with formulas defused; or one of them', async () => {
    const folder = await temporaryFolder()
    const data = join(folder, 'archive')
    const tables = join(folder, 'tables')
    const formula = { ...ARTICLES[1], headline: '=Bridge closed, again', publishedOn: '2024-03-10' }
    const input = [...ARTICLES, formula].map(article => JSON.stringify(article)).join('\n')
    expect((await dateline(['import', '-', '--data', data], { input })).code).toBe(0)

    const args = ['export', '--format', 'csv', '--data', data]
    expect(await dateline([...args, '--output', tables])).toEqual({ code: 0, stdout: '', stderr: '' })
    expect((await readdir(tables)).sort()).toEqual(NOUNS.map(noun => `${noun}.csv`).sort())
    const [articles = '', figures = '', statements = '', images = ''] = await Promise.all(
      ['articles', 'figures', 'statements', 'images'].map(noun => readFile(join(tables, `${noun}.csv`), 'utf8')),
    )
    expect(articles).toMatch(/^id,headline,standfirst,publishedOn,.*,text\r\n/)
    expect(articles).toContain(`"'=Bridge closed, again"`)
    expect(Array.from(articles.matchAll(/,(2024-03-\d\d),/g), ([, day]) => day)).toEqual([
      '2024-03-08',
      '2024-03-09',
      '2024-03-10',
    ])
    expect(figures).toMatch(/^id,article\.id,article\.publishedOn,.*measure,counted,quantity\.minimum/)
    expect(figures).toMatch(/,INJURED,people,3,,AT_LEAST,/)
    expect(statements.split('\r\n')).toHaveLength(3 + 2)
    expect(images).toMatch(/^id,article\.id,.*\r\n$/)

    const one = await dateline([...args, '--of', 'articles', '--published-to', '2024-03-09'])
    expect(one.stdout.split('\r\n')).toEqual([...articles.split('\r\n').slice(0, 3), ''])
    expect(one.code).toBe(0)
  })
})

describe('dateline export --format ninjs', () => {
  test('writes a document a line, which is imported as the same article', async () => {
    const folder = await temporaryFolder()
    const input = ARTICLES.map(article => JSON.stringify(article)).join('\n')
    expect((await dateline(['import', '-', '--data', join(folder, 'one')], { input })).code).toBe(0)
    const { stdout, code } = await dateline(['export', '--format', 'ninjs', '--data', join(folder, 'one')])
    expect(code).toBe(0)
    expect(
      stdout
        .trim()
        .split('\n')
        .map(line => JSON.parse(line).standard.name),
    ).toEqual(['ninjs', 'ninjs'])
    const data = join(folder, 'two')
    expect((await dateline(['import', '-', '--data', data], { input: stdout })).stdout).toMatch(/^2 imported/)
    const shown = (await articlesIn(data)).map(({ headline, publishedOn, blocks }) => ({
      headline: headline.exact,
      publishedOn,
      text: blocks.map(({ span }) => span.exact).join(' '),
    }))
    expect(shown).toEqual(ARTICLES.toReversed())
  })
})

describe('dateline export is called wrongly', () => {
  test.each([
    ['with a noun for another format', ['--format', 'jsonl', '--of', 'figures'], '--of goes with --format csv'],
    ['without a noun or a folder', ['--format', 'csv'], 'Say by --of of what to write a table'],
    ['with a noun that is none', ['--format', 'csv', '--of', 'words'], 'Allowed choices are articles, entities,'],
    ['with a day that is none', ['--format', 'jsonl', '--published-from', 'today'], 'Give a day as 2022-01-13.'],
    [
      'with days that run backwards',
      ['--format', 'jsonl', '--published-from', '2024-02-01', '--published-to', '2024-01-01'],
      '--published-from 2024-02-01 is after --published-to 2024-01-01.',
    ],
  ])('%s, and does nothing', async (_, args, message) => {
    const folder = await temporaryFolder()
    const { code, stderr } = await dateline(['export', ...args], { cwd: folder })
    expect(stderr).toContain(message)
    expect(code).toBe(2)
    expect(await readdir(folder)).toEqual([])
  })
})
