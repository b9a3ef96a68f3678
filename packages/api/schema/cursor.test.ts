import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeCursor, encodeCursor } from './cursor.ts'

const positions = fc.array(
  fc.oneof(fc.string({ unit: 'binary' }), fc.double({ noNaN: true, noDefaultInfinity: true }), fc.constant(null)),
)

describe('a cursor', () => {
  it('brings back the position it was made of, whatever that holds', () => {
    fc.assert(
      fc.property(positions, position => {
        const restored = decodeCursor('figures', encodeCursor('figures', position))
        expect(restored).toEqual(position.map(value => (Object.is(value, -0) ? 0 : value)))
      }),
    )
  })

  it('can stand in a URL as it is', () => {
    fc.assert(
      fc.property(positions, position => {
        expect(encodeCursor('figures', position)).toMatch(/^[\w-]+$/)
      }),
    )
  })

  it('is good for its own list alone, and anything else is told to be none', () => {
    const cursor = encodeCursor('articles by HEADLINE_ASC', ['A', 'x'])
    expect(() => decodeCursor('figures', cursor)).toThrow('belongs to articles by HEADLINE_ASC, not to figures')
    fc.assert(
      fc.property(fc.string(), text => {
        expect(() => decodeCursor('figures', text)).toThrow('is not a cursor')
      }),
    )
  })
})
