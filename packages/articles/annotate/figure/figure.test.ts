import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Entity } from '../../model/entity.ts'
import { type Figure, figureSchema } from '../../model/figure.ts'
import type { Mention } from '../../model/mention.ts'
import type { Statement } from '../../model/statement.ts'
import { spanOf, type TextSpan } from '../../model/text-span.ts'
import { findTimes } from '../time/time.ts'
import { sampleAnalysis } from '../time/time-sample.ts'
import { findFigures } from './figure.ts'

function figuresIn(
  paragraph: string,
  context: { entities?: Entity[]; mentions?: Mention[]; statements?: Statement[] } = {},
): Figure[] {
  const analysis = sampleAnalysis(paragraph)
  return findFigures(analysis, { entities: [], mentions: [], statements: [], ...context, times: findTimes(analysis) })
}

/** Every figure of a paragraph as `words: MEASURE`. */
function measuresIn(paragraph: string): string[] {
  return figuresIn(paragraph).map(({ span, measure }) => `${span.exact}: ${measure}`)
}

/** The span of some words in the text of the sample article. */
function spanIn(paragraph: string, words: string): TextSpan {
  const { text } = sampleAnalysis(paragraph)
  return spanOf(text, text.indexOf(words), text.indexOf(words) + words.length)
}

describe('the words around a number tell its measure', () => {
  test.each([
    ['At least 18 miners were killed.', ['At least 18 miners: KILLED']],
    ['The blast killed 18 miners.', ['18 miners: KILLED']],
    ['A bus fell, killing at least 18.', ['at least 18: KILLED']],
    ['The flood left scores of people dead.', ['scores of people: KILLED']],
    ['The storm claimed 18 lives.', ['18 lives: KILLED']],
    ['There were 18 deaths in the north.', ['18 deaths: KILLED']],
    ['The death toll rose to 18 on Monday.', ['18: KILLED']],
    ['The number of people killed has reached 18.', ['18: KILLED']],
    ['The toll climbed from 44 to 57.', ['44: KILLED', '57: KILLED']],
    ['The death toll has grown to nine times what it was.', ['nine times: COUNT']],
    ['Eighteen miners are reported killed.', ['Eighteen miners: KILLED']],
    ['Rescuers found 23 bodies.', ['23 bodies: KILLED']],
    ['Police put the number of dead at 47.', ['47: KILLED']],
    ['Nineteen people were arrested. Six of them were freed.', ['Nineteen people: ARRESTED', 'Six: ARRESTED']],
    ['How many were detained? The mayor reported 40.', ['40: ARRESTED']],
    ['Twenty people were arrested in the north and 12 in the south.', ['Twenty people: ARRESTED', '12: ARRESTED']],
    ['Eighteen miners in the north of the country have died.', ['Eighteen miners: KILLED']],
    ['Eighteen miners who slept below were killed.', ['Eighteen miners: KILLED']],
    ['Eighteen miners, including two boys, were killed.', ['Eighteen miners: KILLED', 'two boys: KILLED']],
    ['The fire killed a guard and 12 miners.', ['12 miners: KILLED']],
    ['A guard was shot dead and three people were wounded.', ['three people: INJURED']],
    ['The crash killed three people and injured 12.', ['three people: KILLED', '12: INJURED']],
    ['Three people were killed and 12 injured.', ['Three people: KILLED', '12: INJURED']],
    ['Twelve people and two officers were killed.', ['Twelve people: KILLED', 'two officers: KILLED']],
    ['Police shot dead roughly 100 demonstrators.', ['roughly 100 demonstrators: KILLED']],
    ['Dozens of people were also injured.', ['Dozens of people: INJURED']],
    ['No one was hurt.', ['No one: INJURED']],
    ['One woman was killed.', ['One woman: KILLED']],
    ['Almost 400 were sent to hospitals in the region.', ['Almost 400: HOSPITALIZED']],
    ['Six people were taken to a nearby hospital.', ['Six people: HOSPITALIZED']],
    ['Six people remain hospitalized.', ['Six people: HOSPITALIZED']],
    ['Around 12,000 people have been arrested.', ['Around 12,000 people: ARRESTED']],
    ['Police detained 55 protesters on Monday.', ['55 protesters: ARRESTED']],
    ['There were 24 arrests.', ['24 arrests: ARRESTED']],
    ['Two men were taken into custody.', ['Two men: ARRESTED']],
    ['Seven sailors are still missing.', ['Seven sailors: MISSING']],
    ['More than 3,000 people fled their villages.', ['More than 3,000 people: DISPLACED']],
    ['The fire displaced 300 families.', ['300 families: DISPLACED']],
    ['About 5,000 residents were evacuated.', ['About 5,000 residents: DISPLACED']],
    ['Two thousand soldiers were sent in.', ['Two thousand soldiers: DEPLOYED']],
    ['The alliance deployed 2,000 troops.', ['2,000 troops: DEPLOYED']],
    ['The minister would send up to 300 advisers.', ['up to 300 advisers: DEPLOYED']],
    ['Thousands of people stormed the city hall.', ['Thousands of people: PROTESTERS']],
    ['Some 6,000 demonstrators blocked the bridge.', ['Some 6,000 demonstrators: PROTESTERS']],
    ['About 500 workers marched through the town.', ['About 500 workers: PROTESTERS']],
    ['It is a republic of 18 million.', ['18 million: POPULATION']],
    ['The town, home to 3,400 people, was cut off.', ['3,400 people: POPULATION']],
    ['The island has a population of about 54,000.', ['about 54,000: POPULATION']],
    ['The bloc is made up of six coastal states.', ['six coastal states: MEMBERS']],
    ['A five-member panel will decide.', ['five-member: MEMBERS']],
    ['The union has 2.1 million members.', ['2.1 million members: MEMBERS']],
    ['The bill passed with 52 votes.', ['52 votes: VOTES']],
    ['The 81-year-old farmer won.', ['81-year-old: AGE']],
    ['Ana Ruiz, 45, said so.', ['45: AGE']],
    ['He died at 92.', ['92: AGE']],
    ['It is open to voters under 30.', ['under 30: AGE']],
    ['The strike lasted three weeks.', ['three weeks: DURATION']],
    ['The village lies 12 miles away.', ['12 miles: DISTANCE']],
    ['The bridge cost $3.2 billion.', ['$3.2 billion: MONEY']],
    ['Turnout was 46% of eligible voters.', ['46% of eligible voters: PERCENTAGE']],
    ['A third of the harvest was lost.', ['A third of the harvest: PERCENTAGE']],
    ['The shop sold 400 chairs.', ['400 chairs: COUNT']],
    ['Ten gunmen killed a guard.', ['Ten gunmen: COUNT']],
    ['The plant will cut 277 jobs.', ['277 jobs: COUNT']],
    ['She has 214 delegates and he has 163.', ['214 delegates: COUNT', '163: COUNT']],
  ])('%s', (paragraph, expected) => {
    expect(measuresIn(paragraph)).toEqual(expected)
  })
})

