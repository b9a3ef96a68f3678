import type { Order } from './route.ts'

/** In which order articles are listed: the best match is one when there are words to match. */
export function OrderChoice({
  order,
  hasWords,
  onChoose,
}: {
  order: Order
  hasWords: boolean
  onChoose: (order: Order | null) => void
}) {
  return (
    <span className="field">
      <label htmlFor="order">Order</label>
      <select
        id="order"
        value={order}
        onChange={event => onChoose(ORDERS.find(one => one === event.target.value) ?? null)}
      >
        {hasWords && <option value="best">Best match</option>}
        <option value="newest">Newest first</option>
        <option value="oldest">Oldest first</option>
      </select>
    </span>
  )
}

const ORDERS: readonly Order[] = ['best', 'newest', 'oldest']
