import type { Event, Figure, Mention, Statement } from '@dateline/articles'
import type { Located } from '../archive-entity.ts'
import type { AnnotationRequest } from '../article-store.ts'
import type { DateRange, EventFilter, FigureFilter, MentionFilter, ReviewState, StatementFilter } from '../filter.ts'
import type { AnnotationOrder, EventOrder, Page } from '../page.ts'
import { walkAnnotations } from './annotation-walk.ts'
import type { Archive } from './archive.ts'
import {
  type AnnotationKind,
  type AnnotationOf,
  type ArticleEntry,
  annotationsIn,
  rejectedIn,
  reviewedIn,
} from './article-entry.ts'
import { type ArticleConditions, groupsOf, selectArticles, walkArticles } from './article-walk.ts'
import type { EntityGroup } from './entity-group.ts'
import { EVENT_ORDERS } from './event-order.ts'
import { ANNOTATION_ORDERS, type AnyAnnotation, type LocatedItem, located } from './located-item.ts'
import { countOf, pageOf, type Walk, walkOf, walkOfItems } from './page-of.ts'
import { isFound, parseQuery, searchable } from './search-query.ts'

type Asked<Filter> = AnnotationRequest<Filter, AnnotationOrder>

/** The annotations with the ids, in their order. */
export function annotationsById<Kind extends AnnotationKind>(
  archive: Archive,
  kind: Kind,
  ids: readonly string[],
): (Located<AnnotationOf[Kind]> | null)[] {
  return ids.map(id => {
    const entry = archive.articleOf(id)
    const named = (annotations: readonly AnnotationOf[Kind][]): AnnotationOf[Kind] | undefined =>
      annotations.find(candidate => candidate.id === id)
    const annotation = entry && (named(annotationsIn(entry.article, kind)) ?? named(rejectedIn(entry.article, kind)))
    return entry && annotation ? located({ entry, annotation }) : null
  })
}

export function mentionPage(archive: Archive, request: Asked<MentionFilter>): Page<Located<Mention>> {
  const { entities: ids, publishedOn, reviews } = request.filter
  const entities = groupsOf(archive, ids)
  const pick = (entry: ArticleEntry): readonly Mention[] =>
    reviewedIn(entry.article, 'mentions', reviews).filter(mention => isOneOf(archive, entities, mention.entity))
  const conditions = { publishedOn: publishedOn ?? null, ...ifServed(reviews, { entities: [entities] }) }
  return annotationPage(archive, request, 'mentions', conditions, pick)
}

export function statementPage(archive: Archive, request: Asked<StatementFilter>): Page<Located<Statement>> {
  const { speakers: ids, text, kinds, publishedOn, articles, reviews } = request.filter
  const speakers = groupsOf(archive, ids)
  const query = text ? parseQuery(text) : null
  const pick = (entry: ArticleEntry): readonly Statement[] =>
    reviewedIn(entry.article, 'statements', reviews).filter(
      statement =>
        isOneOf(archive, speakers, statement.speaker) &&
        (!kinds || kinds.includes(statement.kind)) &&
        (!query || isFound(query, searchable(statement.content.map(span => span.exact)))),
    )
  const conditions = {
    // What must not be said may well stand in the article.
    text: query && { ...query, without: [] },
    publishedOn: publishedOn ?? null,
    ids: articles ?? null,
    ...ifServed(reviews, { entities: [speakers] }),
  }
  return annotationPage(archive, request, 'statements', conditions, pick)
}

export function figurePage(archive: Archive, request: Asked<FigureFilter>): Page<Located<Figure>> {
  const { measures, reportedBy, places: placeIds, status, publishedOn, articles, reviews } = request.filter
  const reporters = groupsOf(archive, reportedBy)
  const places = groupsOf(archive, placeIds)
  const pick = (entry: ArticleEntry): readonly Figure[] =>
    reviewedIn(entry.article, 'figures', reviews).filter(
      figure =>
        (!measures || measures.includes(figure.measure)) &&
        (!status || status.includes(figure.status)) &&
        isOneOf(archive, reporters, figure.reportedBy) &&
        isOneOf(archive, places, figure.where),
    )
  const conditions = {
    publishedOn: publishedOn ?? null,
    ids: articles ?? null,
    ...ifServed(reviews, { measures: measures ?? null, entities: [reporters, places] }),
  }
  return annotationPage(archive, request, 'figures', conditions, pick)
}

