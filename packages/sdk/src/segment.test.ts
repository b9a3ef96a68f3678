import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { segments } from './segment.ts'

const spans = fc
  .tuple(fc.nat({ max: 30 }), fc.nat({ max: 30 }))
  .map(([a, b]) => ({ span: { start: Math.min(a, b), end: Math.max(a, b) } }))

const cases = fc.record({
  text: fc.string({ minLength: 30, maxLength: 30, unit: 'binary' }).map(text => text.padEnd(30).slice(0, 30)),
  annotations: fc.array(spans, { maxLength: 8 }),
  range: spans.map(({ span }) => span),
})

describe('segments', () => {
  it('gives the text back, in order and without a gap, whatever is annotated', () => {
    fc.assert(
      fc.property(cases, ({ text, annotations, range }) => {
        const cut = segments(text, annotations, range)
        expect(cut.map(segment => segment.text).join('')).toBe(text.slice(range.start, range.end))
        let end = range.start
        for (const segment of cut) {
          expect(segment.start).toBe(end)
          expect(segment.text).toBe(text.slice(segment.start, segment.end))
          end = segment.end
        }
      }),
    )
  })

  it('says for every character which annotations cover it, longest first', () => {
    fc.assert(
      fc.property(cases, ({ text, annotations, range }) => {
        for (const segment of segments(text, annotations, range)) {
          for (let at = segment.start; at < segment.end; at++) {
            const covering = annotations.filter(({ span }) => span.start <= at && at < span.end)
            expect(new Set(segment.annotations)).toEqual(new Set(covering))
          }
          const lengths = segment.annotations.map(({ span }) => span.end - span.start)
          expect(lengths).toEqual(lengths.toSorted((a, b) => b - a))
        }
      }),
    )
  })

  it('makes no cut where nothing begins or ends', () => {
    expect(segments('one run', [])).toEqual([{ start: 0, end: 7, text: 'one run', annotations: [] }])
    expect(segments('', [])).toEqual([])
  })
})
