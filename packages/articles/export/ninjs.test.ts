import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { annotate } from '../annotate/annotate.ts'
import type { Article, ReadArticle } from '../model/article.ts'
import type { Block } from '../model/block.ts'
import { readSource } from '../read/read.ts'
import { ninjsOf } from './ninjs.ts'

const SAMPLES = new URL('../../../samples/', import.meta.url)

const PAGE = `<!doctype html><html lang="en"><head><title>Ferry runs again in Bergen</title>
<meta property="article:published_time" content="2024-03-08T09:30:00Z"></head><body><article>
<h1>Ferry runs again in Bergen</h1><p>The ferry of Bergen resumed on Friday morning, Mayor Ingrid Solberg said at the quay.</p>
<h2>What R&amp;D found</h2>
<p>At least 3 people were injured in the storm &lt;of the year&gt;, according to the city's police.</p>
<blockquote><p>We are glad that it runs again after all these weeks.</p></blockquote>
<figure><img src="a.png"><figcaption>The ferry leaves Bergen in the morning.<br><small>Image: Ann Lee/Reuters</small></figcaption></figure>
<ul><li>The first boat leaves at eight in the morning.</li><li>The last one leaves at ten in the evening.</li></ul>
<p>Tickets are sold again from Monday on, the company that runs the ferry said.</p>
</article></body></html>`

describe('an article as ninjs', () => {
  const article = { ...articleOf('ferry.html', PAGE), authors: ['Ann Lee', 'Bo Chan', 'Eva Berg'] }
  const ninjs: Record<string, unknown> = JSON.parse(JSON.stringify(ninjsOf(article)))

  test('names its standard, its days, its makers and whom it is about', () => {
    expect(ninjs).toMatchObject({
      standard: { name: 'ninjs', version: '3.0' },
      uri: `urn:dateline:Article:${article.id}`,
      type: 'text',
      firstCreated: '2024-03-08T09:30:00Z',
      language: 'en',
      by: 'Ann Lee, Bo Chan and Eva Berg',
      headlines: [{ role: 'main', value: 'Ferry runs again in Bergen' }],
      places: [{ name: 'Bergen' }],
    })
    expect(ninjs).not.toHaveProperty('versionCreated')
  })

  test('has its blocks as well-formed markup', () => {
    expect(JSON.stringify(ninjs['bodies'])).toContain('<h2>What R&amp;D found</h2>')
    expect(article.blocks.map(({ kind }) => kind)).toEqual([
      'PARAGRAPH',
      'HEADING',
      'PARAGRAPH',
      'BLOCK_QUOTE',
      'GALLERY',
      'LIST',
      'PARAGRAPH',
    ])
  })

  test('is read as the same article', () => {
    expect(shownOf(readAgain(article))).toEqual(shownOf(article))
  })
})

test.each(readdirSync(SAMPLES).filter(name => name !== 'README.md'))(
  '%s is read as the same article from ninjs',
  name => {
    const article = articleOf(name, readFileSync(new URL(name, SAMPLES)))
    expect(shownOf(readAgain(article))).toEqual(shownOf(article))
  },
)

test('an article that was read from ninjs is read from its own ninjs to the letter', () => {
  const sentence = fc
    .array(fc.constantFrom('boats', 'storm', 'R&D', '<b>', '“quay”', 'sea', '&amp;', 'é', '🚢'), {
      minLength: 6,
      maxLength: 12,
    })
    .map(words => `The ${words.join(' ')} came.`)
  fc.assert(
    fc.property(fc.array(sentence, { minLength: 1, maxLength: 5 }), paragraphs => {
      const body = paragraphs.map(words => `<p>${words.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</p>`).join('')
      const made = {
        url: 'https://daily.example/boats',
        headline: 'Boats came',
        publishedOn: '2024-03-08',
        text: 'Many boats came in on Friday, all at once.',
      }
      const first = articleOf('made.json', JSON.stringify(made))
      const ninjs = { ...ninjsOf(first), bodies: [{ role: 'main', contentType: 'application/xhtml+xml', value: body }] }
      const article = articleOf('ninjs.json', JSON.stringify(ninjs))
      const again = readAgain(article)
      expect({ ...again, source: null }).toEqual({ ...withoutAnnotations(article), source: null })
    }),
    { numRuns: 50 },
  )
})

/** What a reader sees of an article: who, when, and its words part by part. */
function shownOf({
  headline,
  standfirst,
  publishedOn,
  modifiedAt,
  language,
  publisher,
  authors,
  url,
  blocks,
}: ReadArticle) {
  return {
    ...{ publishedOn, modifiedAt, language, publisher, authors, url },
    headline: headline.exact,
    standfirst: standfirst?.exact ?? null,
    blocks: blocks.flatMap(wordsOf),
  }
}

function wordsOf(block: Block): unknown[] {
  switch (block.kind) {
    case 'HEADING':
      return [[block.kind, block.level, block.span.exact]]
    case 'LIST':
      return [[block.kind, block.ordered, ...block.items.map(({ exact }) => exact)]]
    case 'GALLERY':
      return [
        ...(block.introduction ? [['PARAGRAPH', block.introduction.exact]] : []),
        ...block.images.map(({ title, caption, credit }) => [
          'IMAGE',
          [title, caption].flatMap(span => span?.exact ?? []).join(' ') || null,
          credit?.photographers,
          credit?.agencies,
        ]),
      ]
    default:
      return [[block.kind, block.span.exact]]
  }
}

function readAgain(article: Article): ReadArticle {
  return withoutAnnotations(articleOf('again.json', JSON.stringify(ninjsOf(article))))
}

function withoutAnnotations({ annotations, ...article }: Article): ReadArticle {
  return article
}

function articleOf(name: string, content: string | Uint8Array): Article {
  for (const { article, refusal } of readSource({ name, content: Buffer.from(content) })) {
    if (article) return annotate(article)
    throw new Error(refusal?.message)
  }
  throw new Error('There is nothing in it.')
}
