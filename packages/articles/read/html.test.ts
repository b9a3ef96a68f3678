import { expect, test } from 'vitest'
import { breachesOf } from '../model/invariant.ts'
import { type ReadResult, readSource } from './read.ts'

function read(html: string): ReadResult {
  const [result] = readSource({ name: 'bridge.html', content: new TextEncoder().encode(html) })
  if (!result) throw new Error('there is no result')
  if (result.article) expect(breachesOf({ ...result.article, annotations: null })).toEqual([])
  return result
}

const PARAGRAPHS = [
  'The old bridge over the Lenta was closed on Monday after engineers found cracks in two of its pillars.',
  'The town council said that repairs would take until the autumn, and would cost more than it had in hand.',
  'Some 4,000 people cross the bridge every day, most of them on foot, and few of them know another way.',
]

function page(head: string, body: string): string {
  return `<!doctype html><html lang="en-GB"><head>${head}</head><body><nav><a href="/">Front page</a> <a href="/s">Sport</a></nav>
<main><article>${body}</article></main><footer><p>All rights reserved.</p></footer></body></html>`
}

const BODY = `<h1>Old bridge closed</h1><p>${PARAGRAPHS[0]}</p>
<figure><img src="a.jpg"><figcaption>Divers at work. Photo: Ann Lee/AFP</figcaption></figure>
<p>${PARAGRAPHS[1]}</p><h2>What happens next?</h2><ul><li>Use the ferry.</li><li>Walk.</li></ul>
<blockquote><p>We will rebuild it, stone by stone.</p></blockquote><p>${PARAGRAPHS[2]}</p>`

test('a page is read by what it declares in JSON-LD', () => {
  const linked = {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: 'Bridge closed',
    description: 'Cracks were found in two pillars.',
    datePublished: '2024-03-04T09:30:00+01:00',
    dateModified: '2024-03-05T10:00:00Z',
    author: { '@type': 'Person', name: 'Ann Lee' },
    publisher: { '@type': 'Organization', name: 'The Daily' },
  }
  const head = `<title>Old bridge closed | The Daily</title><link rel="canonical" href="https://daily.example/bridge">
<script type="application/ld+json">${JSON.stringify(linked)}</script>`
  const { article } = read(page(head, BODY))
  expect(article).toMatchObject({
    publishedOn: '2024-03-04',
    publishedAt: '2024-03-04T09:30:00+01:00',
    modifiedAt: '2024-03-05T10:00:00Z',
    authors: ['Ann Lee'],
    publisher: 'The Daily',
    language: 'en-GB',
    url: 'https://daily.example/bridge',
  })
  expect(article?.headline.exact).toBe('Old bridge closed')
  expect(article?.standfirst?.exact).toBe('Cracks were found in two pillars.')
})

test('paragraphs, headings, lists, quotes and figures become blocks, and menus do not', () => {
  const { article } = read(page('<meta name="date" content="2024-03-04">', BODY))
  expect(article?.blocks.map(block => [block.kind, block.span.exact])).toEqual([
    ['PARAGRAPH', PARAGRAPHS[0]],
    ['GALLERY', 'Divers at work.\nAnn Lee/AFP'],
    ['PARAGRAPH', PARAGRAPHS[1]],
    ['HEADING', 'What happens next?'],
    ['LIST', 'Use the ferry.\nWalk.'],
    ['BLOCK_QUOTE', 'We will rebuild it, stone by stone.'],
    ['PARAGRAPH', PARAGRAPHS[2]],
  ])
})

test.each([
  ['OpenGraph', '<meta property="article:published_time" content="2024-03-04T09:30:00Z">', ''],
  ['microdata', '', '<span itemprop="datePublished" content="2024-03-04T09:30:00Z">Monday</span>'],
  ['a time element', '', '<time datetime="2024-03-04T09:30:00Z">Monday</time>'],
])('the moment of publication may stand in %s', (_, head, body) => {
  expect(read(page(head, body + BODY)).article?.publishedAt).toBe('2024-03-04T09:30:00Z')
})

test('without a headline a page is refused', () => {
  expect(read('<!doctype html><html><body><p>Hello</p></body></html>').refusal?.code).toBe('NO_HEADLINE')
})

test('without a day a page is refused', () => {
  expect(read(page('', BODY)).refusal?.code).toBe('NO_DATE')
})
