import { describe, expect, test } from 'vitest'
import type { ReadArticle } from '../model/article.ts'
import { breachesOf } from '../model/invariant.ts'
import { type ReadResult, readSource } from './read.ts'

function read(html: string | Uint8Array): ReadResult {
  const content = typeof html === 'string' ? new TextEncoder().encode(html) : html
  const [result] = readSource({ name: 'bridge.html', content, format: 'HTML' })
  if (!result) throw new Error('there is no result')
  if (result.article) expect(breachesOf({ ...result.article, annotations: null })).toEqual([])
  return result
}

function articleIn(html: string): ReadArticle {
  const { article, refusal } = read(html)
  if (!article) throw new Error(refusal.message)
  return article
}

function paragraphsOf(article: ReadArticle): string[] {
  return article.blocks.filter(block => block.kind === 'PARAGRAPH').map(block => block.span.exact)
}

const PARAGRAPHS = [
  'The old bridge over the Lenta was closed on Monday after engineers found cracks in two of its pillars.',
  'The town council said that repairs would take until the autumn, and would cost more than it had in hand.',
  'Some 4,000 people cross the bridge every day, most of them on foot, and few of them know another way.',
] as const
const [FIRST, SECOND, THIRD] = PARAGRAPHS
const DAY = '<meta name="date" content="2024-03-04">'

function page(head: string, body: string): string {
  return `<!doctype html><html lang="en-GB"><head>${head}</head><body><nav><a href="/">Front page</a> <a href="/s">Sport</a></nav>
<main><article>${body}</article></main><footer><p>All rights reserved.</p></footer></body></html>`
}

const BODY = `<h1>Old bridge closed</h1><p>${FIRST}</p>
<figure><img src="a.jpg"><figcaption>Divers at work. Photo: Ann Lee/AFP</figcaption></figure>
<p>${SECOND}</p><h2>What happens next?</h2><ul><li>Use the ferry.</li><li>Walk.</li></ul>
<blockquote><p>We will rebuild it, stone by stone.</p></blockquote><p>${THIRD}</p>`

test.each([
  'Divers at work.<br><small>Photo: Ann Lee/AFP</small>',
  '<p>Divers at work.</p><p>Photo: Ann Lee/AFP</p>',
  'Divers at work. Photo: Ann Lee/AFP',
])('a picture has its caption and its credit from <figcaption>%s', caption => {
  const article = articleIn(page(DAY, BODY.replace('Divers at work. Photo: Ann Lee/AFP', caption)))
  const [image] = article.blocks.flatMap(block => (block.kind === 'GALLERY' ? block.images : []))
  expect(image?.caption?.exact).toBe('Divers at work.')
  expect(image?.credit).toMatchObject({ photographers: ['Ann Lee'], agencies: ['AFP'] })
})

