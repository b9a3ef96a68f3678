import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Entity } from '../../model/entity.ts'
import { type Event, eventSchema } from '../../model/event.ts'
import type { Mention } from '../../model/mention.ts'
import { spanOf } from '../../model/text-span.ts'
import { analyse } from '../analysis.ts'
import { findTimes } from '../time/time.ts'
import { sampleAnalysis, sampleGallery } from '../time/time-sample.ts'
import { findEvents } from './event.ts'

function eventsIn(paragraph: string, context: { entities?: Entity[]; mentions?: Mention[] } = {}): Event[] {
  const analysis = sampleAnalysis(paragraph)
  return findEvents(analysis, { entities: [], mentions: [], ...context, times: findTimes(analysis) })
}

/** Every event of a paragraph as its words and those of its time. */
function wordsIn(paragraph: string): [event: string, when: string][] {
  return eventsIn(paragraph).map(({ span, when }) => [span.exact, when.span.exact])
}

describe('a sentence that says when something happened is an event', () => {
  test.each([
    ['The dam broke on January 2.', 'on January 2'],
    ['Two men drowned last week, the ministry said.', 'last week'],
    ['The council said on Thursday that the dam was safe.', 'on Thursday'],
    ['Repairs are to end within 10 days.', 'within 10 days'],
    ['In 2019, the council closed the dam.', 'In 2019'],
    ['The town released a statement Wednesday saying so.', 'Wednesday'],
    ['The club was led by her from 2010 to 2014.', 'from 2010 to 2014'],
  ])('%s', (sentence, when) => {
    expect(wordsIn(sentence)).toEqual([[sentence, when]])
  })
})

describe('the event is the clause', () => {
  test.each([
    [
      'that is relative',
      'The mayor, who succeeded her aunt in 2019, resigned.',
      [['succeeded her aunt in 2019', 'in 2019']],
    ],
    ['that is relative without commas', 'It is the drought that began in 2008.', [['began in 2008', 'in 2008']]],
    [
      'that is relative without a pronoun',
      'She resigned from the club she founded in 1975.',
      [['she founded in 1975', 'in 1975']],
    ],
    [
      'of a participle',
      'Prices rose, according to data released Friday by the bank.',
      [['released Friday by the bank', 'Friday']],
    ],
    [
      'when the other main clause has a date of its own',
      'She has led the club since 2001, and her father led it from 1973 to 2001.',
      [
        ['She has led the club since 2001', 'since 2001'],
        ['her father led it from 1973 to 2001.', 'from 1973 to 2001'],
      ],
    ],
    [
      'that was said, beside the sentence that says so',
      'The dam will open in two days, the mayor said on Monday.',
      [
        ['The dam will open in two days', 'in two days'],
        ['The dam will open in two days, the mayor said on Monday.', 'on Monday'],
      ],
    ],
    [
      'behind “that”, beside the sentence that says so',
      'The mayor said on Monday that the dam would open on January 20.',
      [
        ['The mayor said on Monday that the dam would open on January 20.', 'on Monday'],
        ['the dam would open on January 20.', 'on January 20'],
      ],
    ],
  ])('%s', (_, sentence, expected) => {
    expect(wordsIn(sentence)).toEqual(expected)
  })
})

describe('a date is no event when it', () => {
  test.each([
    ['modifies a noun', 'The April 24 primary is close, and so are a Tuesday vote and the town’s March 1 fair.'],
    ['owns a noun', 'Last week’s flood and Tuesday’s storm were bad.'],
    ['belongs to a name', 'The Water Act of 1980 was bad.'],
    ['stands in brackets', 'The mayor (pictured in 2019) resigned.'],
    ['is what something is compared with', 'The harvest was better than in 2019.'],
    ['says since when something is the best', 'It was the best harvest since 1988.'],
    ['tells what was, not what happened', 'The mayor, who was chairman from 2009 to 2012, resigned.'],
    ['stands in an apposition', 'She thanked Ana Ruiz, the manager of the 2012 team in 2012.'],
    ['stands without a verb', 'A flood in 2019.'],
  ])('%s', (_, sentence) => {
    expect(wordsIn(sentence)).toEqual([])
  })
})

test('a weekday in a caption makes an event whose day is not certain', () => {
  const analysis = analyse(sampleGallery('Crowds stormed the hall on Wednesday.'))
  expect(findEvents(analysis, { entities: [], mentions: [], times: findTimes(analysis) })).toMatchObject([
    { when: { earliest: null, latest: null, certainty: 'UNCERTAIN' } },
  ])
})

test('an event names who took part and where it happened', () => {
  const paragraph = 'Ana Ruiz opened the dam in Lisbon, Portugal, on Monday.'
  const { text } = sampleAnalysis(paragraph)
  const mention = (key: string, name: string): Mention => ({
    id: key,
    entity: key,
    span: spanOf(text, text.indexOf(name), text.indexOf(name) + name.length),
    nominal: false,
  })
  const place = (key: string): Entity => ({
    kind: 'PLACE',
    key,
    name: key,
    aliases: [],
    salience: 1,
    placeKind: 'OTHER',
    countryCode: null,
    latitude: null,
    longitude: null,
  })
  const entities: Entity[] = [
    { kind: 'PERSON', key: 'ruiz', name: 'Ana Ruiz', aliases: [], salience: 1, roles: [] },
    place('lisbon'),
    place('portugal'),
  ]
  const mentions = [mention('ruiz', 'Ana Ruiz'), mention('lisbon', 'Lisbon'), mention('portugal', 'Portugal')]
  expect(eventsIn(paragraph, { entities, mentions })).toMatchObject([
    { summary: paragraph, participants: ['ruiz'], places: ['lisbon', 'portugal'] },
  ])
})

test('in any text, events fit their schema, slice to their words, hold their time, and are found again', () => {
  const piece = fc.constantFrom(
    'the',
    'mayor',
    'who',
    'that',
    'she',
    'founded',
    'released',
    'was',
    'said',
    'on',
    'Monday',
    'in',
    '2019',
    'last week',
    ',',
    ', and',
    ';',
    '.',
    '(',
    ')',
    '’s',
    'of',
    'than',
    'since',
    'data',
    'Ana',
    '"',
  )
  const anyText = fc.oneof(
    fc.array(piece, { minLength: 1, maxLength: 40 }).map(pieces => pieces.join(' ')),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 300 }),
  )
  fc.assert(
    fc.property(anyText, paragraph => {
      fc.pre(paragraph.trim() !== '')
      const { text } = sampleAnalysis(paragraph)
      const events = eventsIn(paragraph)
      for (const event of events) {
        expect(eventSchema.parse(event)).toEqual(event)
        expect(text.slice(event.span.start, event.span.end)).toBe(event.span.exact)
        expect(event.span.start).toBeLessThanOrEqual(event.when.span.start)
        expect(event.span.end).toBeGreaterThanOrEqual(event.when.span.end)
      }
      expect(new Set(events.map(event => event.id)).size).toBe(events.length)
      expect(eventsIn(paragraph)).toEqual(events)
    }),
    { numRuns: 500 },
  )
})
