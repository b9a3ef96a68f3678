import type { EventCorrection } from '@dateline/sdk'
import { useState } from 'react'
import type { ShownArticleFragment } from '../generated/operations.ts'
import type { OnCorrect } from './correction-form.tsx'
import { Days } from './days.tsx'
import { EntitiesPicker } from './entities-picker.tsx'
import { referenceTo } from './entity-picker.tsx'
import { Line } from './line.tsx'

/** What happened, when, who took part, and where. */
export function EventFields({
  event: { summary, when, participants, places },
  onCorrect,
}: {
  event: ShownArticleFragment['events'][number]
  onCorrect: OnCorrect
}) {
  const [changed, setChanged] = useState<EventCorrection>({})
  const change = (field: EventCorrection) => {
    setChanged({ ...changed, ...field })
    onCorrect({ event: { ...changed, ...field } })
  }
  return (
    <>
      <Line label="What happened" initial={summary} onType={words => change({ summary: words ?? '' })} />
      <Days initial={when} onChange={days => change({ when: days ?? { earliest: null, latest: null } })} />
      <EntitiesPicker
        label="Who takes part"
        initial={participants}
        onChange={all => change({ participants: all.map(referenceTo) })}
      />
      <EntitiesPicker
        label="Where"
        kinds={PLACES}
        initial={places}
        onChange={all => change({ places: all.map(referenceTo) })}
      />
    </>
  )
}

const PLACES = ['PLACE'] as const
