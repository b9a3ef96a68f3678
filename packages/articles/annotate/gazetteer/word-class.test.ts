import { expect, test } from 'vitest'
import { hashOf } from './hash.ts'
import { coarseClassOf, fineClassOf, middleClassOf } from './word-class.ts'

const fineOf = (word: string): number => fineClassOf(hashOf(word))

test.each([
  ['months', 'january', 'february'],
  ['first names', 'richard', 'thomas'],
  ['what bands publish', 'album', 'albums'],
])('%s are of one class', (_, one, other) => {
  expect(fineOf(one)).toBeGreaterThan(0)
  expect(fineOf(one)).toBe(fineOf(other))
})

test('a fine class is part of one middle class, and that of one coarse class', () => {
  const coarse = new Map<number, number>()
  for (let fine = 1; fine <= 1024; fine++) {
    const middle = middleClassOf(fine)
    expect(middle).toBeGreaterThan(0)
    expect(coarse.get(middle) ?? coarseClassOf(fine)).toBe(coarseClassOf(fine))
    coarse.set(middle, coarseClassOf(fine))
  }
  expect(coarse.size).toBe(256)
  expect(new Set(coarse.values()).size).toBe(64)
})

test('a word that is not among the frequent ones has no class', () => {
  expect(fineOf('qwertzuiop')).toBe(0)
  expect(middleClassOf(0)).toBe(0)
  expect(coarseClassOf(0)).toBe(0)
})
