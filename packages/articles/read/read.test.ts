import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readArticleSchema, type SourceFormat } from '../model/article.ts'
import { breachesOf } from '../model/invariant.ts'
import { formatOf } from './format.ts'
import { readSource } from './read.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)

const ARTICLE = [
  ...['Old bridge closed', 'By Ann Lee', 'March 4, 2024', 'Cracks were found in two pillars.', 'Advertisement'],
  ...['The old bridge was closed on Monday.', 'What happens next?', 'Repairs will take until autumn, officials said.'],
  ...['A look at the days after it was closed.', 'Traffic turned round.', 'Image: Ann Lee/AFP', 'Under water'],
  ...['Divers looked at the pillars.', 'Image: STR/REUTERS', '2 images1 | 2', '- Use the ferry.', '- Walk.'],
  ...['Related articles', 'Ferry fares rise', 'Updated: 5 March 2024, 4:05 p.m. ET'],
].join('\n')
const PAGE = `<!doctype html><html lang="en"><head><title>Old bridge closed</title>
<meta property="article:published_time" content="2024-03-04T09:30:00Z"></head><body><article><h1>Old bridge closed</h1>
<p>The old bridge was closed on Monday after engineers found cracks in two of its pillars, officials said.</p>
<figure><img src="a.jpg"><figcaption>Divers at work. Photo: Ann Lee/AFP</figcaption></figure><h2>What happens next?</h2>
<ul><li>Use the ferry.</li><li>Walk.</li></ul><blockquote>We will rebuild it.</blockquote></article></body></html>`
const FEED = `<?xml version="1.0"?><rss version="2.0"><channel><title>The Daily</title><item><title>Old bridge closed</title>
<pubDate>Mon, 04 Mar 2024 09:30:00 GMT</pubDate><description><![CDATA[<p>The old bridge was closed.</p>]]></description></item></channel></rss>`
const RECORD = JSON.stringify({ headline: 'Old bridge closed', publishedOn: '2024-03-04', text: ARTICLE })

describe('the format is recognised:', () => {
  test.each<[string, string, SourceFormat]>([
    ['a text', ARTICLE, 'TEXT'],
    ['a text with a byte order mark and blank lines', `\uFEFF\n\n${ARTICLE}`, 'TEXT'],
    ['a text that opens with a bracket', '[Photo] Old bridge closed', 'TEXT'],
    ['a text that opens with an angle', '< Back to the front page\nOld bridge closed', 'TEXT'],
    ['a page', PAGE, 'HTML'],
    ['a page behind white space', `\n\n  ${PAGE}`, 'HTML'],
    ['a piece of markup', '<article><h1>Old bridge closed</h1></article>', 'HTML'],
    ['a feed', FEED, 'FEED'],
    ['one object', RECORD, 'JSON'],
    ['one object over several lines', JSON.stringify(JSON.parse(RECORD), null, 2), 'JSON'],
    ['a list', `[\n${RECORD}\n]`, 'JSON'],
    ['an object on each line', `${RECORD}\n${RECORD}`, 'JSON_LINES'],
    ['an object on each line, some of them broken', `{"headline": \n${RECORD}`, 'JSON_LINES'],
    ['an object and something else', `${RECORD}\nnonsense`, 'JSON_LINES'],
  ])('%s', (_, content, format) => expect(formatOf(utf8(content))).toBe(format))
})

describe('what is no article is refused with the reason:', () => {
  test.each<[string, string | Uint8Array, string, string]>([
    ['nothing', '', 'EMPTY', 'bridge.txt is empty: give a file with an article in it.'],
    ['white space', ' \n\t\n', 'EMPTY', 'bridge.txt holds nothing but white space.'],
    ['a zero byte', 'Old bridge\0closed', 'BINARY', 'zero byte at 10'],
    ['a gzip file', gzipSync('x'.repeat(1000)), 'BINARY', 'is compressed by gzip: unpack it first'],
    ['UTF-16', Buffer.from('\uFEFFOld bridge closed', 'utf16le'), 'NOT_UTF8', 'iconv -f UTF-16'],
    ['Latin-1', Buffer.from('Brücke gesperrt', 'latin1'), 'NOT_UTF8', 'not valid UTF-8'],
    ['a text of 5 MB', 'a'.repeat(5_000_001), 'TOO_LARGE', '5000001 bytes; at most 5000000'],
    [
      'a text without a headline',
      `${'The bridge was closed and '.repeat(20)}.\n`,
      'NO_HEADLINE',
      'put it on the first line',
    ],
    ['a text without a day', 'Old bridge closed\nThe bridge was closed.', 'NO_DATE', 'give publishedOn'],
    ['a headline alone', 'Old bridge closed\n2024-03-04\n', 'NO_TEXT', 'give the whole article'],
    ['broken JSON', '{"headline": "Old bridge', 'INVALID_JSON', 'is not valid JSON'],
    ['an empty list', '[]', 'EMPTY', 'empty list'],
  ])('%s', (_, content, code, message) => {
    const bytes = typeof content === 'string' ? utf8(content) : content
    const [result, ...more] = readSource({ name: 'bridge.txt', content: bytes })
    expect(more).toEqual([])
    expect(result?.refusal?.code).toBe(code)
    expect(result?.refusal?.message).toContain(message)
  })
})

