import { type KeyboardEvent, useEffect, useEffectEvent, useMemo } from 'react'
import { useLand } from './country-shapes.ts'
import { LABEL_HEIGHT, labelsOf } from './label.ts'
import { type Size, useMapZoom, viewOfAll } from './map-zoom.ts'
import type { PlaceCount } from './places.ts'
import { hrefOf, type MapView } from './route.ts'
import { textWidth } from './text-width.ts'
import { useWidth } from './width.ts'
import { countWords } from './words.ts'

/** The place that somebody points to, or has moved the focus to; it is shown on the map and in the table alike. */
export type Pointed = { readonly id: string; readonly from: 'pointer' | 'focus' } | null

type Shown = {
  readonly places: readonly PlaceCount[]
  /** Null for the view that has all places. */
  readonly view: MapView | null
  readonly pointed: Pointed
  readonly onPoint: (pointed: Pointed) => void
  readonly onMove: (view: MapView | null) => void
}

/**
 * Places on a map of the world: circles as large as many articles mention them, rings for whole countries, names as far as there is
 * room. It is moved by mouse, touch and keys; each circle leads to its place. The table of the same places stands for it where it
 * can't be seen.
 */
export function PlaceMap(shown: Shown) {
  const [frame, width] = useWidth()
  return (
    <figure className="place-map">
      <div ref={frame} className="map-frame">
        {width > 0 && (
          <Plot {...shown} size={{ width, height: Math.round(Math.min(Math.max(width * 0.62, 320), 560)) }} />
        )}
      </div>
      <figcaption className="meta">
        The more articles mention a place, the larger it is; a ring is a whole country. Shapes: Natural Earth.
      </figcaption>
    </figure>
  )
}

/** So many circles can be told apart, and moved without waiting. Fewer places are in sight, the closer one looks. */
const MOST_DRAWN = 200

/** How much one press of a key moves, in pixels, and magnifies. */
const STEP = 80
const FACTOR = 1.5

function Plot({ places, view, pointed, onPoint, onMove, size }: Shown & { readonly size: Size }) {
  const located = useMemo(() => places.flatMap(locatedOf), [places])
  const fitted = useMemo(
    () =>
      viewOfAll(
        located.map(({ at }) => at),
        size,
      ),
    [located, size.width, size.height],
  )
  const map = useMapZoom(size, view ?? fitted, onMove)
  const { projection, transform } = map
  const land = useLand(projection, transform.k)

  const most = located[0]?.count ?? 1
  const largest = Math.min(32, size.width / 22)
  const spots = located.map(({ value, count, at, width }) => {
    const [x, y] = transform.apply(projection(at) ?? [0, 0])
    const r = Math.max(3.5, largest * Math.sqrt(count / most))
    return { id: value.id, value, count, x, y, r, width }
  })
  const inSight = spots.filter(({ x, y, r }) => x > -r && y > -r && x < size.width + r && y < size.height + r)
  const drawn = inSight.filter(({ id }, index) => index < MOST_DRAWN || id === pointed?.id)
  const labels = labelsOf(drawn, size)
  const pointedSpot = drawn.find(({ id }) => id === pointed?.id)

  const showPointed = useEffectEvent((id: string) => {
    const place = located.find(({ value }) => value.id === id)
    if (place) map.showPlace(...place.at)
  })
  const focused = pointed?.from === 'focus' ? pointed.id : null
  useEffect(() => {
    if (focused !== null) showPointed(focused)
  }, [focused])

  const onKeyDown = (event: KeyboardEvent) => {
    const act = event.ctrlKey || event.metaKey || event.altKey ? undefined : KEYS[event.key]
    if (!act) return
    event.preventDefault()
    act(map, onMove)
  }
  return (
    <>
      <svg
        ref={map.svg}
        width={size.width}
        height={size.height}
        viewBox={`0 0 ${size.width} ${size.height}`}
        role="application"
        aria-label="Map of the places in the table. Arrow keys move it, plus and minus zoom, 0 shows all places."
        // biome-ignore lint/a11y/noNoninteractiveTabindex: keys move it, as its name says.
        tabIndex={0}
        onKeyDown={onKeyDown}
      >
        <path className="land" d={land} transform={transform.toString()} />
        {drawn.map(({ id, value, count, x, y, r }) => (
          <a
            key={id}
            href={hrefOf({ page: 'entity', id })}
            className={['spot', value.placeKind === 'COUNTRY' && 'whole', id === pointed?.id && 'pointed']
              .filter(Boolean)
              .join(' ')}
            tabIndex={-1}
            aria-label={`${value.name}: ${countWords(count, 'article')}`}
            onPointerEnter={() => onPoint({ id, from: 'pointer' })}
            onPointerLeave={() => onPoint(null)}
          >
            <circle cx={x} cy={y} r={r} />
          </a>
        ))}
        <g className="names">
          {labels.map(({ id, left, top }) => (
            <text key={id} x={left} y={top + BASELINE} className={id === pointed?.id ? 'pointed' : undefined}>
              {drawn.find(spot => spot.id === id)?.value.name}
            </text>
          ))}
          {pointedSpot && (
            <text className="pointed count" x={pointedSpot.x} y={pointedSpot.y - pointedSpot.r - 6} textAnchor="middle">
              {labels.some(({ id }) => id === pointedSpot.id) ? '' : `${pointedSpot.value.name}: `}
              {countWords(pointedSpot.count, 'article')}
            </text>
          )}
        </g>
      </svg>
      <div className="map-buttons">
        <button type="button" aria-label="Zoom in" onClick={() => map.zoomBy(FACTOR)}>
          +
        </button>
        <button type="button" aria-label="Zoom out" onClick={() => map.zoomBy(1 / FACTOR)}>
          −
        </button>
        <button type="button" aria-label="Show all places" onClick={() => onMove(null)}>
          ⤢
        </button>
      </div>
      {inSight.length > MOST_DRAWN && (
        <p className="meta">
          Of {countWords(inSight.length, 'place')} in sight, the {MOST_DRAWN} that the most articles mention: zoom in
          for the others.
        </p>
      )}
    </>
  )
}

type Map = ReturnType<typeof useMapZoom>

const KEYS: Readonly<Record<string, ((map: Map, onMove: Shown['onMove']) => void) | undefined>> = {
  ArrowLeft: map => map.panBy(STEP, 0),
  ArrowRight: map => map.panBy(-STEP, 0),
  ArrowUp: map => map.panBy(0, STEP),
  ArrowDown: map => map.panBy(0, -STEP),
  '+': map => map.zoomBy(FACTOR),
  '=': map => map.zoomBy(FACTOR),
  '-': map => map.zoomBy(1 / FACTOR),
  '0': (_, onMove) => onMove(null),
}

/** Pixels, as `style/map.css` has them. */
const LETTERS = 13

/** From the top of a name to the line that it stands on. */
const BASELINE = LABEL_HEIGHT - 4

function locatedOf({ value, count }: PlaceCount) {
  const { longitude, latitude } = value
  if (longitude === null || latitude === null) return []
  return [{ value, count, at: [longitude, latitude] as [number, number], width: textWidth(value.name, LETTERS) }]
}