describe('a number is no figure when it is', () => {
  test.each([
    ['a year', 'The dam was built in 1931 for the 1936 fair.'],
    ['a date', 'It broke on January 2 and again on 5 January 2019.'],
    ['a time ago', 'It broke three days ago.'],
    ['a clock time', 'It broke at 3:30 and at 8 p.m. and at 11 a.m. sharp.'],
    ['an ordinal', 'It was the first of its kind and the 5th in the country.'],
    ['a score', 'They won 3-2 and lost 24-17.'],
    ['a telephone number', 'Call 555-0134 now.'],
    ['a label', 'Flight 370 left from Gate 12, says Article 5 of the rules.'],
    ['a rank', 'It is the No. 1 town.'],
    ['the pronoun one', 'One of the men left, and this one stayed with another one.'],
    ['nobody in particular', 'No one said why.'],
    ['none of what was spoken of', 'How many were killed? None of the reports says the same.'],
    ['the number of a list’s item', '1. The dam broke.'],
    ['what a rate is taken of', 'There is a well for every 1,000 households.'],
  ])('%s', (_, paragraph) => {
    expect(measuresIn(paragraph)).toEqual([])
  })
})

describe('what is counted', () => {
  test.each([
    ['At least 18 security officers were killed.', 'security officers'],
    ['Hundreds of angry farmers came.', 'angry farmers'],
    ['Five of the casinos closed.', 'casinos'],
    ['Two state and federal agents came.', 'state and federal agents'],
    ['Nearly 70 percent of its population left.', 'population'],
    ['Almost 400 were sent to hospitals.', null],
    ['They found 12 dead bodies.', 'dead bodies'],
    ['The fire left 12 people dead.', 'people'],
    ['They spent $3 million.', null],
  ])('%s', (paragraph, counted) => {
    expect(figuresIn(paragraph).map(figure => figure.counted)).toEqual([counted])
  })
})

describe('a figure is', () => {
  test.each([
    ['The ministry reported that over 160 people had died, although the report was later deleted.', 'WITHDRAWN'],
    ['The ministry said 160 people had died. It later withdrew the figure.', 'WITHDRAWN'],
    ['The ministry said 160 people had died. The number had been published in error, it said later.', 'WITHDRAWN'],
    ['The ministry said 160 people had died. The opposition disputed that figure.', 'DISPUTED'],
    ['The ministry denied that 160 people had died.', 'DISPUTED'],
    ['It said 160 people had died, correcting the figure later.', 'REPORTED'],
    ['The ministry said 160 people had died, a number rejected by nobody.', 'REPORTED'],
    ['The ministry said 160 people had died. It later deleted old photographs.', 'REPORTED'],
  ] as const)('%s %s', (paragraph, status) => {
    expect(figuresIn(paragraph).map(figure => figure.status)).toEqual([status])
  })
})

