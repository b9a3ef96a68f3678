import { describe, expect, it } from 'vitest'
import { directionOf } from './direction.ts'

describe('the direction of a language', () => {
  it('is that of its script, given or usual', () => {
    expect(['ar', 'he', 'fa-IR', 'ur', 'yi', 'az-Arab', 'uz-Arab-AF'].map(directionOf)).toEqual(Array(7).fill('rtl'))
    expect(['en', 'az', 'kk', 'ar-Latn', 'zh-Hans', 'not a language', ''].map(directionOf)).toEqual(
      Array(7).fill('ltr'),
    )
  })
})
