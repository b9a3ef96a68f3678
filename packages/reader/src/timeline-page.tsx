import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { scaleUtc } from 'd3-scale'
import { DataLinks } from './data-links.tsx'
import { dateline } from './dateline.ts'
import { EntityLink } from './entity-link.tsx'
import { EntityOfTimelineDocument, type ShownOnTimelineFragment, TimelinePageDocument } from './generated/operations.ts'
import { MoreButton } from './more-button.tsx'
import { Notice } from './notice.tsx'
import { hrefOf, type Route, replaceRoute } from './route.ts'
import { ShowLink } from './show-link.tsx'
import { useTitle } from './title.ts'
import { countWords, dateWords, timeWords } from './words.ts'

type TimelineRoute = Omit<Extract<Route, { readonly page: 'timeline' }>, 'page'>

/** What happened, in the order in which it did: of certain days, or with a certain entity, when the address says so. */
export function TimelinePage({ from, to, entity }: TimelineRoute) {
  useTitle('Timeline')
  const request = {
    filter: {
      ...((from !== null || to !== null) && { when: { from, to } }),
      ...(entity !== null && { entities: [entity] }),
    },
    first: 50,
  }
  const asked = useInfiniteQuery({
    queryKey: ['events', from, to, entity],
    initialPageParam: null as string | null,
    queryFn: async ({ pageParam: after, signal }) =>
      (await dateline.query(TimelinePageDocument, { ...request, after }, { signal })).events,
    getNextPageParam: ({ pageInfo }) => (pageInfo.hasNextPage ? pageInfo.endCursor : null),
    placeholderData: keepPreviousData,
  })
  const events = asked.data?.pages.flatMap(page => page.nodes) ?? []
  const isNarrowed = from !== null || to !== null || entity !== null
  return (
    <div className="timeline-page" aria-busy={asked.isFetching}>
      <h1>Timeline</h1>
      <Days from={from} to={to} entity={entity} />
      {entity !== null && <WithEntity id={entity} />}
      <Notice asked={asked} />
      {asked.data && (
        <>
          <div className="list-head">
            <p className="count" role="status">
              {events.length > 0 && countWords(asked.data.pages[0]?.totalCount ?? 0, 'event')}
              {events.length === 0 && (isNarrowed ? 'Nothing is known of these days.' : 'No article has an event yet.')}
              {isNarrowed && (
                <a href={hrefOf({ page: 'timeline', from: null, to: null, entity: null })}>Show the whole timeline</a>
              )}
            </p>
            <DataLinks document={TimelinePageDocument} variables={request} />
          </div>
          <EventList events={events} />
          <MoreButton list={asked} what="events" />
        </>
      )}
    </div>
  )
}

function Days({ from, to, entity }: TimelineRoute) {
  const show = (days: { from: string | null; to: string | null }) => replaceRoute({ page: 'timeline', entity, ...days })
  return (
    <search>
      <form onSubmit={event => event.preventDefault()}>
        <span className="field">
          <label htmlFor="from">From</label>
          <input
            id="from"
            type="date"
            value={from ?? ''}
            onChange={event => show({ from: event.target.value || null, to })}
          />
        </span>
        <span className="field">
          <label htmlFor="to">to</label>
          <input
            id="to"
            type="date"
            value={to ?? ''}
            onChange={event => show({ from, to: event.target.value || null })}
          />
        </span>
      </form>
    </search>
  )
}

function WithEntity({ id }: { id: string }) {
  const { data: entity } = useQuery({
    queryKey: ['entity of the timeline', id],
    queryFn: async ({ signal }) => {
      const { node } = await dateline.query(EntityOfTimelineDocument, { id }, { signal })
      return node && 'name' in node ? node : null
    },
  })
  return (
    entity && (
      <p>
        With <EntityLink entity={entity} />
      </p>
    )
  )
}

/** Events one below the other, each with its days on a line of time that all share. */
function EventList({ events }: { events: readonly ShownOnTimelineFragment[] }) {
  const time = scaleUtc(spanOf(events), [0, 100])
  return (
    <ol className="timeline">
      {events.map((event, index) => (
        <li key={event.id}>
          <p className="when">{timeWords(event.when) === wordsBefore(events, index) ? '' : timeWords(event.when)}</p>
          <div>
            <DaysBar when={event.when} at={day => time(Date.parse(day))} />
            <p>{event.summary}</p>
            <p className="meta">
              <a href={hrefOf({ page: 'article', id: event.article.id, at: null })}>
                {event.article.headline}, {dateWords(event.article.publishedOn)}
              </a>
              <ShowLink article={event.article.id} span={event.span} />
            </p>
          </div>
        </li>
      ))}
    </ol>
  )
}

/** The days of an event: dashed where they are not certain, fading out where an end is open, an arrow where they lie beyond the line. */
function DaysBar({ when, at }: { when: ShownOnTimelineFragment['when']; at: (day: string) => number }) {
  if (when.earliest === null && when.latest === null && when.certainty === 'CERTAIN') return null
  const start = Math.max(0, when.earliest === null ? 0 : at(when.earliest))
  const end = Math.min(100, when.latest === null ? 100 : at(when.latest))
  if (end < 0 || start > 100)
    return (
      <div className="line" aria-hidden="true">
        <span className={end < 0 ? 'before' : 'after'}>{end < 0 ? '←' : '→'}</span>
      </div>
    )
  const names = [
    'days',
    when.certainty === 'UNCERTAIN' && 'uncertain',
    when.earliest === null && when.latest !== null && 'open-start',
    when.latest === null && when.earliest !== null && 'open-end',
  ]
  return (
    <div className="line" aria-hidden="true">
      <span
        className={names.filter(Boolean).join(' ')}
        style={{ insetInlineStart: `${start}%`, inlineSize: `${Math.max(end - start, 0)}%` }}
      />
    </div>
  )
}

const WEEK = 7 * 86_400_000

/**
 * From which to which day the line of time goes: where most events are, and thrice as far on either side. A few of long ago would
 * push all others into a corner.
 */
function spanOf(events: readonly ShownOnTimelineFragment[]): [number, number] {
  const days = events
    .flatMap(({ when }) => [when.earliest, when.latest])
    .flatMap(day => (day === null ? [] : [Date.parse(day)]))
    .sort((a, b) => a - b)
  const at = (part: number) => days[Math.floor((days.length - 1) * part)] ?? 0
  const reach = 3 * Math.max(at(0.75) - at(0.25), WEEK)
  return [Math.max(at(0), at(0.25) - reach), Math.min(at(1), at(0.75) + reach)]
}

function wordsBefore(events: readonly ShownOnTimelineFragment[], index: number): string | null {
  const before = events[index - 1]
  return before ? timeWords(before.when) : null
}
