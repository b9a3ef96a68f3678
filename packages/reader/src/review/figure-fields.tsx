import type { Approximation, CorrectedQuantity, FigureCorrection, FigureStatus } from '@dateline/sdk'
import { useState } from 'react'
import type { ShownArticleFragment } from '../generated/operations.ts'
import { MEASURES } from '../route.ts'
import { Choice } from './choice.tsx'
import type { OnCorrect } from './correction-form.tsx'
import { Days } from './days.tsx'
import { EntityPicker, referenceTo } from './entity-picker.tsx'
import { Line } from './line.tsx'

type Figure = ShownArticleFragment['figures'][number]

/** What a figure counts, its bounds, who reported it, when and where it holds, and whether it stands. */
export function FigureFields({ figure, onCorrect }: { figure: Figure; onCorrect: OnCorrect }) {
  const [changed, setChanged] = useState<FigureCorrection>({})
  const change = (field: FigureCorrection) => {
    setChanged({ ...changed, ...field })
    onCorrect({ figure: { ...changed, ...field } })
  }
  return (
    <>
      <Choice label="Measure" values={MEASURES} initial={figure.measure} onChoose={measure => change({ measure })} />
      <Line label="What is counted" initial={figure.counted} onType={counted => change({ counted })} />
      <QuantityFields initial={figure.quantity} onChange={quantity => change({ quantity })} />
      <Choice label="Status" values={STATUSES} initial={figure.status} onChoose={status => change({ status })} />
      <EntityPicker
        label="Reported by"
        initial={figure.reportedBy}
        onPick={picked => change({ reportedBy: picked && referenceTo(picked) })}
      />
      <EntityPicker
        label="Where"
        kinds={PLACES}
        initial={figure.where}
        onPick={picked => change({ where: picked && referenceTo(picked) })}
      />
      <Days initial={figure.when} onChange={when => change({ when })} />
    </>
  )
}

function QuantityFields({
  initial,
  onChange,
}: {
  initial: Figure['quantity']
  onChange: (quantity: CorrectedQuantity) => void
}) {
  const [quantity, setQuantity] = useState<CorrectedQuantity>(initial)
  const change = (part: Partial<CorrectedQuantity>) => {
    setQuantity({ ...quantity, ...part })
    onChange({ ...quantity, ...part })
  }
  return (
    <>
      <Line
        label="At least"
        type="number"
        initial={initial.minimum}
        onType={typed => change({ minimum: numberIn(typed) })}
      />
      <Line
        label="At most"
        type="number"
        initial={initial.maximum}
        onType={typed => change({ maximum: numberIn(typed) })}
      />
      <Choice
        label="In words"
        values={APPROXIMATIONS}
        initial={initial.approximation}
        onChoose={approximation => change({ approximation })}
      />
      <Line label="Unit" initial={initial.unit} onType={unit => change({ unit })} />
    </>
  )
}

function numberIn(typed: string | null): number | null {
  return typed === null ? null : Number(typed)
}

const PLACES = ['PLACE'] as const
const STATUSES: readonly FigureStatus[] = ['REPORTED', 'WITHDRAWN', 'DISPUTED']
const APPROXIMATIONS: readonly Approximation[] = [
  'EXACT',
  'ABOUT',
  'ALMOST',
  'AT_LEAST',
  'AT_MOST',
  'MORE_THAN',
  'BETWEEN',
  'VAGUE',
]
