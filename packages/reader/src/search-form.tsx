import { type ChangeEvent, type ReactNode, useEffect, useRef } from 'react'

/** Milliseconds without a key after which what was typed is looked for. */
const TYPING = 150

/** Words to look for, found while they are typed; beside them, what else is to be chosen. */
export function SearchForm({
  words,
  onSearch,
  children,
}: {
  words: string
  onSearch: (words: string) => void
  children?: ReactNode
}) {
  const field = useRef<HTMLInputElement>(null)
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => {
    // Back, forward and links change the words; what is being typed stays.
    if (field.current && field.current !== document.activeElement) field.current.value = words
    return () => clearTimeout(waiting.current)
  }, [words])

  const search = (typed: string) => {
    clearTimeout(waiting.current)
    if (typed !== words) onSearch(typed)
  }
  const onType = (event: ChangeEvent<HTMLInputElement>) => {
    const typed = event.target.value.trim()
    clearTimeout(waiting.current)
    waiting.current = setTimeout(() => search(typed), TYPING)
  }
  return (
    <search>
      <form
        onSubmit={event => {
          event.preventDefault()
          search(field.current?.value.trim() ?? '')
        }}
      >
        <label htmlFor="words">Articles with the words</label>
        <input
          ref={field}
          id="words"
          type="search"
          defaultValue={words}
          placeholder="airport, “state of emergency” …"
          onChange={onType}
          autoComplete="off"
        />
        {children}
      </form>
    </search>
  )
}
