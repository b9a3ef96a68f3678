import type { PlaceCount } from '@dateline/sdk'
import { EntityLink } from './entity-link.tsx'
import type { Pointed } from './place-map.tsx'
import { countryWords, placeWords } from './words.ts'

/** The places of a map with their counts: who points to one, or moves the focus there, sees it on the map. Those that it can't show come last. */
export function PlaceTable({
  places,
  pointed,
  onPoint,
}: {
  places: readonly PlaceCount[]
  pointed: Pointed
  onPoint: (pointed: Pointed) => void
}) {
  const rows = (shown: readonly PlaceCount[]) =>
    shown.map(({ value, count }) => (
      <tr
        key={value.id}
        className={pointed?.id === value.id ? 'pointed' : undefined}
        onPointerEnter={() => onPoint({ id: value.id, from: 'pointer' })}
        onPointerLeave={() => onPoint(null)}
        onFocus={() => onPoint({ id: value.id, from: 'focus' })}
        onBlur={() => onPoint(null)}
      >
        <th scope="row">
          <EntityLink entity={value} />{' '}
          <span className="meta">
            {[
              placeWords(value.placeKind),
              value.placeKind !== 'COUNTRY' && value.countryCode && countryWords(value.countryCode),
            ]
              .filter(Boolean)
              .join(', ')}
          </span>
        </th>
        <td>{count}</td>
      </tr>
    ))
  const [known, unknown] = [places.filter(isKnown), places.filter(place => !isKnown(place))]
  if (places.length === 0) return null
  return (
    <section className="place-table" aria-label="Places">
      <table>
        <thead>
          <tr>
            <th scope="col">Place</th>
            <th scope="col">Articles</th>
          </tr>
        </thead>
        <tbody>{rows(known)}</tbody>
        {unknown.length > 0 && (
          <tbody>
            <tr>
              <th scope="rowgroup" colSpan={2} className="unknown">
                Not on the map: where they lie is not known
              </th>
            </tr>
            {rows(unknown)}
          </tbody>
        )}
      </table>
    </section>
  )
}

function isKnown({ value }: PlaceCount): boolean {
  return value.latitude !== null && value.longitude !== null
}