describe('who reported a figure', () => {
  const ruiz: Entity = { kind: 'PERSON', key: 'ruiz', name: 'Ana Ruiz', aliases: [], salience: 1, roles: [] }

  test('is the speaker of the statement that it stands in', () => {
    const paragraph = 'Ana Ruiz said 12 people had died.'
    const statement: Statement = {
      id: 's',
      span: spanIn(paragraph, 'Ana Ruiz said 12 people had died'),
      kind: 'INDIRECT',
      content: [spanIn(paragraph, '12 people had died')],
      cue: spanIn(paragraph, 'said'),
      speaker: 'ruiz',
      speakerText: spanIn(paragraph, 'Ana Ruiz'),
      saidOn: null,
    }
    expect(figuresIn(paragraph, { entities: [ruiz], statements: [statement] })).toMatchObject([
      { reportedBy: 'ruiz', reportedByText: { exact: 'Ana Ruiz' } },
    ])
  })

  test('is else the source that the sentence gives', () => {
    const paragraph = 'According to Mayor Ana Ruiz, 12 people have died.'
    const mention: Mention = { id: 'm', entity: 'ruiz', span: spanIn(paragraph, 'Ana Ruiz'), nominal: false }
    expect(figuresIn(paragraph, { entities: [ruiz], mentions: [mention] })).toMatchObject([
      { reportedBy: 'ruiz', reportedByText: { exact: 'Mayor Ana Ruiz' } },
    ])
    expect(figuresIn('According to police reports, 12 people have died.')).toMatchObject([
      { reportedBy: null, reportedByText: { exact: 'police reports' } },
    ])
  })
})

test('a figure holds when and where its clause says', () => {
  const paragraph = 'In all, 164 people died last week; 103 of them died in Lisbon.'
  const lisbon: Entity = {
    kind: 'PLACE',
    key: 'lisbon',
    name: 'Lisbon',
    aliases: [],
    salience: 1,
    placeKind: 'CITY',
    countryCode: 'PT',
    latitude: null,
    longitude: null,
  }
  const mention: Mention = { id: 'm', entity: 'lisbon', span: spanIn(paragraph, 'Lisbon'), nominal: false }
  expect(figuresIn(paragraph, { entities: [lisbon], mentions: [mention] })).toMatchObject([
    { measure: 'KILLED', when: { span: { exact: 'last week' } }, where: null },
    { measure: 'KILLED', when: null, where: 'lisbon' },
  ])
})

describe('for any text', () => {
  const piece = fc.constantFrom(
    'at least',
    'over',
    'between',
    'and',
    'about',
    '12',
    '12,000',
    '3.5',
    'two',
    'dozens',
    'scores',
    'thousands',
    'half',
    'of',
    'a',
    'the',
    'third',
    'percent',
    '%',
    '$',
    'people',
    'officers',
    'were',
    'killed',
    'injured',
    'million',
    '-',
    'to',
    ',',
    '.',
    'year-old',
    'days',
    'within',
    'in',
    'January',
    '2019',
    'no',
    'one',
    'or',
    'more',
    'killing',
    'sent',
    'troops',
    'hospital',
    '(',
    ')',
    'points',
    'miles',
    'later',
    'figure',
    'withdrew',
  )
  const anyText = fc.oneof(
    fc.array(piece, { minLength: 1, maxLength: 40 }).map(pieces => pieces.join(' ')),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 300 }),
  )

  test('figures fit their schema, slice to their words, do not overlap, and are found again', () => {
    fc.assert(
      fc.property(anyText, paragraph => {
        fc.pre(paragraph.trim() !== '')
        const { text } = sampleAnalysis(paragraph)
        const figures = figuresIn(paragraph)
        let end = 0
        for (const figure of figures) {
          expect(figureSchema.parse(figure)).toEqual(figure)
          expect(text.slice(figure.span.start, figure.span.end)).toBe(figure.span.exact)
          expect(figure.span.start).toBeGreaterThanOrEqual(end)
          end = figure.span.end
        }
        expect(new Set(figures.map(figure => figure.id)).size).toBe(figures.length)
        expect(figuresIn(paragraph)).toEqual(figures)
      }),
      { numRuns: 500 },
    )
  })

  test('long runs of the same words are read at once', () => {
    for (const words of [
      '12 ',
      'the number of ',
      'one hundred and ',
      '$',
      '1,000-',
      'no one was, ',
      'the report was withdrawn ',
    ])
      for (const times of [100, 3000]) expect(() => figuresIn(words.repeat(times))).not.toThrow()
  })
})
