import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Article, articleSchema } from './article.ts'
import { annotationId, articleId, entityKey } from './identity.ts'
import { breachesOf } from './invariant.ts'
import { addDays, weekday } from './local-date.ts'
import { sectionsOf } from './section.ts'
import { spanOf, trimmedSpan } from './text-span.ts'

describe('spans', () => {
  test('slice to their words, in UTF-16 code units', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1 }), fc.nat(), fc.nat(), (text, a, b) => {
        const start = a % text.length
        const end = start + 1 + (b % (text.length - start))
        const span = spanOf(text, start, end)
        expect(text.slice(span.start, span.end)).toBe(span.exact)
      }),
    )
  })

  test('outside the text, or empty, are refused', () => {
    expect(() => spanOf('abc', 1, 1)).toThrow(RangeError)
    expect(() => spanOf('abc', 1, 4)).toThrow('no span from 1 to 4 in a text of 3 characters')
  })

  test('are trimmed of white space, and are null when nothing else is there', () => {
    expect(trimmedSpan('  a b\u00a0', 0, 6)).toEqual({ start: 2, end: 5, exact: 'a b' })
    expect(trimmedSpan(' \n ', 0, 3)).toBeNull()
  })
})

describe('identity', () => {
  test('of an article is its URL, else its publisher, headline and day', () => {
    const byWords = { url: null, publisher: 'The Daily', headline: 'Bridge closed', publishedOn: '2024-03-08' }
    expect(articleId(byWords)).toBe(articleId({ ...byWords, publisher: 'the daily', headline: 'Bridge Closed' }))
    expect(articleId(byWords)).not.toBe(articleId({ ...byWords, publishedOn: '2024-03-09' }))
    const byUrl = { ...byWords, url: 'https://daily.example/1' }
    expect(articleId(byUrl)).toBe(articleId({ ...byUrl, headline: 'Bridge reopened' }))
  })

  test('of an entity is its kind and its name without case, accents and article', () => {
    expect(entityKey('ORGANIZATION', 'The Café-Union')).toBe(entityKey('ORGANIZATION', 'cafe union'))
    expect(entityKey('PERSON', 'Paris')).not.toBe(entityKey('PLACE', 'Paris'))
  })

  test('of an annotation does not depend on the other sentences', () => {
    const place = { article: 'a', kind: 'MENTION' as const, sentence: 'Ana came.', occurrence: 0, offset: 0, length: 3 }
    expect(annotationId(place)).toBe(annotationId({ ...place }))
    expect(annotationId(place)).not.toBe(annotationId({ ...place, occurrence: 1 }))
  })
})

test('days are counted across months and leap days', () => {
  expect(addDays('2024-02-28', 2)).toBe('2024-03-01')
  expect(addDays('2022-01-01', -1)).toBe('2021-12-31')
  expect(weekday('2022-01-13')).toBe(4)
  expect(weekday('2022-01-16')).toBe(7)
})

describe('an article', () => {
  const text = 'Bridge closed\nAna Ruiz came.\nAdvertisement'
  const article = {
    id: 'a',
    headline: spanOf(text, 0, 13),
    standfirst: null,
    publishedOn: '2024-03-08',
    publishedAt: null,
    modifiedAt: null,
    language: 'en',
    publisher: null,
    authors: [],
    url: null,
    text,
    blocks: [{ kind: 'PARAGRAPH', span: spanOf(text, 14, 28) }],
    source: { name: 'a.txt', format: 'TEXT', sha256: '0'.repeat(64) },
    annotations: {
      annotator: 'test',
      entities: [{ kind: 'PERSON', key: 'ana', name: 'Ana Ruiz', aliases: [], salience: 1, roles: [] }],
      mentions: [{ id: '1', entity: 'ana', span: spanOf(text, 14, 22), nominal: false }],
      statements: [],
      figures: [],
      events: [],
      topics: [],
    },
  } satisfies Article

  test('that is sound has no breaches', () => expect(breachesOf(article)).toEqual([]))

  test('whose span does not slice to its words is told where', () => {
    const broken = { ...article, headline: { start: 0, end: 13, exact: 'Bridge opened' } }
    expect(breachesOf(broken)).toEqual(['article.headline: the text from 0 to 13 is not "Bridge opened"'])
  })

  test('with an annotation in noise, an unknown entity or an id used twice is not sound', () => {
    const mention = { id: '1', entity: 'bob', span: spanOf(text, 29, 42), nominal: false }
    const annotations = {
      annotator: 'test',
      entities: [],
      mentions: [mention, mention],
      statements: [],
      figures: [],
      events: [],
      topics: [],
    }
    const breaches = breachesOf({ ...article, annotations })
    expect(breaches).toContain('annotations.mentions.1: the id 1 is used twice')
    expect(breaches).toContain('annotations.mentions.0: "Advertisement" lies outside the article\'s passages')
    expect(breaches).toContain('annotations.mentions.0.entity: no entity has the key bob')
  })

  test('with a topic in noise is not sound', () => {
    const topics = [{ phrase: 'bridge', salience: 1, spans: [spanOf(text, 0, 6), spanOf(text, 29, 42)] }]
    expect(breachesOf({ ...article, annotations: { ...article.annotations, topics } })).toEqual([
      'annotations.topics.0.spans.1: "Advertisement" lies outside the article\'s passages',
    ])
  })

  test('whose topic stands nowhere is none that the schema takes', () => {
    const topics = [{ phrase: 'bridge', salience: 1, spans: [] }]
    expect(articleSchema.safeParse(article).success).toBe(true)
    expect(articleSchema.safeParse({ ...article, annotations: { ...article.annotations, topics } }).success).toBe(false)
  })

  test('whose blocks overlap is not sound', () => {
    const blocks = [...article.blocks, ...article.blocks]
    expect(breachesOf({ ...article, blocks })).toEqual([
      'article.blocks.1: begins before the block in front of it ends',
    ])
  })
})

test('sections begin with a heading, at the start, and after a gallery', () => {
  const text = 'One. Two? Three. Image. Four.'
  const sections = sectionsOf([
    { kind: 'PARAGRAPH', span: spanOf(text, 0, 4) },
    { kind: 'HEADING', level: 2, span: spanOf(text, 5, 9) },
    { kind: 'PARAGRAPH', span: spanOf(text, 10, 16) },
    {
      kind: 'GALLERY',
      introduction: null,
      declaredImages: null,
      span: spanOf(text, 17, 23),
      images: [
        { id: 'i', position: 1, span: spanOf(text, 17, 23), title: null, caption: spanOf(text, 17, 23), credit: null },
      ],
    },
    { kind: 'PARAGRAPH', span: spanOf(text, 24, 29) },
  ])
  expect(
    sections.map(section => [section.heading?.span.exact ?? null, section.paragraphs.map(p => p.span.exact)]),
  ).toEqual([
    [null, ['One.']],
    ['Two?', ['Three.']],
    [null, ['Four.']],
  ])
})
