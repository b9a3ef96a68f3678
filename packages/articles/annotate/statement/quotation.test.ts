import { describe, expect, test } from 'vitest'
import { analyse } from '../analysis.ts'
import { quotationsOf } from './quotation.ts'
import { sampleArticle } from './statement-sample.ts'

/** The words of each quotation, without its marks; those that go on from the paragraph before begin with "…". */
function quotedIn(...paragraphs: string[]): string[] {
  const article = sampleArticle('Dam reopens', ...paragraphs)
  return quotationsOf(article.text, analyse(article).passages).map(
    ({ inner, continues }) => `${continues ? '…' : ''}${article.text.slice(inner.start, inner.end)}`,
  )
}

describe('quotations are found', () => {
  test.each([
    ['in curly marks', 'He said: “The dam is safe.” Then he left.', ['The dam is safe.']],
    ['in straight marks', 'He said: "The dam is safe." "Go home," he added.', ['The dam is safe.', 'Go home,']],
    ['in doubled apostrophes', "''The dam is safe,'' he said.", ['The dam is safe,']],
    ['in guillemets', '«The dam is safe,» he said.', ['The dam is safe,']],
    ['in single marks', '‘The dam is safe,’ he said.', ['The dam is safe,']],
    ['in single straight marks', "'We don't have to leave,' he said.", ["We don't have to leave,"]],
    ['with another one within', '“She said ‘go home’ twice,” he said.', ['She said ‘go home’ twice,']],
    ['when the closing mark was forgotten', 'He said: “The dam is safe.', ['The dam is safe.']],
    ['and not in apostrophes', "The engineers' dam wasn't the mayors' idea, o'Brien said.", []],
    ['and not where the marks are empty', 'He wrote "" and left.', []],
  ])('%s', (_, paragraph, quoted) => {
    expect(quotedIn(paragraph)).toEqual(quoted)
  })

  test('over several paragraphs, when only the last one closes', () => {
    expect(quotedIn('“The dam is safe.', '“Nobody has to leave,” he said.', '“Really?” she asked.')).toEqual([
      'The dam is safe.',
      '…Nobody has to leave,',
      'Really?',
    ])
  })
})
