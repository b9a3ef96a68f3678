import type { CallOptions, Client } from './client.ts'
import {
  EventDocument,
  type EventInArticleFragment,
  EventsDocument,
  type EventsQueryVariables,
} from './generated/operations.ts'
import { type Items, itemsOf, type Page, pageOf } from './page.ts'

/** Something dated that happened, with the article that tells of it. */
export type Event = EventInArticleFragment

/** Which events (`filter`), in which order (`orderBy`, the first to happen first by default), and which page of them. */
export type EventsRequest = EventsQueryVariables

/** What happened, in all articles. */
export type Events = {
  /** One page of events. */
  list(request?: EventsRequest, options?: CallOptions): Promise<Page<Event>>
  /**
   * All events, page by page as the loop goes on; `first` is the size of a page.
   *
   * @example
   * ```ts
   * for await (const event of dateline.events.iterate({ filter: { when: { from: '2022-01-02', to: '2022-01-02' } } })) {
   *   console.log(event.when.earliest, event.summary)
   * }
   * ```
   */
  iterate(request?: Omit<EventsRequest, 'last' | 'before'>, options?: CallOptions): Items<Event>
  /** One event; null when no event has this id. */
  get(id: string, options?: CallOptions): Promise<Event | null>
}

/** {@link Events.list} as a function. */
export async function listEvents(
  client: Client,
  request: EventsRequest = {},
  options?: CallOptions,
): Promise<Page<Event>> {
  return pageOf((await client.query(EventsDocument, request, options)).events)
}

/** {@link Events.iterate} as a function. */
export function iterateEvents(
  client: Client,
  request: Omit<EventsRequest, 'last' | 'before'> = {},
  options?: CallOptions,
): Items<Event> {
  return itemsOf((page: EventsRequest, call) => listEvents(client, page, call), request, options)
}

/** {@link Events.get} as a function. */
export async function getEvent(client: Client, id: string, options?: CallOptions): Promise<Event | null> {
  const { node } = await client.query(EventDocument, { id }, options)
  return node?.__typename === 'Event' ? node : null
}

/** The methods of {@link Events} over a client. */
export function eventsOf(client: Client): Events {
  return {
    list: (request, options) => listEvents(client, request, options),
    iterate: (request, options) => iterateEvents(client, request, options),
    get: (id, options) => getEvent(client, id, options),
  }
}
