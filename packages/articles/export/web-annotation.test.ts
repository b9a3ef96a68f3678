import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { annotate } from '../annotate/annotate.ts'
import type { Article } from '../model/article.ts'
import { readSource } from '../read/read.ts'
import { codePointsOf } from './code-point.ts'
import { webAnnotationPage } from './web-annotation.ts'

const TEXT = `Ferry 🛳️ runs again in Bergen
8 March 2024

The ferry 🛳️ of Bergen resumed on Friday, Mayor Ingrid Solberg said.

At least 3 people were injured in the storm, according to the city's police.
`

describe('the Web Annotations of an article', () => {
  const article = articleOf(TEXT)
  const page: unknown = JSON.parse(JSON.stringify(webAnnotationPage(article)))

  test('are a page of JSON-LD, with one annotation for each that the article has', () => {
    const { mentions = [], statements = [], figures = [], events = [], topics = [] } = article.annotations ?? {}
    for (const list of [mentions, statements, figures, events, topics]) expect(list.length).toBeGreaterThan(0)
    expect(page).toMatchObject({
      '@context': ['http://www.w3.org/ns/anno.jsonld', { schema: 'https://schema.org/' }],
      type: 'AnnotationPage',
      partOf: { id: `urn:dateline:Article:${article.id}` },
    })
    expect(itemsOf(page)).toHaveLength([mentions, statements, figures, events, topics].flat().length)
  })

  test('select their words by position in code points, and by quote with what stands around it', () => {
    const points = Array.from(article.text)
    for (const { selector } of itemsOf(page).flatMap(({ target }) => target)) {
      const [position, quote] = selector
      expect(points.slice(position.start, position.end).join('')).toBe(quote.exact)
      expect(article.text).toContain(`${quote.prefix}${quote.exact}${quote.suffix}`)
    }
  })

  test('are none for an article in a language that is not annotated', () => {
    const unread: Article = { ...article, language: 'ru', annotations: null }
    expect(webAnnotationPage(unread)['items']).toEqual([])
  })
})

test('code points are counted as JavaScript walks them, and no quote cuts one in two', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.nat(), (text, at) => {
      const points = codePointsOf(text)
      const position = points.floor(at % (text.length + 1))
      expect(points.before(position)).toBe(Array.from(text.slice(0, position)).length)
      expect(text.slice(points.ceiling(position))).toBe(text.slice(position))
    }),
  )
})

type Item = {
  target: { selector: [{ start: number; end: number }, { exact: string; prefix: string; suffix: string }] }
}

function itemsOf(page: unknown): Item[] {
  if (typeof page !== 'object' || page === null || !('items' in page) || !Array.isArray(page.items))
    throw new Error('This is no page.')
  return page.items
}

function articleOf(text: string): Article {
  for (const { article } of readSource({ name: 'ferry.txt', content: Buffer.from(text) }))
    if (article) return annotate(article)
  throw new Error('The text was refused.')
}
