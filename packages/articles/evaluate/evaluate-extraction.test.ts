import { expect, test } from 'vitest'
import { evaluateExtraction } from './evaluate-extraction.ts'

test('the same words, whatever stands between them, agree wholly', () => {
  expect(evaluateExtraction('The bridge is closed, they said.', 'The bridge\nis closed they said')).toEqual({
    precision: 1,
    recall: 1,
    f1: 1,
  })
})

test('shingles of four tokens are counted as often as they stand there', () => {
  // Gold: abcd bcde. Found: abcd bcde cdea deab eabc abcd bcde.
  const { precision, recall, f1 } = evaluateExtraction('a b c d e', 'a b c d e a b c d e')
  expect(precision).toBeCloseTo(2 / 7)
  expect(recall).toBe(1)
  expect(f1).toBeCloseTo(4 / 9)
})

test('a text shorter than a shingle is one; nothing at all agrees with nothing only', () => {
  expect(evaluateExtraction('Closed today', 'closed today').f1).toBe(0)
  expect(evaluateExtraction('Closed today', 'Closed today').f1).toBe(1)
  expect(evaluateExtraction('', '').f1).toBe(1)
  expect(evaluateExtraction('', 'Closed').f1).toBe(0)
  expect(evaluateExtraction('Closed', '').f1).toBe(0)
})
