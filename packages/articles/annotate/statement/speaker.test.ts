import { expect, test } from 'vitest'
import { statementsIn } from './statement-sample.ts'

/** The names of those who speak in an article. */
function speakersIn(...paragraphs: string[]): (string | null)[] {
  return statementsIn('Dam reopens', ...paragraphs).map(({ name }) => name)
}

const RUIZ = expect.stringContaining('Ana Ruiz')

test.each([
  ['by name', ['Ana Ruiz said the dam is safe.'], [RUIZ]],
  ['by a surname', ['Ana Ruiz built the dam. Ruiz said it is safe.'], [RUIZ]],
  ['"she", in the sentence behind', ['Ana Ruiz visited the dam. She said the gates would open.'], [RUIZ]],
  [
    '"he", who is a man',
    ['Ana Ruiz met John Smith, the engineer. “It is safe,” he said.'],
    [expect.stringContaining('John Smith')],
  ],
  [
    '"she", who spoke before',
    ['“The dam is safe,” Ana Ruiz said of Maria Costa’s plan.', '“Nobody has to leave,” she added.'],
    [RUIZ, RUIZ],
  ],
  ['not a name that is only quoted', ['Ana Ruiz spoke first. “Maria Costa is wrong,” she said.'], [RUIZ]],
  [
    '"the statement" of whoever issued it',
    ['The Defense Ministry said that troops had left. “The operation is over,” the statement added.'],
    [expect.stringContaining('Defense Ministry'), expect.stringContaining('Defense Ministry')],
  ],
  ['"who", right behind a name', ['Ana Ruiz, who said the dam is safe, left on Monday.'], [RUIZ]],
  [
    'whoever spoke before, where a quotation goes on',
    ['“We will win,” Ana Ruiz said.', '“Nobody can stop us now.”'],
    [RUIZ, RUIZ],
  ],
  ['nobody named', ['Ana Ruiz left. Officials said the dam is safe.'], [null]],
  ['not the one whose people they are', ['Ana Ruiz’s aides said the dam is safe.'], [null]],
  ['not "he", where no man is named', ['Ana Ruiz left. “It is safe,” he said.'], [null]],
])('the speaker is %s', (_, paragraphs, expected) => {
  expect(speakersIn(...paragraphs)).toEqual(expected)
})