describe('what a page declares', () => {
  test('in JSON-LD is taken first', () => {
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
<meta property="article:published_time" content="2024-03-01"><script type="application/ld+json">${JSON.stringify(linked)}</script>`
    const article = articleIn(page(head, BODY))
    expect(article).toMatchObject({
      publishedOn: '2024-03-04',
      publishedAt: '2024-03-04T09:30:00+01:00',
      modifiedAt: '2024-03-05T10:00:00Z',
      authors: ['Ann Lee'],
      publisher: 'The Daily',
      language: 'en',
      url: 'https://daily.example/bridge',
    })
    expect(article.headline.exact).toBe('Old bridge closed')
    expect(article.standfirst?.exact).toBe('Cracks were found in two pillars.')
  })

  test.each([
    ['OpenGraph', '<meta property="article:published_time" content="2024-03-04T09:30:00Z">', ''],
    ['microdata', '', '<span itemprop="datePublished" content="2024-03-04T09:30:00Z">Monday</span>'],
    ['a time element', '', '<time datetime="2024-03-04T09:30:00Z">Monday</time>'],
    ['words on the page', '', '<div>By Ann Lee</div><div>Published 4 March 2024, 09:30 GMT</div>'],
  ])('of its day may stand in %s', (_, head, body) => {
    expect(articleIn(page(head, body + BODY)).publishedAt).toBe('2024-03-04T09:30:00Z')
  })

  test('of the headline is given up for the heading that says the same, without the name of the site', () => {
    const head = `${DAY}<title>Old bridge closed | The Daily</title>`
    expect(articleIn(page(head, BODY.replace('<h1>Old bridge closed</h1>', '<h1>The Daily</h1>'))).headline.exact).toBe(
      'Old bridge closed',
    )
  })

  test('of the language is checked against the words: templates often declare another one', () => {
    const german =
      'Die alte Brücke über die Lenta ist am Montag gesperrt worden, nachdem Fachleute Risse gefunden hatten.'
    expect(articleIn(page(DAY, `<h1>Alte Brücke gesperrt</h1><p>${german}</p><p>${german}</p>`)).language).toBe('de')
  })

  test('of the text is taken where the page itself shows much less', () => {
    const linked = { '@type': 'NewsArticle', headline: 'Old bridge closed', articleBody: PARAGRAPHS.join('\\n') }
    const body = { ...linked, articleBody: `<p>${PARAGRAPHS.join('</p><p>')}</p>` }
    const head = `${DAY}<script type="application/ld+json">${JSON.stringify(body)}</script>`
    expect(
      paragraphsOf(articleIn(page(head, '<h1>Old bridge closed</h1><p>Please switch on JavaScript.</p>'))),
    ).toEqual([...PARAGRAPHS])
  })
})

describe('the body', () => {
  test('has paragraphs, headings, lists, quotes and pictures, and no menus', () => {
    const article = articleIn(page(DAY, BODY))
    expect(article.blocks.map(block => [block.kind, block.span.exact])).toEqual([
      ['PARAGRAPH', FIRST],
      ['GALLERY', 'Divers at work.\nAnn Lee/AFP'],
      ['PARAGRAPH', SECOND],
      ['HEADING', 'What happens next?'],
      ['LIST', 'Use the ferry.\nWalk.'],
      ['BLOCK_QUOTE', 'We will rebuild it, stone by stone.'],
      ['PARAGRAPH', THIRD],
    ])
    expect(article.blocks[1]).toMatchObject({
      images: [{ caption: { exact: 'Divers at work.' }, credit: { photographers: ['Ann Lee'], agencies: ['AFP'] } }],
    })
  })

  test('has no byline, no buttons, no boxes of links, no words of thanks', () => {
    const body = `<h1>Old bridge closed</h1><div class="byline">By Ann Lee</div><p>Updated March 5, 2024</p><p>${FIRST}</p>
<p><a href="/ferry">Ferry fares to rise</a></p><div class="related-stories"><h3>Related</h3><p>The town hall, which was closed for a year, opens again.</p></div>
<p>${SECOND}</p><p>Read more: Ferry fares to rise</p><div class="newsletterSignup"><p>Get the news every morning, before anybody else.</p></div>
<p>${THIRD}</p><h3>More stories</h3><ul><li><a href="/1">Ferry fares rise</a></li><li><a href="/2">Town hall opens</a></li></ul>
<p>Ann Lee is a reporter for The Daily.</p>`
    const article = articleIn(page(`${DAY}<meta name="author" content="Ann Lee">`, body))
    expect(article.blocks.map(block => block.span.exact)).toEqual([...PARAGRAPHS])
    expect(article.authors).toEqual(['Ann Lee'])
  })

  test('keeps what is named like noise where the article itself is made of it', () => {
    const body = `<h1>Old bridge closed</h1>${PARAGRAPHS.map(words => `<div class="related"><p>${words}</p></div>`).join('')}`
    expect(paragraphsOf(articleIn(page(DAY, body)))).toEqual([...PARAGRAPHS])
  })

  test('has its standfirst apart, and once', () => {
    const lead = 'Cracks were found in two of its pillars, officials said.'
    const shown = articleIn(page(DAY, BODY.replace('</h1>', `</h1><p class="standfirst">${lead}</p>`)))
    expect(shown.standfirst?.exact).toBe(lead)
    expect(paragraphsOf(shown)).toEqual([...PARAGRAPHS])
    const repeated = articleIn(page(`${DAY}<meta name="description" content="${FIRST.slice(0, 60)}…">`, BODY))
    expect(repeated.standfirst).toBeNull()
    expect(paragraphsOf(repeated)).toEqual([...PARAGRAPHS])
  })

  test('may have its paragraphs parted by line breaks, and captions in any element of that name', () => {
    const body = `<h1>Old bridge closed</h1><div>${FIRST}<br><br>${SECOND}<br><br>${THIRD}<div class="photo-caption"><p>Divers at work. Photo: Ann Lee/AFP</p></div></div>`
    const article = articleIn(page(DAY, body))
    expect(paragraphsOf(article)).toEqual([...PARAGRAPHS])
    expect(article.blocks.find(block => block.kind === 'GALLERY')?.span.exact).toBe('Divers at work.\nAnn Lee/AFP')
  })
})

describe('a page is read', () => {
  test('in the encoding that it declares, when it is not UTF-8', () => {
    const html = page(`<meta charset="windows-1252">${DAY}`, BODY.replace('Old bridge closed', 'Old caf\u00e9 closed'))
    expect(read(Buffer.from(html, 'latin1')).article?.headline.exact).toBe('Old café closed')
  })

  test('though it is cut off, or only a piece', () => {
    const whole = page(DAY, BODY)
    const cut = articleIn(whole.slice(0, whole.indexOf(THIRD)))
    expect(paragraphsOf(cut)).toEqual([FIRST, SECOND])
    const piece = articleIn(
      `<article><h1>Old bridge closed</h1><time>2024-03-04</time><p>${FIRST}</p><p>${SECOND}</p></article>`,
    )
    expect(paragraphsOf(piece)).toEqual([FIRST, SECOND])
  })
})

describe('a page is refused', () => {
  const HEAD = `<!doctype html><html><head><title>Old bridge closed</title>${DAY}</head><body>`
  test.each<[string, string | Uint8Array, string, string]>([
    [
      'without a headline',
      '<!doctype html><html><body><p>Hello</p></body></html>',
      'NO_HEADLINE',
      'no h1, og:title or title',
    ],
    ['without a day', page('', BODY), 'NO_DATE', 'when it was published'],
    ['without a text', page(DAY, '<h1>Old bridge closed</h1>'), 'NO_TEXT', 'no text'],
    ['of 50 MB', new Uint8Array(50_000_000).fill(0x20), 'TOO_LARGE', '50000000 bytes'],
    ['of very many elements', `${HEAD}${'<p>a'.repeat(1_000_000)}`, 'TOO_LARGE', 'more than 20000 elements'],
    ['of nothing but angles', `${HEAD}${'<'.repeat(4_500_000)}`, 'TOO_LARGE', 'more than 20000 elements'],
    ['nested without end', `${HEAD}${'<div>'.repeat(500_000)}`, 'TOO_LARGE', 'more than 200 levels deep'],
    ['whose lists are nested without end', `${HEAD}${'<ul><li>'.repeat(300_000)}`, 'TOO_LARGE', 'levels deep'],
    ['in neither UTF-8 nor what it declares', Buffer.from(`${HEAD}\xff`, 'latin1'), 'NOT_UTF8', 'not valid UTF-8'],
  ])('%s', (_, html, code, message) => {
    const { refusal } = read(html)
    expect(refusal?.code).toBe(code)
    expect(refusal?.message).toContain(message)
  })

  test.each([
    ['doctypes', '<!doctype'.repeat(400_000)],
    ['comments', '<!--'.repeat(1_000_000)],
    ['classes', `<div class="${'related '.repeat(500_000)}">x</div>`],
    ['white space', `<p>${' '.repeat(4_500_000)}x</p>`],
    ['entities', '&amp;'.repeat(900_000)],
  ])('or read, when it is nothing but %s', (_, markup) => {
    const result = read(HEAD + markup)
    expect(result.article ?? result.refusal).toBeDefined()
  })
})
