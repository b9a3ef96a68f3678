import { useId, useRef, useState } from 'react'
import { ReviewWords } from '../about-mark.tsx'
import { valueWords } from '../words.ts'
import { type Annotation, judgedIn, namesOf } from './annotation.ts'
import { CorrectionForm } from './correction-form.tsx'
import { EditProblem, useEdit } from './edit.tsx'
import { judge, takeBack, type Verdict } from './judge.ts'

/** How an annotation is judged, and the buttons that judge it: confirm, reject, correct, undo. */
export function Judgement({
  annotation,
  onMade = () => {},
}: {
  annotation: Annotation
  /** Is told what was done, in words. */
  onMade?: (words: string) => void
}) {
  const judged = judgedIn(annotation)
  const { words } = namesOf(annotation)
  const [isCorrecting, setCorrecting] = useState(false)
  const box = useRef<HTMLDivElement>(null)
  const noteId = useId()
  const noteField = useRef<HTMLInputElement>(null)
  const edit = useEdit(
    (verdict: Verdict | 'UNDO') => (verdict === 'UNDO' ? takeBack(judged) : judge(judged, verdict)),
    verdict => {
      stop()
      if (noteField.current) noteField.current.value = ''
      onMade(verdict === 'UNDO' ? `Taken back: “${words}”` : `${DONE[verdict.verdict]}: “${words}”`)
    },
  )
  const stop = () => {
    setCorrecting(false)
    // The button that had the focus may be gone; the keys work where it is.
    box.current?.focus({ preventScroll: true })
  }
  const make = (verdict: Verdict) => {
    const note = noteField.current?.value.trim()
    edit.make({ ...verdict, ...(note && { note }) })
  }
  return (
    <div ref={box} className="judgement" tabIndex={-1} aria-busy={edit.isPending}>
      {judged.review === null ? <p className="reviewed">Unreviewed</p> : <ReviewWords review={judged.review} />}
      {isCorrecting && (
        <CorrectionForm
          annotation={annotation}
          onSave={correction => make({ verdict: 'CORRECTED', correction })}
          onCancel={stop}
        />
      )}
      {!isCorrecting && (
        <p className="verdicts">
          {(['CONFIRMED', 'REJECTED'] as const).map(verdict => (
            <button
              key={verdict}
              type="button"
              className={`verdict-button ${valueWords(verdict)}`}
              aria-keyshortcuts={KEYS[verdict]}
              aria-pressed={judged.review?.verdict === verdict}
              onClick={() => make({ verdict })}
            >
              {LABELS[verdict]}
            </button>
          ))}
          <button type="button" className="verdict-button" aria-keyshortcuts="e" onClick={() => setCorrecting(true)}>
            Correct
          </button>
          {judged.review && (
            <button type="button" className="verdict-button" aria-keyshortcuts="u" onClick={() => edit.make('UNDO')}>
              Undo
            </button>
          )}
        </p>
      )}
      <p className="note">
        <label htmlFor={noteId}>Note</label>
        <input ref={noteField} id={noteId} maxLength={1000} placeholder="why, if you like" autoComplete="off" />
      </p>
      <EditProblem edit={edit} />
    </div>
  )
}

const LABELS = { CONFIRMED: 'Confirm', REJECTED: 'Reject' }
const KEYS = { CONFIRMED: 'c', REJECTED: 'x' }
const DONE: Readonly<Record<string, string>> = { CONFIRMED: 'Confirmed', REJECTED: 'Rejected', CORRECTED: 'Corrected' }
