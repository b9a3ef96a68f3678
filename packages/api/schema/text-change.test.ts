import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type TextChangeValue, textChanges } from './text-change.ts'

const without = (changes: readonly TextChangeValue[], kind: TextChangeValue['kind']): string =>
  changes.flatMap(change => (change.kind === kind ? [] : change.text)).join('')

describe('what became of a text', () => {
  it('is told in runs of whole words', () => {
    expect(textChanges('About 1,200 dockers went home.', 'About 1,300 dockers went home early.')).toEqual([
      { kind: 'KEPT', text: 'About ' },
      { kind: 'REMOVED', text: '1,200' },
      { kind: 'ADDED', text: '1,300' },
      { kind: 'KEPT', text: ' dockers went home' },
      { kind: 'ADDED', text: ' early' },
      { kind: 'KEPT', text: '.' },
    ])
    expect(textChanges('', 'All is new.')).toEqual([{ kind: 'ADDED', text: 'All is new.' }])
    expect(textChanges('The same.', 'The same.')).toEqual([{ kind: 'KEPT', text: 'The same.' }])
  })

  it('is both texts, whatever they are', () => {
    const text = fc
      .array(
        fc.oneof(fc.constantFrom('strike ', 'port', '\n\n', '1,200', ' ', '“', '’s', '🚢', 'é', 'Порт'), fc.string()),
      )
      .map(parts => parts.join(''))
    fc.assert(
      fc.property(text, text, (before, now) => {
        const changes = textChanges(before, now)
        expect(without(changes, 'ADDED')).toBe(before)
        expect(without(changes, 'REMOVED')).toBe(now)
        expect(changes.every(change => change.text !== '')).toBe(true)
      }),
    )
  })

  it('is all removed and all added when two long texts have little in common', () => {
    const words = (beginning: string): string =>
      Array.from({ length: 9000 }, (_, index) => `${beginning}${index}`).join(' ')
    const changes = textChanges(words('a'), words('b'))
    expect(changes.map(({ kind }) => kind)).toEqual(['REMOVED', 'ADDED'])
  })
})
