import { type ScaleTime, scaleLinear, scaleSymlog, scaleUtc } from 'd3-scale'
import { symbol } from 'd3-shape'
import type { ShownValueFragment } from './generated/operations.ts'
import { type Reporter, reporterOf, reportersOf } from './reporter.ts'
import { articleHref } from './route.ts'
import { useWidth } from './width.ts'
import { periodWords, quantityWords } from './words.ts'

const HEIGHT = 380
const MARGIN = { top: 28, end: 24, bottom: 36, start: 56 }
const DAY = 86_400_000
/** Up to so many values, each has its number beside it; of more, the one that somebody points to. */
const LABELLED = 14
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
      {values.map(value => (
        <Value
          key={value.firstReport.id}
          value={value}
          reporter={reporters.get(reporterOf(value))}
          isLabelled={values.length <= LABELLED}
          from={x(Date.parse(value.firstReportedOn))}
          to={x(Date.parse(value.lastToldOn))}
          y={y}
        />
      ))}
    </svg>
  )
}

function Value({
  value,
  reporter,
  isLabelled,
  from,
  to,
  y,
}: {
  value: ShownValueFragment
  reporter: Reporter | undefined
  isLabelled: boolean
  from: number
  to: number
  y: (bound: number) => number
}) {
  const { minimum, maximum } = value.quantity
  const low = y(minimum ?? maximum ?? 0)
  const high = y(maximum ?? minimum ?? 0)
  const middle = (low + high) / 2
  const isWithdrawn = value.status === 'WITHDRAWN'
  const words = quantityWords(value.quantity)
  return (
    <a
      className={`value${isWithdrawn ? ' withdrawn' : ''}${isLabelled ? '' : ' unlabelled'}`}
      href={articleHref(value.firstReport.article.id, value.firstReport.span)}
      aria-label={[
        `${words} ${value.place?.name ?? ''}`.trim(),
        reporterOf(value),
        ...(isWithdrawn ? ['withdrawn'] : []),
        periodWords(value.firstReportedOn, value.lastToldOn),
      ].join(', ')}
    >
      <rect className="area" x={from - 14} y={Math.min(low, high) - 14} width={28} height={Math.abs(low - high) + 28} />
      {to > from && <line className="told" x1={from} x2={to} y1={middle} y2={middle} />}
      {low !== high && <line className="range" x1={from} x2={from} y1={low} y2={high} />}
      {maximum === null && <path className="open" d={`M${from},${high}v-22m-5,6l5,-6l5,6`} />}
      {minimum === null && <path className="open" d={`M${from},${low}v22m-5,-6l5,6l5,-6`} />}
      {reporter && (
        <path className="shape" d={symbol(reporter.shape, 110)() ?? ''} transform={`translate(${from},${middle})`} />
      )}
      {isWithdrawn && <line className="strike" x1={from - 13} x2={from + 13} y1={middle} y2={middle} />}
      <text x={from} y={Math.min(low, high) - 16} textAnchor="middle">
        <tspan className="number">{words}</tspan> {value.place?.name}
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
