import { describe, expect, test } from 'vitest'
import { breachesOf } from '../model/invariant.ts'
import { type ArticleDefaults, type ReadResult, readLine, readSource } from './read.ts'

function read(content: string, defaults: ArticleDefaults = {}): ReadResult[] {
  const results = [...readSource({ name: 'news.json', content: new TextEncoder().encode(content), defaults })]
  for (const { article } of results) if (article) expect(breachesOf({ ...article, annotations: null })).toEqual([])
  return results
}

const RECORD = {
  headline: 'Old bridge closed',
  publishedOn: '2024-03-04',
  publisher: 'The Daily',
  authors: ['Ann Lee'],
  text: 'The old bridge was closed on Monday.\n\nRepairs will take until autumn, officials said.\nA ferry runs.',
}

describe('an article as JSON', () => {
  test('keeps its text as it was given, with the headline in front', () => {
    const [result] = read(JSON.stringify(RECORD, null, 2))
    expect(result?.article).toMatchObject({
      publishedOn: '2024-03-04',
      publishedAt: null,
      publisher: 'The Daily',
      authors: ['Ann Lee'],
      language: 'en',
      text: `${RECORD.headline}\n${RECORD.text}`,
      source: { name: 'news.json', format: 'JSON' },
    })
    expect(result?.article?.headline.exact).toBe(RECORD.headline)
    expect(result?.article?.blocks.map(block => block.kind)).toEqual(['PARAGRAPH', 'PARAGRAPH', 'PARAGRAPH'])
  })

  test('whose text opens with the headline is not given it twice', () => {
    const text = `${RECORD.headline}.\n${RECORD.text}`
    const [result] = read(JSON.stringify({ ...RECORD, text }))
    expect(result?.article?.text).toBe(text)
    expect(result?.article?.headline.exact).toBe(RECORD.headline)
    expect(result?.article?.blocks).toHaveLength(3)
  })

  test('may have an address, a language, a standfirst and a moment', () => {
    const more = {
      url: 'https://daily.example/bridge',
      language: 'en-GB',
      standfirst: 'Cracks were found.',
      publishedAt: '2024-03-04T09:30:00+01:00',
    }
    const [result] = read(JSON.stringify({ ...RECORD, publishedOn: undefined, ...more }))
    expect(result?.article).toMatchObject({ url: more.url, language: 'en-GB', publishedAt: more.publishedAt })
    expect(result?.article?.standfirst?.exact).toBe('Cracks were found.')
    expect(result?.article?.publishedOn).toBe('2024-03-04')
  })

  test('takes from the defaults what it does not say', () => {
    const { headline, text } = RECORD
    const [result] = read(JSON.stringify({ headline, text }), { publisher: 'The Weekly', publishedOn: '2024-03-09' })
    expect(result?.article).toMatchObject({ publisher: 'The Weekly', publishedOn: '2024-03-09' })
  })

  test('is one of a list', () => {
    const results = read(JSON.stringify([RECORD, 7, { ...RECORD, headline: 'Ferry fares rise' }]))
    expect(results.map(result => result.article?.headline.exact ?? result.refusal?.message)).toEqual([
      'Old bridge closed',
      'news.json, item 2 is no JSON object: give one with headline, publishedOn and text.',
      'Ferry fares rise',
    ])
  })

  test("has its id by the address, else by the sender's id, else by its words", () => {
    const idOf = (more: object) => read(JSON.stringify({ ...RECORD, ...more }))[0]?.article?.id
    expect(idOf({ id: '1' })).not.toBe(idOf({ id: '2' }))
    expect(idOf({ id: '1' })).toBe(idOf({ id: '1', headline: 'Old bridge is closed' }))
    expect(idOf({ url: 'https://daily.example/1', id: '1' })).toBe(idOf({ url: 'https://daily.example/1', id: '2' }))
  })
})

