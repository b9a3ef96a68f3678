import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { closes, FIRST, follows, INSIDE, LABELS, LAST, labelOf, ONLY, OUTSIDE, opens } from './label.ts'
import { markBestLabels } from './viterbi.ts'
import { addScores } from './weights.ts'
import { packWeights, unpackWeights } from './weights-file.ts'
import { shapeOf } from './word.ts'

function bestLabels(scores: Float32Array, length: number, transitions: Float32Array): Uint8Array {
  const labels = new Uint8Array(length)
  markBestLabels(labels, scores, { start: 0, end: length }, transitions)
  return labels
}

const score = fc.double({ min: -5, max: 5, noNaN: true }).map(Math.fround)

test('labels that may not follow each other never do, whatever their scores', () => {
  const scores = fc.integer({ min: 1, max: 12 }).chain(length =>
    fc.record({
      emitted: fc.array(score, { minLength: length * LABELS, maxLength: length * LABELS }),
      moved: fc.array(score, { minLength: LABELS * LABELS, maxLength: LABELS * LABELS }),
      length: fc.constant(length),
    }),
  )
  fc.assert(
    fc.property(scores, ({ emitted, moved, length }) => {
      const labels = bestLabels(Float32Array.from(emitted), length, Float32Array.from(moved))
      expect(opens(labels[0] ?? OUTSIDE)).toBe(true)
      expect(closes(labels[length - 1] ?? OUTSIDE)).toBe(true)
      for (let at = 1; at < length; at++) expect(follows(labels[at - 1] ?? 0, labels[at] ?? 0)).toBe(true)
    }),
  )
})

test('of two tokens, no labels score higher than the best', () => {
  fc.assert(
    fc.property(
      fc.array(score, { minLength: 2 * LABELS, maxLength: 2 * LABELS }),
      fc.array(score, { minLength: LABELS * LABELS, maxLength: LABELS * LABELS }),
      (emitted, moved) => {
        const value = (a: number, b: number): number =>
          (moved[OUTSIDE * LABELS + a] ?? 0) +
          (emitted[a] ?? 0) +
          (moved[a * LABELS + b] ?? 0) +
          (emitted[LABELS + b] ?? 0) +
          (moved[b * LABELS + OUTSIDE] ?? 0)
        const [first = 0, second = 0] = bestLabels(Float32Array.from(emitted), 2, Float32Array.from(moved))
        for (let a = 0; a < LABELS; a++)
          for (let b = 0; b < LABELS; b++)
            if (opens(a) && closes(b) && follows(a, b))
              expect(value(a, b)).toBeLessThanOrEqual(value(first, second) + 1e-3)
      },
    ),
  )
})

test('a name of three tokens is first, inside and last of one kind', () => {
  const scores = new Float32Array(3 * LABELS)
  scores[labelOf(1, FIRST)] = 9
  scores[LABELS + labelOf(1, INSIDE)] = 9
  scores[2 * LABELS + labelOf(1, LAST)] = 9
  scores[2 * LABELS + labelOf(2, ONLY)] = 9
  expect([...bestLabels(scores, 3, new Float32Array(LABELS * LABELS))]).toEqual([
    labelOf(1, FIRST),
    labelOf(1, INSIDE),
    labelOf(1, LAST),
  ])
})

test('weights come out of their file as they went in, to the unit', () => {
  const unit = 1 / 16
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.integer(), { minLength: 1, maxLength: 60 }),
      fc.infiniteStream(score),
      (keys, stream) => {
        const rows = Float32Array.from({ length: keys.length * LABELS }, () => stream.next().value ?? 0)
        const moved = Float32Array.from({ length: LABELS * LABELS }, () => stream.next().value ?? 0)
        const file = packWeights({ features: Int32Array.from(keys), rows, transitions: moved }, 'made', unit)
        const read = unpackWeights(file)
        for (const [index, key] of keys.entries()) {
          const scores = new Int32Array(LABELS)
          addScores(read, Int32Array.of(key), 1, scores)
          for (let label = 0; label < LABELS; label++) {
            const before = rows[index * LABELS + label] ?? 0
            const after = unit * (scores[label] ?? 0)
            expect(Math.abs(after - before)).toBeLessThanOrEqual(unit / 2 + 1e-6)
          }
        }
      },
    ),
    { numRuns: 50 },
  )
})

test('weights for other labels are refused', () => {
  const file = packWeights(
    { features: new Int32Array(), rows: new Float32Array(), transitions: new Float32Array(LABELS * LABELS) },
    'made',
    1,
  )
  expect(() => unpackWeights({ ...file, labels: LABELS + 1 })).toThrow('The weights know')
})

describe('the shape of a word', () => {
  test.each([
    ['Nairobi', 'Xx'],
    ['McDonald', 'XxXx'],
    ['NATO', 'XX'],
    ['WASHINGTON', 'XXX'],
    ['U.S.', 'X.X.'],
    ['1980s', '9x'],
    ['Ørsted', 'Xx'],
    ['al-Maktoum', 'x-Xx'],
  ])('%s is %s', (word, shape) => {
    expect(shapeOf(word)).toBe(shape)
  })
})
