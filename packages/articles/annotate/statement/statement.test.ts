import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { breachesOf } from '../../model/invariant.ts'
import { statementSchema } from '../../model/statement.ts'
import { contains } from '../../model/text-span.ts'
import { analyse } from '../analysis.ts'
import { findStatements } from './statement.ts'
import { sampleArticle, statementsIn } from './statement-sample.ts'

const HEADLINE = 'Dam reopens'

/** The statements of a paragraph as `speaker [cue] content … content`. */
function told(...paragraphs: string[]): string[] {
  return statementsIn(HEADLINE, ...paragraphs).map(
    ({ who, cue, content }) => `${who ?? '-'} [${cue ?? '-'}] ${content.join(' … ')}`,
  )
}

describe('what somebody said is found', () => {
  test.each([
    ['behind the content', 'The dam is safe, engineers said.', ['engineers [said] The dam is safe']],
    ['before the content', 'Engineers said the dam is safe.', ['Engineers [said] the dam is safe']],
    ['with "that"', 'Engineers said that the dam is safe.', ['Engineers [said] that the dam is safe']],
    [
      'with the speaker in the middle',
      '“The dam,” Mayor Ana Ruiz said, “is safe.”',
      ['Mayor Ana Ruiz [said] The dam, … is safe.'],
    ],
    [
      'with the speaker behind the verb',
      '“We checked every gate,” said Ana Ruiz, the mayor of Lisbon.',
      ['Ana Ruiz [said] We checked every gate,'],
    ],
    [
      'by a source',
      'According to the ministry, 12 people were hurt.',
      ['the ministry [According] 12 people were hurt'],
    ],
    [
      'by a source behind it',
      'Twelve people were hurt, according to the health ministry.',
      ['the health ministry [according] Twelve people were hurt'],
    ],
    [
      'in a statement',
      'In a statement, the ministry said 12 people were hurt.',
      ['the ministry [said] 12 people were hurt'],
    ],
    [
      'as a report',
      'Twelve people were hurt, the newspaper reported.',
      ['the newspaper [reported] Twelve people were hurt'],
    ],
    [
      'with somebody told',
      'President Marek Novak told reporters that he would resign.',
      ['President Marek Novak [told] that he would resign'],
    ],
    [
      'twice in a sentence',
      'The company said it will close two plants, adding that no jobs would be lost.',
      ['The company [said] it will close two plants', 'The company [adding] that no jobs would be lost'],
    ],
    [
      'with words between the speaker and the verb',
      'Officials in the capital, who asked not to be named, said three men were arrested.',
      ['Officials [said] three men were arrested'],
    ],
    ['as a belief', 'Novak fears that the talks will fail.', ['Novak [fears] that the talks will fail']],
    [
      'without a reservation of the article',
      'The ministry reported that 12 people were hurt, although the report was withdrawn later.',
      ['The ministry [reported] that 12 people were hurt'],
    ],
  ])('%s', (_, paragraph, expected) => {
    expect(told(paragraph)).toEqual(expected)
  })
})

describe('a quotation belongs to its speaker', () => {
  test.each([
    [
      'over several sentences before the verb',
      ['“The dam is safe. We checked every gate,” Ana Ruiz said.'],
      ['Ana Ruiz [said] The dam is safe. We checked every gate,'],
    ],
    [
      'in the sentences that follow',
      ['"The dam is safe," Ruiz said. "We checked every gate. Nobody has to leave."'],
      ['Ruiz [said] The dam is safe, … We checked every gate. Nobody has to leave.'],
    ],
    [
      'over paragraphs',
      ['“We checked every gate.', '“Nobody has to leave,” Ruiz said.'],
      ['Ruiz [said] We checked every gate. … Nobody has to leave,'],
    ],
    [
      'behind a colon',
      ['Novak said: “We will win. Nobody can stop us.”'],
      ['Novak [said] We will win. Nobody can stop us.'],
    ],
    [
      'in a paragraph of its own behind a colon',
      ['Novak tweeted:', '“We will win. Nobody can stop us.”'],
      ['Novak [tweeted] We will win. Nobody can stop us.'],
    ],
    [
      'in a paragraph that goes on without naming anybody',
      ['“We will win,” Novak said.', '“Nobody can stop us.”'],
      ['Novak [said] We will win,', '- [-] Nobody can stop us.'],
    ],
  ])('%s', (_, paragraphs, expected) => {
    expect(told(...paragraphs)).toEqual(expected)
  })
})

