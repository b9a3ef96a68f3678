import sql, { raw, type Sql } from 'sql-template-tag'
import { parseQuery } from '../../archive/search-query.ts'
import type { AnnotationRequest } from '../../article-store.ts'
import type {
  DateRange,
  EventFilter,
  FigureFilter,
  MentionFilter,
  ReviewState,
  StatementFilter,
  TextQuery,
} from '../../filter.ts'
import type { AnnotationOrder, EventOrder } from '../../page.ts'
import { within } from './article-list.ts'
import { keysOfEntities } from './entity-keys.ts'
import type { SqlList, SqlOrderKey } from './page-statement.ts'
import { standsInText } from './term-statement.ts'

const IN_ARTICLE: readonly SqlOrderKey[] = [
  { by: sql`noted.article`, type: 'string' },
  { by: sql`noted.start`, type: 'integer' },
  { by: sql`noted.id`, type: 'string' },
]
const ORDERS: Record<AnnotationOrder, readonly SqlOrderKey[]> = {
  PUBLISHED_DESC: [{ by: sql`noted.published_on`, type: 'string', descending: true }, ...IN_ARTICLE],
  PUBLISHED_ASC: [{ by: sql`noted.published_on`, type: 'string' }, ...IN_ARTICLE],
}
const [LAST, FIRST] = ['~', '']
const EVENT_ORDERS: Record<EventOrder, readonly SqlOrderKey[]> = {
  WHEN_ASC: [
    { by: sql`coalesce(noted.first_on, '~')`, type: 'string', unknown: LAST },
    { by: sql`coalesce(noted.latest, '~')`, type: 'string', unknown: LAST },
    ...IN_ARTICLE,
  ],
  WHEN_DESC: [
    { by: sql`coalesce(noted.first_on, '')`, type: 'string', descending: true, unknown: FIRST },
    { by: sql`coalesce(noted.latest, '')`, type: 'string', descending: true, unknown: FIRST },
    ...IN_ARTICLE,
  ],
}

export function mentionList({ filter, orderBy }: AnnotationRequest<MentionFilter, AnnotationOrder>): SqlList {
  const { entities, publishedOn, reviews } = filter
  return annotationList(
    'mention',
    orderBy,
    [...inState(reviews), ...published(publishedOn)],
    [entities && { column: 'key', keys: keysOfEntities(entities) }],
  )
}

export function statementList({ filter, orderBy }: AnnotationRequest<StatementFilter, AnnotationOrder>): SqlList {
  const { speakers, text, kinds, publishedOn, articles, reviews } = filter
  const where = [
    ...inState(reviews),
    ...published(publishedOn),
    ...among('article', articles),
    ...among('kind', kinds),
    ...(text ? saying(text) : []),
  ]
  return annotationList('statement', orderBy, where, [
    speakers && { column: 'speaker', keys: keysOfEntities(speakers) },
  ])
}

export function figureList({ filter, orderBy }: AnnotationRequest<FigureFilter, AnnotationOrder>): SqlList {
  const { measures, reportedBy, places, status, publishedOn, articles, reviews } = filter
  const where = [
    ...inState(reviews),
    ...published(publishedOn),
    ...among('article', articles),
    ...among('status', status),
  ]
  return annotationList('figure', orderBy, where, [
    reportedBy && { column: 'reported_by', keys: keysOfEntities(reportedBy) },
    places && { column: 'at_place', keys: keysOfEntities(places) },
    measures && { column: 'measure', keys: sql`select distinct unnest(${measures}::text[])` },
  ])
}

export function eventList({ filter, orderBy = 'WHEN_ASC' }: AnnotationRequest<EventFilter, EventOrder>): SqlList {
  const { when, certainty, entities, participants, places, articles, reviews } = filter
  const takesPart = (roles: readonly string[], ids: readonly string[]): Sql =>
    sql`(noted.article, noted.place) in (select article, place from dateline.event_entity
      where role = any(${roles}) and key in (${keysOfEntities(ids)}))`
  return {
    from: sql`dateline.event as noted`,
    where: [
      ...inState(reviews),
      ...among('article', articles),
      ...among('certainty', certainty),
      ...(when ? mayHaveHappened(when) : []),
      ...(entities ? [takesPart(['PARTICIPANT', 'PLACE'], entities)] : []),
      ...(participants ? [takesPart(['PARTICIPANT'], participants)] : []),
      ...(places ? [takesPart(['PLACE'], places)] : []),
    ],
    order: EVENT_ORDERS[orderBy],
    tie: sql`noted.place`,
    ref: sql`noted.article`,
    item: sql`noted.value`,
  }
}

/** That a column has one of some keys. */
type KeyCondition = { readonly column: string; readonly keys: Sql }

/** Annotations of which several columns have keys: they are walked by the first of these, in the order of its index. */
function annotationList(
  table: string,
  orderBy: AnnotationOrder = 'PUBLISHED_DESC',
  where: readonly Sql[],
  keyed: readonly (KeyCondition | null | undefined)[],
): SqlList {
  const [first, ...others] = keyed.filter(condition => !!condition)
  return {
    from: sql`${raw(`dateline.${table}`)} as noted`,
    where: [
      ...(first ? [sql`${column(first)} = driver.key`] : []),
      ...others.map(other => sql`${column(other)} in (${other.keys})`),
      ...where,
    ],
    order: ORDERS[orderBy],
    tie: sql`noted.place`,
    ref: sql`noted.article`,
    item: sql`noted.value`,
    driver: first?.keys,
  }
}

function column({ column: name }: Pick<KeyCondition, 'column'>): Sql {
  return raw(`noted.${name}`)
}

function inState(reviews: readonly ReviewState[] | null | undefined): Sql[] {
  return reviews ? among('state', reviews) : [sql`noted.state <> 'REJECTED'`]
}

function published(range: DateRange | null | undefined): Sql[] {
  return range ? within(range, sql`noted.published_on`) : []
}

function among(name: string, values: readonly string[] | null | undefined): Sql[] {
  return values ? [sql`${column({ column: name })} = any(${values})`] : []
}

function saying(text: TextQuery): Sql[] {
  const { having, without } = parseQuery(text)
  const [said, words] = [sql`noted.said`, sql`noted.words`]
  return [
    ...having.map(term => standsInText(term, said, words)),
    ...without.map(term => sql`not ${standsInText(term, said, words)}`),
  ]
}

/** An end of the event that is not known may lie anywhere; an event without any known day is in no range. */
function mayHaveHappened({ from, to }: DateRange): Sql[] {
  return [
    sql`noted.first_on is not null`,
    ...(from ? [sql`(noted.latest is null or noted.latest >= ${from})`] : []),
    ...(to ? [sql`(noted.earliest is null or noted.earliest <= ${to})`] : []),
  ]
}
