import type { ShownEntityFragment } from './generated/operations.ts'
import { hrefOf } from './route.ts'
import { valueWords } from './words.ts'

const WIDTH = 640
const HEIGHT = 400
const MOST = 12

/** An entity amid those that appear with it most: the thicker the line, the more articles mention both. */
export function Network({ entity }: { entity: ShownEntityFragment }) {
  const others = entity.coOccurrences.slice(0, MOST)
  const most = Math.max(...others.map(({ articleCount }) => articleCount))
  return (
    <svg className="network" viewBox={`0 0 ${WIDTH} ${HEIGHT}`}>
      <title>{`${entity.name} and those that appear together with it`}</title>
      {others.map(({ entity: other, articleCount }, index) => {
        const { x, y } = placeAt(index, others.length)
        return (
          <line
            key={other.id}
            x1={WIDTH / 2}
            y1={HEIGHT / 2}
            x2={x}
            y2={y}
            strokeWidth={1 + (7 * articleCount) / most}
          />
        )
      })}
      {others.map(({ entity: other }, index) => {
        const { x, y } = placeAt(index, others.length)
        return (
          <a key={other.id} className={valueWords(other.kind)} href={hrefOf({ page: 'entity', id: other.id })}>
            <circle cx={x} cy={y} r="7" />
            <Name name={other.name} x={x} y={y - 13} />
          </a>
        )
      })}
      <g className="centre">
        <circle cx={WIDTH / 2} cy={HEIGHT / 2} r="10" />
        <Name name={entity.name} x={WIDTH / 2} y={HEIGHT / 2 - 16} />
      </g>
    </svg>
  )
}

/** Around the middle, every second one further in, so that names beside each other have room. */
function placeAt(index: number, count: number): { readonly x: number; readonly y: number } {
  const angle = (2 * Math.PI * index) / count - Math.PI / 2
  const reach = index % 2 === 0 ? 1 : 0.68
  return { x: WIDTH / 2 + 240 * reach * Math.cos(angle), y: HEIGHT / 2 + 8 + 160 * reach * Math.sin(angle) }
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
