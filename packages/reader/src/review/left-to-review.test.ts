import { describe, expect, it } from 'vitest'
import type { Judged } from '../mark.ts'
import type { Annotation } from './annotation.ts'
import { neighbourLeft } from './left-to-review.ts'

const REVIEW: Judged['review'] = {
  verdict: 'CONFIRMED',
  note: null,
  reviewedBy: 'ada',
  reviewedAt: '2024-03-08T10:00:00Z',
  edit: { id: 'edit' },
}

const ALL = [false, true, false, true, false].map(mentionAt)

describe('what is left to review', () => {
  it('is walked in the order of the text, from either end on to the other', () => {
    const [first, , third, , fifth] = ALL
    expect(neighbourLeft(ALL, null, 1)).toBe(first)
    expect(neighbourLeft(ALL, null, -1)).toBe(fifth)
    expect(neighbourLeft(ALL, first ?? null, 1)).toBe(third)
    expect(neighbourLeft(ALL, fifth ?? null, 1)).toBe(first)
    expect(neighbourLeft(ALL, first ?? null, -1)).toBe(fifth)
    expect(neighbourLeft(ALL, third ?? null, -1)).toBe(first)
  })

  it('goes on from one that was just judged', () => {
    expect(neighbourLeft(ALL, ALL[1] ?? null, 1)).toBe(ALL[2])
    expect(neighbourLeft(ALL, ALL[3] ?? null, -1)).toBe(ALL[2])
  })

  it('is nothing when all else is judged', () => {
    const all = [true, true].map(mentionAt)
    expect(neighbourLeft(all, all[0] ?? null, 1)).toBeNull()
    expect(neighbourLeft([], null, -1)).toBeNull()
  })
})

function mentionAt(isReviewed: boolean, start: number): Annotation {
  const span = { start, end: start + 1, exact: 'x' }
  const entity = { __typename: 'Person', id: 'Person:x', kind: 'PERSON', name: 'X' } as const
  const mention = { id: `Mention:${start}`, nominal: false, span, review: isReviewed ? REVIEW : null }
  return { what: 'mention', span, mention, entity, mentionCount: 1 }
}
