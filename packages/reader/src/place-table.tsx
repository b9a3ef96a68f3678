import { memo, useState } from 'react'
import { EntityLink } from './entity-link.tsx'
import type { Pointed } from './place-map.tsx'
import type { PlaceCount } from './places.ts'
import { countryWords, countWords, placeWords } from './words.ts'

type Pointing = { readonly pointed: Pointed; readonly onPoint: (pointed: Pointed) => void }

/** The places of a map with their counts: who points to one, or moves the focus there, sees it on the map. Those that it can't show come last. */
export function PlaceTable({ places, ...pointing }: Pointing & { places: readonly PlaceCount[] }) {
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
        <tbody>
          <Rows places={known} {...pointing} />
        </tbody>
        {unknown.length > 0 && (
          <tbody>
            <tr>
              <th scope="rowgroup" colSpan={2} className="unknown">
                Not on the map, as it is not known where they lie: {countWords(unknown.length, 'place')}
              </th>
            </tr>
            <Rows places={unknown} {...pointing} />
          </tbody>
        )}
      </table>
    </section>
  )
}

/** So many rows more at a time. */
const STEP = 100

function Rows({ places, pointed, onPoint }: Pointing & { places: readonly PlaceCount[] }) {
  const [most, setMost] = useState(STEP)
  const left = places.length - most
  return (
    <>
      {places.slice(0, most).map(place => (
        <Row key={place.value.id} place={place} isPointed={pointed?.id === place.value.id} onPoint={onPoint} />
      ))}
      {left > 0 && (
        <tr>
          <td colSpan={2}>
            <button type="button" className="quiet" onClick={() => setMost(most + STEP)}>
              Show {Math.min(left, STEP)} more of {left}
            </button>
          </td>
        </tr>
      )}
    </>
  )
}

const Row = memo(function Row({
  place: { value, count },
  isPointed,
  onPoint,
}: {
  place: PlaceCount
  isPointed: boolean
  onPoint: Pointing['onPoint']
}) {
  const { id, placeKind, countryCode } = value
  return (
    <tr
      className={isPointed ? 'pointed' : undefined}
      onPointerEnter={() => onPoint({ id, from: 'pointer' })}
      onPointerLeave={() => onPoint(null)}
      onFocus={() => onPoint({ id, from: 'focus' })}
      onBlur={() => onPoint(null)}
    >
      <th scope="row">
        <EntityLink entity={value} />{' '}
        <span className="meta">
          {[placeWords(placeKind), placeKind !== 'COUNTRY' && countryCode && countryWords(countryCode)]
            .filter(Boolean)
            .join(', ')}
        </span>
      </th>
      <td>{count}</td>
    </tr>
  )
})

function isKnown({ value }: PlaceCount): boolean {
  return value.latitude !== null && value.longitude !== null
}
