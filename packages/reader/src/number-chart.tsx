import { type ScaleTime, scaleLinear, scaleSymlog, scaleUtc } from 'd3-scale'
import { symbol } from 'd3-shape'
import type { ShownValueFragment } from './generated/operations.ts'
import { LABEL_HEIGHT, type Label, labelsOf } from './label.ts'
import { type Reporter, reporterOf, reportersOf } from './reporter.ts'
import { articleHref } from './route.ts'
import { textWidth } from './text-width.ts'
import { useWidth } from './width.ts'
import { periodWords, quantityWords } from './words.ts'

const HEIGHT = 380
const MARGIN = { top: 28, end: 24, bottom: 36, start: 56 }
const DAY = 86_400_000
/** Of so many values, and from so many pixels on, who reported one stands beside it as well. */
const [FEW, ROOMY] = [14, 600]
/** Pixels, as `style/number.css` has them: of numbers, and of the words behind them. */
const [NUMBER_LETTERS, LETTERS] = [17, 14]
/** From this ratio of the largest to the smallest on, a linear scale would put the small ones on the ground. */
const WIDE = 200

/**
 * Values over time: a shape for who reported each, a bar from its least to its most, a line as long as it was told, struck through
 * when it was withdrawn. Each leads to the sentence that reported it first. What it shows stands in the table below it as well.
 */
export function NumberChart({ values }: { values: readonly ShownValueFragment[] }) {
  const [frame, width] = useWidth()
  const reporters = reportersOf(values)
  return (
    <figure className="number-chart">
      <div ref={frame}>{width > 0 && <Plot values={values} reporters={reporters} width={width} />}</div>
      <figcaption>
        <ul className="legend">
          {[...new Map([...reporters.values()].map(reporter => [reporter.name, reporter])).values()].map(reporter => (
            <li key={reporter.name}>
              <svg width="16" height="16" viewBox="-8 -8 16 16" aria-hidden="true">
                <path d={symbol(reporter.shape, 70)() ?? ''} />
              </svg>
              {reporter.name}
            </li>
          ))}
        </ul>
        <p className="meta">
          Each value on the day it was first reported; the line is as long as it was told. Struck through: withdrawn
          later.
        </p>
      </figcaption>
    </figure>
  )
}

function Plot({
  values,
  reporters,
  width,
}: {
  values: readonly ShownValueFragment[]
  reporters: ReadonlyMap<string, Reporter>
  width: number
}) {
  const days = values.flatMap(value => [Date.parse(value.firstReportedOn), Date.parse(value.lastToldOn)])
  const bounds = values.flatMap(({ quantity }) => [quantity.minimum, quantity.maximum]).filter(bound => bound !== null)
  const [least, most] = [Math.min(...bounds), Math.max(...bounds)]
  const x = scaleUtc([Math.min(...days) - DAY, Math.max(...days) + DAY], [MARGIN.start, width - MARGIN.end])
  const isWide = least > 0 && most / least > WIDE
  const y = (isWide ? scaleSymlog() : scaleLinear())
    .domain([Math.min(0, least), most * (isWide ? 2 : 1.12)])
    .range([HEIGHT - MARGIN.bottom, MARGIN.top])
  const rises = isWide ? powersTo(most) : y.ticks(5)
  const isRoomy = values.length <= FEW && width >= ROOMY
  const drawn = values.map(value => drawnAt(value, x, y, isRoomy))
  // Names keep off the numbers of the axis.
  const beside = labelsOf(
    drawn.map(spot => ({ ...spot, x: spot.x - MARGIN.start })),
    { width: width - MARGIN.start, height: HEIGHT - MARGIN.bottom },
    ['above', 'below', 'right', 'left'],
    true,
  )
  const labels = new Map(beside.map(label => [label.id, { ...label, left: label.left + MARGIN.start }]))

  return (
    <svg width={width} height={HEIGHT} viewBox={`0 0 ${width} ${HEIGHT}`}>
      <title>Reported values over time</title>
      <g className="axis">
        {rises.map(tick => (
          <g key={tick} transform={`translate(0,${y(tick)})`}>
            <line x1={MARGIN.start} x2={width - MARGIN.end} />
            <text x={MARGIN.start - 8} dy="0.32em" textAnchor="end">
              {COMPACT.format(tick)}
            </text>
          </g>
        ))}
        {ticksFor(x, width).map(tick => (
          <text key={tick.getTime()} x={x(tick)} y={HEIGHT - 12} textAnchor="middle">
            {(days.length > 0 && Math.max(...days) - Math.min(...days) > 300 * DAY ? MONTH : SHORT).format(tick)}
          </text>
        ))}
      </g>
      {drawn.map(one => (
        <Value key={one.id} drawn={one} reporter={reporters.get(reporterOf(one.value))} label={labels.get(one.id)} />
      ))}
    </svg>
  )
}

