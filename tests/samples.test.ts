import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type Article, annotate, breachesOf, type Figure, readSource } from '@dateline/articles'
import { describe, expect, test } from 'vitest'

const FOLDER = fileURLToPath(new URL('../samples/', import.meta.url))
const FILES = readdirSync(FOLDER)
  .filter(name => name !== 'README.md')
  .sort()

/** The articles of a sample file, read and annotated as `pnpm start` does it; a refusal fails the test with its words. */
function articlesIn(name: string): Article[] {
  const input = { name, content: readFileSync(`${FOLDER}${name}`), defaults: { publisher: 'Dateline Samples' } }
  return [...readSource(input)].map(({ article, refusal }) => {
    if (!article) throw new Error(`${refusal.code}: ${refusal.message}`)
    return annotate(article)
  })
}

describe.each(FILES)('the sample %s', name => {
  const [article, ...more] = articlesIn(name)
  if (!article) throw new Error(`${name} holds no article.`)

  test('is one sound article with its headline, day, publisher and author', () => {
    expect(more).toEqual([])
    expect(breachesOf(article)).toEqual([])
    expect(article.headline.exact).toMatch(/\p{L}{3}/u)
    expect(article.publishedOn).toBe(name.slice(0, 10))
    expect(article.publisher).toBe('Dateline Samples')
    expect(article.authors).toEqual(['Dateline Staff'])
    expect(article.language).toMatch(/^en\b/u)
  })

  test('says in a paragraph that it is a sample and no news report', () => {
    const paragraphs = article.blocks.flatMap(block => (block.kind === 'PARAGRAPH' ? [block.span.exact] : []))
    expect(
      paragraphs.filter(words => /Dateline/.test(words) && /sample/.test(words) && /no news report/.test(words)),
    ).toHaveLength(1)
  })

  test('has sections under headings, and no line of the page around it', () => {
    expect(article.blocks.filter(block => block.kind === 'HEADING').length).toBeGreaterThanOrEqual(2)
    const words = article.blocks.map(block => block.span.exact).join('\n')
    expect(words).not.toMatch(/advertisement|read more|related|most read|newsletter|share|all rights reserved|^by /imu)
  })
})

const ARTICLES = FILES.flatMap(articlesIn)

test('the eight samples come as text, pages and JSON, and tell of two weeks', () => {
  expect(ARTICLES.map(article => [article.publishedOn, article.source.format])).toEqual([
    ['2022-01-05', 'TEXT'],
    ['2022-01-06', 'HTML'],
    ['2022-01-07', 'TEXT'],
    ['2022-01-09', 'JSON'],
    ['2022-01-11', 'TEXT'],
    ['2022-01-13', 'JSON'],
    ['2022-01-15', 'HTML'],
    ['2022-01-19', 'TEXT'],
  ])
})

test('pictures are found with captions and credits, and galleries as large as they say', () => {
  const galleries = ARTICLES.flatMap(({ publishedOn, blocks }) =>
    blocks.flatMap(block => (block.kind === 'GALLERY' ? [{ publishedOn, ...block }] : [])),
  )
  expect(
    galleries.map(({ publishedOn, images, declaredImages }) => [publishedOn, images.length, declaredImages]),
  ).toEqual([
    ['2022-01-05', 3, 3],
    ['2022-01-06', 1, null],
    ['2022-01-11', 4, 4],
    ['2022-01-15', 1, null],
  ])
  for (const { caption, credit } of galleries.flatMap(({ images }) => images)) {
    expect(caption?.exact).toMatch(/\.$/u)
    expect(credit?.agencies).toContain('Dateline Samples')
  }
})

describe('the story', () => {
  test.each([
    { killed: 18, reporter: 'Interior Ministry' },
    { killed: 164, reporter: 'Health Ministry' },
    { killed: 225, reporter: 'prosecutors' },
  ])('has $killed killed, as reported by the $reporter', ({ killed, reporter }) => {
    expect(reportersOf('KILLED', killed).join('; ')).toMatch(new RegExp(reporter, 'iu'))
  })

  test('has the 164 reported on the day, and withdrawn in every article after it', () => {
    expect(statusesOf(164)).toEqual([
      ['2022-01-09', 'REPORTED'],
      ['2022-01-11', 'WITHDRAWN'],
      ['2022-01-13', 'WITHDRAWN'],
      ['2022-01-15', 'WITHDRAWN'],
      ['2022-01-19', 'WITHDRAWN'],
    ])
  })

  test('has the 225 reported, and never withdrawn', () => {
    expect(statusesOf(225)).toEqual([
      ['2022-01-15', 'REPORTED'],
      ['2022-01-19', 'REPORTED'],
    ])
  })

  test.each([
    { detained: 5_800, reporter: "president's office|office of President" },
    { detained: 7_939, reporter: 'Interior Ministry' },
    { detained: 9_900, reporter: 'Interior Ministry' },
    { detained: 12_000, reporter: 'authorities' },
  ])('has $detained detained, as reported by the $reporter', ({ detained, reporter }) => {
    expect(reportersOf('ARRESTED', detained).join('; ')).toMatch(new RegExp(reporter, 'iu'))
  })

  /** By day, each status that an article gives the number of people killed, once. */
  function statusesOf(killed: number): string[][] {
    return ARTICLES.flatMap(article => {
      const statuses = figuresIn(article, 'KILLED', killed).map(({ status }) => status)
      return [...new Set(statuses)].map(status => [article.publishedOn, status])
    })
  }

  function reportersOf(measure: Figure['measure'], value: number): string[] {
    return ARTICLES.flatMap(article => figuresIn(article, measure, value)).flatMap(({ reportedByText }) =>
      reportedByText ? [reportedByText.exact] : [],
    )
  }

  function figuresIn(article: Article, measure: Figure['measure'], value: number): Figure[] {
    return (article.annotations?.figures ?? []).filter(
      figure => figure.measure === measure && figure.quantity.minimum === value && figure.quantity.maximum === value,
    )
  }
})
