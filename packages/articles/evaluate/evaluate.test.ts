import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { type Article, articleSchema } from '../model/article.ts'
import { entityKey } from '../model/identity.ts'
import { spanOf, type TextSpan } from '../model/text-span.ts'
import { evaluate } from './evaluate.ts'
import { GoldError, parseGold } from './gold.ts'
import { headOf } from './source-head.ts'
import { scoreOf, tallyOfFacts } from './tally.ts'

const text =
  'Bridge closed\n\nMayor Ana Ruiz said on Friday that "the bridge is unsafe" and that at least 12 people were hurt in Lisbon.'
const at = (words: string): TextSpan => spanOf(text, text.indexOf(words), text.indexOf(words) + words.length)
const ruiz = entityKey('PERSON', 'Ana Ruiz')
const lisbon = entityKey('PLACE', 'Lisbon')

const article: Article = {
  id: 'a',
  headline: at('Bridge closed'),
  standfirst: null,
  publishedOn: '2024-03-08',
  publishedAt: null,
  modifiedAt: null,
  language: 'en',
  publisher: null,
  authors: [],
  url: null,
  text,
  blocks: [{ kind: 'PARAGRAPH', span: spanOf(text, 15, text.length) }],
  source: { name: 'bridge.txt', format: 'TEXT', sha256: '0'.repeat(64) },
  annotations: {
    annotator: 'test',
    entities: [
      { kind: 'PERSON', key: ruiz, name: 'Ana Ruiz', aliases: [], salience: 1, roles: [] },
      {
        kind: 'PLACE',
        key: lisbon,
        name: 'Lisbon',
        aliases: [],
        salience: 1,
        placeKind: 'CITY',
        countryCode: 'PT',
        latitude: null,
        longitude: null,
      },
    ],
    mentions: [
      { id: '1', entity: ruiz, span: at('Ana Ruiz'), nominal: false },
      { id: '2', entity: lisbon, span: at('Lisbon'), nominal: false },
    ],
    statements: [
      {
        id: '3',
        span: spanOf(text, 15, text.length - 1),
        kind: 'MIXED',
        content: [at('that "the bridge is unsafe" and that at least 12 people were hurt in Lisbon')],
        cue: at('said'),
        speaker: ruiz,
        speakerText: at('Mayor Ana Ruiz'),
        saidOn: null,
      },
    ],
    figures: [],
    events: [],
    topics: [],
  },
}

const line = (gold: object): string => JSON.stringify({ id: 'bridge', text, ...gold })
const range = (words: string): [number, number] => [at(words).start, at(words).end]

function measured(gold: object): ReturnType<typeof evaluate> {
  const [first] = parseGold('gold.jsonl', line(gold))
  if (!first) throw new Error('the line holds one text')
  return evaluate(first, article)
}

describe('names', () => {
  test('count as right by exact span and kind, per kind', () => {
    const tallies = measured({
      corenlpEntities: [
        { kind: 'PERSON', span: range('Ana Ruiz') },
        { kind: 'ORGANIZATION', span: range('Lisbon') },
      ],
    })
    expect(tallies.persons && scoreOf(tallies.persons)).toEqual({ precision: 1, recall: 1, f1: 1 })
    expect(tallies.mentions && scoreOf(tallies.mentions)).toEqual({ precision: 0.5, recall: 0.5, f1: 0.5 })
    expect(tallies.organizations && scoreOf(tallies.organizations).recall).toBe(0)
  })

  test('are not measured where the gold has none', () => {
    expect(measured({ corenlpEntities: null })).toEqual({})
  })
})

describe('attributions', () => {
  const content = range('"the bridge is unsafe" and that at least 12 people were hurt in Lisbon')

  test('agree by half of their content and the head of their source', () => {
    const tallies = measured({
      attributions: [{ source: [range('Ana Ruiz')], cue: [range('said')], content: [content] }],
    })
    expect(tallies.attributions && scoreOf(tallies.attributions).f1).toBe(1)
    expect(tallies['quoted attributions'] && scoreOf(tallies['quoted attributions']).f1).toBe(1)
  })

  test('do not agree with another source', () => {
    const tallies = measured({ attributions: [{ source: [range('Mayor')], cue: [range('said')], content: [content] }] })
    expect(tallies.attributions && scoreOf(tallies.attributions).f1).toBe(0)
  })

  test('without a cue are not expected', () => {
    const tallies = measured({ attributions: [{ source: [range('Ana Ruiz')], cue: [], content: [content] }] })
    expect(tallies.attributions?.expected).toBe(0)
  })
})

