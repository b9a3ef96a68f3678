import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { localDate, startOfDay } from './scalar.ts'

describe('the day of a moment', () => {
  it('is the one of the time zone', () => {
    const moment = new Date('2022-01-13T20:30:00Z')
    expect(localDate(moment, 'UTC')).toBe('2022-01-13')
    expect(localDate(moment, 'Asia/Almaty')).toBe('2022-01-14')
    expect(localDate(moment)).toMatch(/^2022-01-1[34]$/)
  })

  it('is that of the first moment of every day, in UTC', () => {
    const days = fc.date({ min: new Date('1000-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
    fc.assert(
      fc.property(days, day => {
        const date = day.toISOString().slice(0, 10)
        expect(localDate(startOfDay(date), 'UTC')).toBe(date)
      }),
    )
  })
})