export function eventPage(archive: Archive, request: AnnotationRequest<EventFilter, EventOrder>): Page<Located<Event>> {
  const {
    when,
    certainty,
    entities: ids,
    participants: participantIds,
    places: placeIds,
    articles,
    reviews,
  } = request.filter
  const order = EVENT_ORDERS[request.orderBy ?? 'WHEN_ASC']
  const entities = groupsOf(archive, ids)
  const participants = groupsOf(archive, participantIds)
  const places = groupsOf(archive, placeIds)
  const isOpen = !when && !certainty && !entities && !participants && !places && !articles && !reviews
  const matches = ({ annotation: event }: LocatedItem<Event>): boolean =>
    (!when || mayHaveHappened(event, when)) &&
    (!certainty || certainty.includes(event.when.certainty)) &&
    (!entities || [...event.participants, ...event.places].some(key => isOneOf(archive, entities, key))) &&
    (!participants || event.participants.some(key => isOneOf(archive, participants, key))) &&
    (!places || event.places.some(key => isOneOf(archive, places, key)))
  const conditions = { ids: articles ?? null, ...ifServed(reviews, { entities: [entities, participants, places] }) }
  const walk =
    entities || participants || places || articles || reviews
      ? walkOfItems(Array.from(eventsIn(selectArticles(archive, conditions), reviews)).filter(matches), order)
      : walkOf(archive.events(request.orderBy ?? 'WHEN_ASC'), order, matches)
  const count = (): number => (isOpen ? archive.counts.events : countOf(walk))
  return pageOf(request, { walk, order, shown: located, count })
}

function annotationPage<Annotation extends AnyAnnotation>(
  archive: Archive,
  request: Asked<unknown>,
  kind: AnnotationKind,
  conditions: ArticleConditions,
  pick: (entry: ArticleEntry) => readonly Annotation[],
): Page<Located<Annotation>> {
  const { orderBy = 'PUBLISHED_DESC' } = request
  const order = ANNOTATION_ORDERS[orderBy]
  const articles = walkArticles(archive, conditions, orderBy)
  const walk: Walk<LocatedItem<Annotation>> = walkAnnotations(articles, pick, order)
  const count = (): number => {
    let sum = 0
    for (const entry of articles.forward(null)) sum += pick(entry).length
    return sum
  }
  const isOpen = Object.values(request.filter ?? {}).every(value => value === undefined || value === null)
  return pageOf(request, {
    walk,
    order,
    shown: located,
    count: isOpen ? () => archive.counts[kind] : count,
  })
}

/** Whether a key is of one of the entities; any key will do when none are asked for. */
function isOneOf(archive: Archive, groups: ReadonlySet<EntityGroup> | null, key: string | null): boolean {
  if (!groups) return true
  const group = key === null ? null : archive.entities.byId(key)
  return group !== null && groups.has(group)
}

/** An end of the event that is not known may lie anywhere; an event without any known day is in no range. */
function mayHaveHappened({ when: { earliest, latest } }: Event, range: DateRange): boolean {
  if (earliest === null && latest === null) return false
  return (
    (!range.from || latest === null || range.from <= latest) && (!range.to || earliest === null || earliest <= range.to)
  )
}

function* eventsIn(
  articles: Iterable<ArticleEntry>,
  reviews: readonly ReviewState[] | null | undefined,
): Generator<LocatedItem<Event>> {
  for (const entry of articles)
    for (const annotation of reviewedIn(entry.article, 'events', reviews)) yield { entry, annotation }
}

/** Conditions on what an article says, which know nothing of what was rejected in it: only for those who don't ask for that. */
function ifServed(
  reviews: readonly ReviewState[] | null | undefined,
  conditions: ArticleConditions,
): ArticleConditions {
  return reviews?.includes('REJECTED') ? {} : conditions
}
