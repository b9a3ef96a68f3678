import type { ShownEntityFragment } from './generated/operations.ts'
import { hrefOf } from './route.ts'
import { useWidth } from './width.ts'
import { valueWords } from './words.ts'

const MOST = 12

/** An entity amid those that appear with it most: the thicker the line, the more articles mention both. */
export function Network({ entity }: { entity: ShownEntityFragment }) {
  const [frame, width] = useWidth()
  const others = entity.coOccurrences.slice(0, MOST)
  return (
    <div ref={frame} className="network">
      {width > 0 && <Plot entity={entity} others={others} plan={width < NARROW ? columns : circle} />}
    </div>
  )
}

/** Pixels below which a circle of names has no room. */
const NARROW = 560

/** Where the entity is drawn that all of it is about, and where each of the others. */
type Plan = (count: number) => {
  readonly width: number
  readonly height: number
  readonly centre: Point
  readonly places: readonly Point[]
}
type Point = { readonly x: number; readonly y: number }

function Plot({
  entity,
  others,
  plan,
}: {
  entity: ShownEntityFragment
  others: ShownEntityFragment['coOccurrences']
  plan: Plan
}) {
  const { width, height, centre, places } = plan(others.length)
  const most = Math.max(...others.map(({ articleCount }) => articleCount))
  const placed = others.map((other, index) => ({ ...other, at: places[index] ?? centre }))
  return (
    <svg viewBox={`0 0 ${width} ${height}`}>
      <title>{`${entity.name} and those that appear together with it`}</title>
      {placed.map(({ entity: other, articleCount, at }) => (
        <line
          key={other.id}
          x1={centre.x}
          y1={centre.y}
          x2={at.x}
          y2={at.y}
          strokeWidth={1 + (7 * articleCount) / most}
        />
      ))}
      {placed.map(({ entity: other, at }) => (
        <a key={other.id} className={valueWords(other.kind)} href={hrefOf({ page: 'entity', id: other.id })}>
          <circle cx={at.x} cy={at.y} r="7" />
          <Name name={other.name} x={at.x} y={at.y - 13} />
        </a>
      ))}
      <g className="centre">
        <circle cx={centre.x} cy={centre.y} r="10" />
        <Name name={entity.name} x={centre.x} y={centre.y - 16} />
      </g>
    </svg>
  )
}

/** Around the middle, every second one further in, so that names beside each other have room. */
function circle(count: number) {
  const [width, height] = [640, 400]
  const places = Array.from({ length: count }, (_, index) => {
    const angle = (2 * Math.PI * index) / count - Math.PI / 2
    const reach = index % 2 === 0 ? 1 : 0.68
    return { x: width / 2 + 240 * reach * Math.cos(angle), y: height / 2 + 8 + 160 * reach * Math.sin(angle) }
  })
  return { width, height, centre: { x: width / 2, y: height / 2 }, places }
}

/** On both sides, half of them above the middle and half below it. */
function columns(count: number) {
  const [width, row] = [360, 66]
  const rows = Math.ceil(count / 2)
  const above = Math.ceil(rows / 2)
  const rise = (index: number) => 44 + index * row
  const places = Array.from({ length: count }, (_, index) => {
    const at = Math.floor(index / 2)
    return { x: width * (index % 2 === 0 ? 0.24 : 0.76), y: rise(at < above ? at : at + 1) }
  })
  return { width, height: rise(rows) + 20, centre: { x: width / 2, y: rise(above) }, places }
}

/** A name above a place; a long one in two lines. */
function Name({ name, x, y }: { name: string; x: number; y: number }) {
  const middle = name.length > 22 ? name.indexOf(' ', name.length / 3) : -1
  return (
    <text x={x} y={y} textAnchor="middle">
      {middle < 0 ? (
        name
      ) : (
        <>
          <tspan x={x} dy="-1.2em">
            {name.slice(0, middle)}
          </tspan>{' '}
          <tspan x={x} dy="1.2em">
            {name.slice(middle + 1)}
          </tspan>
        </>
      )}
    </text>
  )
}
