import { type Event, EventsDocument } from '@dateline/sdk'
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { scaleUtc } from 'd3-scale'
import { DataLinks } from './data-links.tsx'
import { dateline } from './dateline.ts'
import { EntityLink } from './entity-link.tsx'
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
    queryFn: ({ pageParam: after, signal }) => dateline.events.list({ ...request, after }, { signal }),
    getNextPageParam: page => (page.hasNextPage ? page.endCursor : null),
    placeholderData: keepPreviousData,
  })
  const events = asked.data?.pages.flatMap(page => page.items) ?? []
  const isNarrowed = from !== null || to !== null || entity !== null
  return (
    <div className="timeline-page" aria-busy={asked.isFetching}>
      <h1>Timeline</h1>
      <Days from={from} to={to} entity={entity} />
      {entity !== null && <WithEntity id={entity} />}
      <Notice asked={asked} />
      {asked.data && (
        <>
          <p className="count" role="status">
            {countWords(asked.data.pages[0]?.totalCount ?? 0, 'event')}{' '}
            {isNarrowed && (
              <a href={hrefOf({ page: 'timeline', from: null, to: null, entity: null })}>Show the whole timeline</a>
            )}
          </p>
          <EventList events={events} />
          <MoreButton list={asked} what="events" />
        </>
      )}
      <DataLinks document={EventsDocument} variables={request} />
    </div>
  )
}

function Days({ from, to, entity }: TimelineRoute) {
  const show = (days: { from: string | null; to: string | null }) => replaceRoute({ page: 'timeline', entity, ...days })
  return (
    <search>
      <form onSubmit={event => event.preventDefault()}>
        <label htmlFor="from">From</label>
        <input
          id="from"
          type="date"
          value={from ?? ''}
          onChange={event => show({ from: event.target.value || null, to })}
        />
        <label htmlFor="to">to</label>
        <input
          id="to"
          type="date"
          value={to ?? ''}
          onChange={event => show({ from, to: event.target.value || null })}
        />
      </form>
    </search>
  )
}

function WithEntity({ id }: { id: string }) {
  const { data: entity } = useQuery({
    queryKey: ['entity', id],
    queryFn: ({ signal }) => dateline.entities.get(id, { signal }),
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
function EventList({ events }: { events: readonly Event[] }) {
  const time = scaleUtc(spanOf(events), [0, 100]).clamp(true)
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

/** The days of an event: dashed where they are not certain, fading out where an end is open. */
function DaysBar({ when, at }: { when: Event['when']; at: (day: string) => number }) {
  if (when.earliest === null && when.latest === null) return null
  const start = when.earliest === null ? 0 : at(when.earliest)
  const end = when.latest === null ? 100 : at(when.latest)
  const names = [
    'days',
    when.certainty === 'UNCERTAIN' && 'uncertain',
    when.earliest === null && 'open-start',
    when.latest === null && 'open-end',
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

/** From which to which day most events are: a few of long ago would push all others into a corner. */
function spanOf(events: readonly Event[]): [number, number] {
  const days = events
    .flatMap(({ when }) => [when.earliest, when.latest])
    .flatMap(day => (day === null ? [] : [Date.parse(day)]))
    .sort((a, b) => a - b)
  const at = (part: number) => days[Math.floor((days.length - 1) * part)] ?? 0
  return [at(0.05), at(0.95)]
}

function wordsBefore(events: readonly Event[], index: number): string | null {
  const before = events[index - 1]
  return before ? timeWords(before.when) : null
}
