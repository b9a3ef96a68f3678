import type { StatementCorrection, StatementKind } from '@dateline/sdk'
import { useState } from 'react'
import type { ShownArticleFragment } from '../generated/operations.ts'
import { SAID } from '../words.ts'
import { Choice } from './choice.tsx'
import type { OnCorrect } from './correction-form.tsx'
import { EntityPicker, referenceTo } from './entity-picker.tsx'

/** How a statement is reported, and who made it. */
export function StatementFields({
  statement: { kind, speaker },
  onCorrect,
}: {
  statement: ShownArticleFragment['statements'][number]
  onCorrect: OnCorrect
}) {
  const [changed, setChanged] = useState<StatementCorrection>({})
  const change = (field: StatementCorrection) => {
    setChanged({ ...changed, ...field })
    onCorrect({ statement: { ...changed, ...field } })
  }
  return (
    <>
      <Choice label="Told" values={SORTS} words={SAID} initial={kind} onChoose={one => change({ kind: one })} />
      <EntityPicker
        label="Said by"
        initial={speaker}
        onPick={picked => change({ speaker: picked && referenceTo(picked) })}
      />
    </>
  )
}

const SORTS: readonly StatementKind[] = ['DIRECT', 'INDIRECT', 'MIXED']