/** A value with its place in the chart, in pixels: from which day to which, and from its least to its most. */
type Drawn = ReturnType<typeof drawnAt>

function drawnAt(
  value: ShownValueFragment,
  day: (moment: number) => number,
  rise: (bound: number) => number,
  isRoomy: boolean,
) {
  const { minimum, maximum } = value.quantity
  const low = rise(minimum ?? maximum ?? 0)
  const high = rise(maximum ?? minimum ?? 0)
  const words = quantityWords(value.quantity)
  const reporter = value.reportedBy?.name ?? value.reportedByText
  const where = [value.place?.name, isRoomy && reporter].filter(Boolean).join(', ')
  return {
    value,
    words,
    where,
    low,
    high,
    to: day(Date.parse(value.lastToldOn)),
    id: value.firstReport.id,
    x: day(Date.parse(value.firstReportedOn)),
    y: (low + high) / 2,
    // As far as an arrow goes where one end is open.
    r: (low - high) / 2 + (minimum === null || maximum === null ? 24 : 11),
    width: textWidth(`${words} `, NUMBER_LETTERS, 700) + textWidth(where, LETTERS),
  }
}

/** A value that has no room for its words shows them, above it, to who points to it. */
function Value({
  drawn: { value, words, where, low, high, to, x, y, r, width },
  reporter,
  label,
}: {
  drawn: Drawn
  reporter: Reporter | undefined
  label: Label | undefined
}) {
  const { minimum, maximum } = value.quantity
  const isWithdrawn = value.status === 'WITHDRAWN'
  const { left, top } = label ?? { left: Math.max(0, x - width / 2), top: y - r - LABEL_HEIGHT }
  return (
    <a
      className={`value${isWithdrawn ? ' withdrawn' : ''}${label ? '' : ' unlabelled'}`}
      href={articleHref(value.firstReport.article.id, value.firstReport.span)}
      aria-label={[
        `${words} ${value.place?.name ?? ''}`.trim(),
        reporterOf(value),
        ...(isWithdrawn ? ['withdrawn'] : []),
        periodWords(value.firstReportedOn, value.lastToldOn),
      ].join(', ')}
    >
      <rect className="area" x={x - 14} y={high - 14} width={28} height={low - high + 28} />
      {to > x && <line className="told" x1={x} x2={to} y1={y} y2={y} />}
      {low !== high && <line className="range" x1={x} x2={x} y1={low} y2={high} />}
      {maximum === null && <path className="open" d={`M${x},${high}v-22m-5,6l5,-6l5,6`} />}
      {minimum === null && <path className="open" d={`M${x},${low}v22m-5,-6l5,6l5,-6`} />}
      {reporter && (
        <path className="shape" d={symbol(reporter.shape, 110)() ?? ''} transform={`translate(${x},${y})`} />
      )}
      {isWithdrawn && <line className="strike" x1={x - 13} x2={x + 13} y1={y} y2={y} />}
      <text x={left} y={top + LABEL_HEIGHT - 4}>
        <tspan className="number">{words}</tspan> {where}
      </text>
    </a>
  )
}

const COMPACT = new Intl.NumberFormat('en', { notation: 'compact' })
const SHORT = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' })
const MONTH = new Intl.DateTimeFormat('en-GB', { month: 'short', year: 'numeric', timeZone: 'UTC' })

/** Points in time with room for their words: as many as d3 finds round ones of. */
function ticksFor(x: ScaleTime<number, number>, width: number): Date[] {
  const most = Math.floor(width / 90)
  for (let count = most; count > 0; count--) {
    const ticks = x.ticks(count)
    if (ticks.length <= most) return ticks
  }
  return []
}

/** 0, 10, 100 … up to a number. */
function powersTo(most: number): number[] {
  return [0, ...Array.from({ length: Math.ceil(Math.log10(most)) }, (_, power) => 10 ** (power + 1))]
}
