import type { AnnotationCorrection } from '@dateline/sdk'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import type { Annotation } from './annotation.ts'
import { EventFields } from './event-fields.tsx'
import { FigureFields } from './figure-fields.tsx'
import { MentionFields } from './mention-fields.tsx'
import { StatementFields } from './statement-fields.tsx'

/** Is told of a correction as it is put together; null as long as nothing is changed. */
export type OnCorrect = (correction: AnnotationCorrection | null) => void

/** What is right of an annotation, by its kind. Fields that are left alone stay as they are. */
export function CorrectionForm({
  annotation,
  onSave,
  onCancel,
}: {
  annotation: Annotation
  onSave: (correction: AnnotationCorrection) => void
  onCancel: () => void
}) {
  const [correction, setCorrection] = useState<AnnotationCorrection | null>(null)
  const [isEmpty, setEmpty] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => form.current?.querySelector<HTMLElement>('input, select')?.focus(), [])
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    setEmpty(correction === null)
    if (correction) onSave(correction)
  }
  return (
    <form ref={form} className="correction" onSubmit={onSubmit} aria-label="Correct it">
      <Fields annotation={annotation} onCorrect={setCorrection} />
      {isEmpty && correction === null && (
        <p className="problem" role="alert">
          Nothing is changed: change a field, or confirm it as it is.
        </p>
      )}
      <p className="verdicts">
        <button type="submit" className="verdict-button">
          Save the correction
        </button>
        <button type="button" className="verdict-button" onClick={onCancel}>
          Cancel
        </button>
      </p>
    </form>
  )
}

function Fields({ annotation, onCorrect }: { annotation: Annotation; onCorrect: OnCorrect }) {
  switch (annotation.what) {
    case 'mention':
      return <MentionFields entity={annotation.entity} onCorrect={onCorrect} />
    case 'statement':
      return <StatementFields statement={annotation.statement} onCorrect={onCorrect} />
    case 'figure':
      return <FigureFields figure={annotation.figure} onCorrect={onCorrect} />
    case 'event':
      return <EventFields event={annotation.event} onCorrect={onCorrect} />
  }
}
