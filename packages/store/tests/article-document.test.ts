import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ArticleDocument } from '../lowdb/article-document.ts'
import { DamagedError, documentText, parseDocument } from '../lowdb/document.ts'
import { numberedArticle } from './numbered-article.ts'

const document: ArticleDocument = {
  revision: 2,
  importedAt: '2024-01-02T03:04:05.678Z',
  saves: 3,
  earlier: [{ revision: 1, importedAt: '2024-01-01T00:00:00.000Z', sha256: '0'.repeat(64) }],
  article: numberedArticle(1),
}

test('a document is read as it was written', () => {
  expect(parseDocument(documentText(document))).toEqual(document)
})

test('a document whose text holds any characters is read as it was written', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', minLength: 1 }), text => {
      const odd = { ...document, article: { ...document.article, text } }
      expect(parseDocument(documentText(odd))).toEqual(odd)
    }),
  )
})

test('a document that is cut anywhere, or has any other character, is damaged', () => {
  const text = documentText(document)
  fc.assert(
    fc.property(fc.nat(text.length - 1), fc.boolean(), (at, isCut) => {
      const broken = isCut ? text.slice(0, at) : `${text.slice(0, at)}\u0001${text.slice(at + 1)}`
      expect(() => parseDocument(broken)).toThrow(DamagedError)
    }),
  )
})

test('a person can read a document: each block and each mention has a line of its own', () => {
  const lines = documentText(document).split('\n')
  for (const item of [...document.article.blocks, ...(document.article.annotations?.mentions ?? [])])
    expect(lines.filter(line => line.includes(JSON.stringify(item)))).toHaveLength(1)
})
