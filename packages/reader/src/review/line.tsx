import { useId } from 'react'

/** A line that is typed: words, a number or a day. */
export function Line({
  label,
  type = 'text',
  initial,
  onType,
}: {
  label: string
  type?: 'text' | 'number' | 'date'
  initial: string | number | null
  /** Is told what stands there without blanks around it; null for nothing. */
  onType: (typed: string | null) => void
}) {
  const id = useId()
  return (
    <p className="choice">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type={type}
        step="any"
        defaultValue={initial ?? ''}
        autoComplete="off"
        onChange={event => onType(event.target.value.trim() || null)}
      />
    </p>
  )
}
