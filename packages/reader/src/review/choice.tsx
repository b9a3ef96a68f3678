import { useId } from 'react'
import { titleWords } from '../words.ts'

/** One of several values of an enum. */
export function Choice<Value extends string>({
  label,
  values,
  words = {},
  initial,
  onChoose,
}: {
  label: string
  values: readonly Value[]
  /** What stands for values in place of their own words. */
  words?: Readonly<Record<string, string>>
  initial: Value
  onChoose: (value: Value) => void
}) {
  const id = useId()
  return (
    <p className="choice">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        defaultValue={initial}
        onChange={event => {
          const value = values.find(one => one === event.target.value)
          if (value !== undefined) onChoose(value)
        }}
      >
        {values.map(value => (
          <option key={value} value={value}>
            {words[value] ?? titleWords(value)}
          </option>
        ))}
      </select>
    </p>
  )
}