describe('figures and events without their text', () => {
  const body = text.slice(15)
  const figure = {
    start: at('at least 12 people').start - 15,
    end: at('at least 12 people').end - 15,
    measure: 'INJURED',
    minimum: 12,
    maximum: null,
    approximation: 'AT_LEAST',
    status: 'REPORTED',
  }
  const event = {
    start: 0,
    end: body.length,
    when: [at('on Friday').start - 15, at('on Friday').end - 15],
    earliest: '2024-03-08',
    latest: '2024-03-08',
    precision: 'DAY',
    certainty: 'CERTAIN',
  }
  const gold = {
    id: 'bridge',
    article: 'lines.jsonl',
    length: body.length,
    sha256: createHash('sha256').update(body).digest('hex'),
    publishedOn: '2024-03-08',
    figures: [figure],
    events: [event],
  }

  test('are found at their place in the stored text, and what stands in the headline above it is left out', () => {
    const span = at('at least 12 people')
    const when = {
      span: at('on Friday'),
      earliest: '2024-03-08',
      latest: '2024-03-08',
      precision: 'DAY',
      certainty: 'CERTAIN',
    } as const
    const quantity = { minimum: 12, maximum: null, approximation: 'AT_LEAST', unit: null } as const
    const shared = {
      counted: null,
      quantity,
      reportedBy: null,
      reportedByText: null,
      status: 'REPORTED',
      when: null,
      where: null,
    } as const
    const annotations = {
      ...article.annotations,
      figures: [
        { id: '4', span: at('Bridge'), measure: 'COUNT', ...shared },
        { id: '5', span, measure: 'INJURED', ...shared },
      ],
      events: [{ id: '6', span: spanOf(text, 15, text.length), summary: 's', when, participants: [], places: [] }],
    }
    const [parsed] = parseGold('gold.json', JSON.stringify(gold))
    const tallies = parsed && evaluate(parsed, articleSchema.parse({ ...article, annotations }))
    expect(tallies?.figures && scoreOf(tallies.figures)).toEqual({ precision: 1, recall: 1, f1: 1 })
    expect(tallies?.events && scoreOf(tallies.events)).toEqual({ precision: 1, recall: 1, f1: 1 })
    expect(Object.keys(tallies ?? {})).toEqual(['figures', 'events'])
  })

  test('of another text are refused', () => {
    const [parsed] = parseGold('gold.json', JSON.stringify({ ...gold, sha256: '0'.repeat(64) }))
    expect(() => parsed && evaluate(parsed, article)).toThrow(
      /bridge: the text that was annotated, by its SHA-256, is not/,
    )
  })
})

describe('the head of a source', () => {
  test.each([
    ['Deputy Mayor Ana Ruiz', 'Ruiz'],
    ['officials in the capital', 'officials'],
    ['the ministry', 'ministry'],
    ['Ana Ruiz, the mayor of Lisbon', 'Ruiz'],
    ["the city's engineers", 'engineers'],
  ])('%s is %s', (phrase, head) => {
    const { start, end } = headOf(phrase, { start: 0, end: phrase.length })
    expect(phrase.slice(start, end)).toBe(head)
  })
})

describe('gold files', () => {
  test('that are no gold are refused with file, line and field', () => {
    expect(() => parseGold('x.jsonl', `${line({})}\n{"id": 4, "text": ""}`)).toThrow(GoldError)
    expect(() => parseGold('x.jsonl', `${line({})}\n{"id": 4, "text": ""}`)).toThrow(/x\.jsonl, line 2: id/)
    expect(() => parseGold('x.jsonl', 'nothing')).toThrow(/line 1 is not JSON/)
    expect(() => parseGold('x.jsonl', '')).toThrow(/holds no article/)
    expect(() => parseGold('x.json', '{"article": "a.txt"}')).toThrow(/x\.json: headline/)
  })

  test('of another text are refused', () => {
    const [gold] = parseGold('gold.jsonl', JSON.stringify({ id: 'x', text: 'Another text.' }))
    expect(() => gold && evaluate(gold, article)).toThrow(/its text is not/)
  })
})

test('a score without anything to measure is null, and without anything right is zero', () => {
  expect(scoreOf(tallyOfFacts([], []))).toEqual({ precision: null, recall: null, f1: null })
  expect(scoreOf(tallyOfFacts(['a'], ['b']))).toEqual({ precision: 0, recall: 0, f1: 0 })
  expect(scoreOf(tallyOfFacts(['a', 'b'], ['a'])).f1).toBeCloseTo(2 / 3)
})