test('words in quotation marks that nobody is said to have spoken are no statement', () => {
  expect(told('Soldiers hunted "terrorists" in the hills. The "liberators" left on Monday.')).toEqual([])
})

test.each([
  'President Novak announced a state of emergency and asked the alliance for help.',
  'President Novak declared a state of emergency.',
  'President Novak called on the alliance to help.',
])('acts done by words are no statements: %s', paragraph => {
  expect(told(paragraph)).toEqual([])
})

test('what was not said is not told as if it were', () => {
  expect(told('The ministry did not say how many soldiers were killed.')).toEqual([
    'The ministry [did not say] how many soldiers were killed',
  ])
})

test.each([
  ['Ministry: 18 killed in floods', ['Ministry [:] 18 killed in floods']],
  ['Floods: what we know so far', []],
  ['Portugal: a country of dams', []],
])('a headline with a colon is a statement when somebody speaks: %s', (headline, expected) => {
  const found = statementsIn(headline, 'Nothing else is known.')
  expect(found.map(({ who, cue, content }) => `${who} [${cue}] ${content.join(' … ')}`)).toEqual(expected)
})

test.each([
  ['“The dam is safe,” Ruiz said.', 'DIRECT'],
  ['Ruiz said the dam is safe.', 'INDIRECT'],
  ['Ruiz said the dam is “safe for now” and would open soon.', 'MIXED'],
] as const)('a statement is direct, indirect or mixed by its quotation marks: %s', (paragraph, kind) => {
  expect(statementsIn(HEADLINE, paragraph).map(statement => statement.kind)).toEqual([kind])
})

test.each([
  ['“The dam is safe,” Ruiz said on Thursday.', '2024-03-07'],
  ['On Wednesday, the ministry said the toll had risen to 20.', '2024-03-06'],
  ['Ruiz said the dam would open on Monday.', null],
])('a thing said on a day gets that day, and not one of its content: %s', (paragraph, saidOn) => {
  expect(statementsIn(HEADLINE, paragraph).map(statement => statement.saidOn)).toEqual([saidOn])
})

/** Words and marks from which statements are made, in any order. */
const word = fc.constantFrom(
  ..."said says told according to that , , . . : “ ” \" '' ‘ ’ ( ) — he she it who Ana Ruiz the ministry dam is safe on Monday not 12 … ! 😀".split(
    ' ',
  ),
)
const paragraph = fc.oneof(
  fc.array(word, { minLength: 1, maxLength: 40 }).map(words => words.join(' ')),
  fc.string({ minLength: 1, maxLength: 80, unit: 'grapheme' }),
)
const lines = fc
  .array(paragraph, { minLength: 1, maxLength: 6 })
  .map(all => all.map(line => line.replace(/\s+/gu, ' ').normalize('NFC')).filter(line => line.trim() !== ''))
  .filter(all => all.length > 0)

test('any text is read, each time alike, with every span in its place', () => {
  fc.assert(
    fc.property(lines, ([headline = 'Headline', ...paragraphs]) => {
      const article = sampleArticle(headline, ...paragraphs)
      const analysis = analyse(article)
      const context = { entities: [], mentions: [], times: [] }
      const statements = findStatements(analysis, context)
      expect(findStatements(analyse(article), context)).toEqual(statements)
      const annotations = { annotator: '1', ...context, statements, figures: [], events: [], topics: [] }
      expect(breachesOf({ ...article, annotations })).toEqual([])
      for (const statement of statements) {
        statementSchema.parse(statement)
        for (const part of statement.content) {
          expect(analysis.passages.some(({ span }) => contains(span, part))).toBe(true)
          expect(contains(statement.span, part)).toBe(true)
        }
      }
    }),
    { numRuns: 400 },
  )
})
