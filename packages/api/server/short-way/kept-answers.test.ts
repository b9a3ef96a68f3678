import { describe, expect, it } from 'vitest'
import { keptAnswers } from './kept-answers.ts'

describe('kept answers', () => {
  it('take no more room than they may: those that were asked for longest ago go first', () => {
    const answers = keptAnswers<{ readonly bytes: number }>(4000, () => 1)
    for (const key of ['one', 'two', 'three']) answers.keep(key, { bytes: 700 }, 1)
    expect(answers.find('one')).toEqual({ bytes: 700 })
    answers.keep('four', { bytes: 700 }, 1)
    expect(['one', 'two', 'three', 'four'].filter(key => answers.find(key))).toEqual(['one', 'three', 'four'])
    answers.keep('huge', { bytes: 5000 }, 1)
    expect(answers.find('huge')).toBeNull()
  })

  it('all go with the version that they were made from, and none of an earlier one is taken', () => {
    let version = 1
    const answers = keptAnswers<{ readonly bytes: number }>(4000, () => version)
    answers.keep('one', { bytes: 1 }, answers.version())
    version = 2
    expect(answers.find('one')).toBeNull()
    answers.keep('one', { bytes: 1 }, 1)
    expect(answers.find('one')).toBeNull()
  })

  it('are none where the version is not known at once', () => {
    const answers = keptAnswers<{ readonly bytes: number }>(4000, null)
    answers.keep('one', { bytes: 1 }, answers.version())
    expect(answers.find('one')).toBeNull()
  })
})
