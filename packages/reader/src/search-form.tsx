import { type ChangeEvent, useEffect, useRef } from 'react'
import { type ListRoute, type Order, replaceRoute } from './route.ts'

/** Milliseconds without a key after which what was typed is looked for. */
const TYPING = 150

/** Words to look for, found while they are typed, and the order of what is found. */
export function SearchForm({ route, order }: { route: ListRoute; order: Order }) {
  const field = useRef<HTMLInputElement>(null)
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => {
    // Back, forward and links change the words; what is being typed stays.
    if (field.current && field.current !== document.activeElement) field.current.value = route.words
    return () => clearTimeout(waiting.current)
  }, [route.words])

  const search = (words: string) => {
    clearTimeout(waiting.current)
    if (words !== route.words) replaceRoute({ ...route, words, order: null })
  }
  const onType = (event: ChangeEvent<HTMLInputElement>) => {
    const words = event.target.value.trim()
    clearTimeout(waiting.current)
    waiting.current = setTimeout(() => search(words), TYPING)
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
          defaultValue={route.words}
          placeholder="airport, “state of emergency” …"
          onChange={onType}
          autoComplete="off"
        />
        <span className="field">
          <label htmlFor="order">Order</label>
          <select
            id="order"
            value={order}
            onChange={event =>
              replaceRoute({ ...route, order: ORDERS.find(one => one === event.target.value) ?? null })
            }
          >
            {route.words !== '' && <option value="best">Best match</option>}
            <option value="newest">Newest first</option>
            <option value="oldest">Oldest first</option>
          </select>
        </span>
      </form>
    </search>
  )
}

const ORDERS: readonly Order[] = ['best', 'newest', 'oldest']
