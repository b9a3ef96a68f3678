import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LABEL_HEIGHT, type Label, labelsOf, type Spot } from './label.ts'

const SIZE = { width: 800, height: 500 }
const spots: fc.Arbitrary<Spot[]> = fc
  .array(
    fc.record({
      x: fc.nat(800),
      y: fc.nat(500),
      r: fc.integer({ min: 3, max: 32 }),
      width: fc.integer({ min: 10, max: 160 }),
    }),
    { maxLength: 100 },
  )
  .map(places => places.map((place, index) => ({ id: `${index}`, ...place })))

describe('the names on a map or in a chart', () => {
  it('stand within it, none upon another, and none upon the circle of a place that goes before it', () => {
    fc.assert(
      fc.property(spots, places => {
        const labels = labelsOf(places, SIZE)
        for (const [index, label] of labels.entries()) {
          expect(label.left >= 0 && label.left + label.width <= SIZE.width).toBe(true)
          expect(label.top >= 0 && label.top + LABEL_HEIGHT <= SIZE.height).toBe(true)
          expect(labels.slice(0, index).filter(other => isUpon(label, other))).toEqual([])
          const before = places.slice(0, Number(label.id))
          expect(before.filter(({ x, y, r }) => isUpon(label, { left: x - r / 2, top: y, width: r }, 1))).toEqual([])
        }
      }),
    )
  })

  it('keep off every circle where they are asked to', () => {
    fc.assert(
      fc.property(spots, places => {
        for (const label of labelsOf(places, SIZE, ['above', 'below'], true)) {
          const others = places.filter(({ id }) => id !== label.id)
          expect(others.filter(({ x, y, r }) => isUpon(label, { left: x - r / 2, top: y, width: r }, 1))).toEqual([])
        }
      }),
    )
  })

  it('is there for a place that has room, and for the weightier one of two in the same spot', () => {
    const alone = { id: 'alone', x: 100, y: 100, r: 10, width: 60 }
    const far = { id: 'far', x: 600, y: 300, r: 4, width: 60 }
    expect(labelsOf([alone, far], SIZE).map(({ id }) => id)).toEqual(['alone', 'far'])
    const crowd = Array.from({ length: 30 }, (_, index) => ({ ...alone, id: `${index}` }))
    expect(labelsOf(crowd, SIZE)[0]?.id).toBe('0')
    expect(labelsOf(crowd, SIZE).length).toBeLessThan(6)
  })
})

function isUpon(one: Label, other: Pick<Label, 'left' | 'top' | 'width'>, height = LABEL_HEIGHT): boolean {
  return (
    one.left < other.left + other.width &&
    other.left < one.left + one.width &&
    one.top < other.top + height &&
    other.top < one.top + LABEL_HEIGHT
  )
}
