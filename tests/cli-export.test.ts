import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
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
