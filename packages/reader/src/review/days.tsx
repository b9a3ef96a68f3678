import type { CorrectedDays } from '@dateline/sdk'
import { useState } from 'react'
import type { DaysFragment } from '../generated/operations.ts'
import { Line } from './line.tsx'

/** The first and the last day of a time; an end without a day is open. */
export function Days({
  initial,
  onChange,
}: {
  initial: DaysFragment | null
  /** Is told of both ends; null when neither is known. */
  onChange: (days: CorrectedDays | null) => void
}) {
  const [days, setDays] = useState({ earliest: initial?.earliest ?? null, latest: initial?.latest ?? null })
  const change = (end: Partial<typeof days>) => {
    const now = { ...days, ...end }
    setDays(now)
    onChange(now.earliest === null && now.latest === null ? null : now)
  }
  return (
    <>
      <Line label="From" type="date" initial={days.earliest} onType={earliest => change({ earliest })} />
      <Line label="to" type="date" initial={days.latest} onType={latest => change({ latest })} />
    </>
  )
}