test('a day that the source does not name is taken from the defaults', () => {
  const content = utf8('Old bridge closed\nThe bridge was closed.')
  const [result] = readSource({ name: 'bridge.txt', content, defaults: { publishedOn: '2024-03-04', language: 'en' } })
  expect(result?.article).toMatchObject({ publishedOn: '2024-03-04', publishedAt: null, language: 'en' })
})

describe('whatever the source, reading ends, throws nothing, and answers with sound articles or refusals:', () => {
  const formats: readonly (SourceFormat | undefined)[] = [undefined, 'TEXT', 'HTML', 'FEED', 'JSON', 'JSON_LINES']

  function check(content: Uint8Array, format: SourceFormat | undefined): void {
    const input = { name: 'x', content, ...(format && { format }), defaults: { publishedOn: '2024-03-04' } }
    const results = [...readSource(input)]
    for (const { article, refusal } of results) {
      if (article) {
        expect(() => readArticleSchema.parse(article)).not.toThrow()
        expect(breachesOf({ ...article, annotations: null })).toEqual([])
        expect(article.text).toBe(article.text.normalize('NFC'))
      } else expect(refusal.message).not.toBe('')
    }
    expect([...readSource(input)]).toEqual(results)
  }

  test('any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), fc.constantFrom(...formats), (content, format) =>
        check(content, format),
      ),
      { numRuns: 150 },
    )
  })

  test('any words', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), fc.constantFrom(...formats), (text, format) =>
        check(utf8(text), format),
      ),
      { numRuns: 150 },
    )
  })

  test('any lines such as news have', () => {
    const line = fc.oneof(
      fc.constantFrom(
        ...ARTICLE.split('\n'),
        '',
        'Published',
        'By',
        '1/7',
        '9 images',
        'Photo: x',
        'Ann Lee/AP',
        'Read more: y',
      ),
      fc.string({ maxLength: 40 }),
    )
    fc.assert(
      fc.property(fc.array(line, { maxLength: 40 }), fc.constantFrom('\n', '\r\n', '\n\n', '\u2028'), (lines, feed) => {
        check(utf8(lines.join(feed)), 'TEXT')
        check(utf8(JSON.stringify({ headline: 'x', text: lines.join(feed) })), undefined)
      }),
      { numRuns: 500 },
    )
  })

  test('an article with pieces taken out, doubled, moved or broken', () => {
    const mutation = fc.record({
      at: fc.nat(),
      length: fc.nat({ max: 60 }),
      to: fc.nat(),
      words: fc.string({ maxLength: 8 }),
    })
    const kind = fc.constantFrom('CUT', 'DOUBLE', 'MOVE', 'BREAK')
    fc.assert(
      fc.property(
        fc.constantFrom(ARTICLE, PAGE, FEED, RECORD, `${RECORD}\n${RECORD}`),
        fc.array(fc.tuple(kind, mutation), { minLength: 1, maxLength: 6 }),
        (source, mutations) => {
          let text = source
          for (const [name, { at, length, to, words }] of mutations) {
            const start = at % (text.length + 1)
            const piece = text.slice(start, start + length)
            const rest = text.slice(0, start) + text.slice(start + length)
            const place = to % (rest.length + 1)
            if (name === 'CUT') text = rest
            else if (name === 'DOUBLE') text = text.slice(0, start) + piece + text.slice(start)
            else if (name === 'MOVE') text = rest.slice(0, place) + piece + rest.slice(place)
            else text = text.slice(0, start) + words + text.slice(start)
          }
          check(utf8(text), undefined)
        },
      ),
      { numRuns: 150 },
    )
  })
})