describe('JSON Lines', () => {
  const lines = [
    JSON.stringify(RECORD),
    '',
    '{"headline": "Ferry fares rise", ',
    JSON.stringify({ ...RECORD, headline: undefined }),
    JSON.stringify({ ...RECORD, publishedOn: '4 March' }),
    JSON.stringify({ ...RECORD, authors: ['Ann Lee', 5] }),
    JSON.stringify({ ...RECORD, url: 'daily' }),
    JSON.stringify({ ...RECORD, text: ' ' }),
    JSON.stringify({ ...RECORD, publishedOn: null }),
    JSON.stringify({ ...RECORD, headline: 'Ferry fares rise' }),
  ]

  test('are read one by one: a bad line is refused with its number and field, the others go on', () => {
    const results = read(lines.join('\r\n'))
    expect(results.map(({ line, article, refusal }) => [line, article?.headline.exact ?? refusal?.code])).toEqual([
      [1, 'Old bridge closed'],
      [3, 'INVALID_JSON'],
      [4, 'INVALID_FIELD'],
      [5, 'INVALID_FIELD'],
      [6, 'INVALID_FIELD'],
      [7, 'INVALID_FIELD'],
      [8, 'INVALID_FIELD'],
      [9, 'NO_DATE'],
      [10, 'Ferry fares rise'],
    ])
    expect(results.slice(2, 7).map(({ refusal }) => refusal?.message)).toEqual([
      'news.json, line 4: field headline is missing.',
      'news.json, line 5: field publishedOn must be a day such as "2022-01-13".',
      'news.json, line 6: field authors must be a list of names.',
      'news.json, line 7: field url must be a web address such as "https://daily.example/bridge".',
      'news.json, line 8: field text is empty.',
    ])
  })

  test('may be handed over line by line, for archives that do not fit into memory', () => {
    const whole = read(lines.join('\n'))
    const single = lines.flatMap((line, index) => (line === '' ? [] : [readLine('news.json', index + 1, line)]))
    expect(single).toEqual(whole)
  })

  test('may be as long as they like: the limit is that of one article', () => {
    const text = 'The old bridge was closed on Monday. '.repeat(50_000)
    const records = [1, 2, 3].map(id => JSON.stringify({ ...RECORD, id: `${id}`, text }))
    const results = read([...records, JSON.stringify({ ...RECORD, text: text.repeat(3) })].join('\n'))
    expect(results.map(result => result.refusal?.code)).toEqual([undefined, undefined, undefined, 'TOO_LARGE'])
  })
})

describe('JSON-LD', () => {
  const linked = {
    '@context': 'https://schema.org',
    '@graph': [
      { '@type': 'WebPage', name: 'The Daily' },
      {
        '@type': 'NewsArticle',
        headline: 'Old bridge closed',
        datePublished: '2024-03-04T09:30:00+01:00',
        dateModified: '2024-03-05T10:00:00Z',
        author: [{ '@type': 'Person', name: 'Ann Lee' }, 'Bo Chan'],
        publisher: { '@type': 'Organization', name: 'The Daily' },
        mainEntityOfPage: { '@id': 'https://daily.example/bridge' },
        inLanguage: 'en',
        articleBody: RECORD.text,
      },
    ],
  }

  test('gives what a NewsArticle declares', () => {
    const [result] = read(JSON.stringify(linked))
    expect(result?.article).toMatchObject({
      publishedOn: '2024-03-04',
      publishedAt: '2024-03-04T09:30:00+01:00',
      modifiedAt: '2024-03-05T10:00:00Z',
      authors: ['Ann Lee', 'Bo Chan'],
      publisher: 'The Daily',
      url: 'https://daily.example/bridge',
    })
    expect(result?.article?.blocks).toHaveLength(3)
  })

  test('without an article is refused', () => {
    const [result] = read('{"@type": "Recipe", "name": "Soup"}')
    expect(result?.refusal?.code).toBe('NOT_AN_ARTICLE')
  })
})
