import type { Event, Figure, Mention, Statement } from '@dateline/articles'
import type {
  AnnotationOrder,
  AnnotationRequest,
  ArchiveEntity,
  ArchiveSummary,
  ArticleFacets,
  ArticleFilter,
  ArticleOrder,
  ArticleRevision,
  ArticleStore,
  Awaitable,
  CoOccurrence,
  CoOccurrenceRequest,
  EntityFilter,
  EntityOrder,
  EventFilter,
  EventOrder,
  FacetRequest,
  FigureFilter,
  Located,
  MentionFilter,
  Page,
  PageRequest,
  RelatedArticle,
  RelatedRequest,
  RevisionRecord,
  SearchFilter,
  SearchHit,
  StatementFilter,
  StoredArticle,
} from '@dateline/store'
import { after } from './awaitable.ts'
import { batched } from './batch.ts'

/** What resolvers read from the store during one request: one thing at a time here, many in one call there. */
export type Reads = {
  article(id: string): Awaitable<StoredArticle | null>
  articleAt(text: ArticleRevision): Awaitable<StoredArticle | null>
  articles(request: PageRequest<ArticleFilter, ArticleOrder>): Awaitable<Page<StoredArticle>>
  facets(request: FacetRequest): Awaitable<ArticleFacets>
  related(request: RelatedRequest): Awaitable<readonly RelatedArticle[]>
  revisions(id: string): Awaitable<readonly RevisionRecord[]>
  search(request: PageRequest<SearchFilter>): Awaitable<Page<SearchHit>>
  entity(id: string): Awaitable<ArchiveEntity | null>
  entities(request: PageRequest<EntityFilter, EntityOrder>): Awaitable<Page<ArchiveEntity>>
  coOccurrences(request: CoOccurrenceRequest): Awaitable<readonly CoOccurrence[]>
  readonly mention: ById<Mention>
  readonly mentions: Pages<Mention, MentionFilter, AnnotationOrder>
  readonly statement: ById<Statement>
  readonly statements: Pages<Statement, StatementFilter, AnnotationOrder>
  readonly figure: ById<Figure>
  readonly figures: Pages<Figure, FigureFilter, AnnotationOrder>
  readonly event: ById<Event>
  readonly events: Pages<Event, EventFilter, EventOrder>
  summary(): Awaitable<ArchiveSummary>
}

type ById<Annotation> = (id: string) => Awaitable<Located<Annotation> | null>
type Pages<Annotation, Filter, Order> = (
  request: AnnotationRequest<Filter, Order>,
) => Awaitable<Page<Located<Annotation>>>

/** The reads of each request. Whether the store answers at once is found out here, once. */
export function readsOf(store: ArticleStore): () => Reads {
  const answersAtOnce = !(store.articles.byId([]) instanceof Promise)
  if (!answersAtOnce) return () => readsOfRequest(store, answersAtOnce)
  // Nothing is gathered for a request: one will do for all.
  const reads = readsOfRequest(store, answersAtOnce)
  return () => reads
}

function readsOfRequest(store: ArticleStore, answersAtOnce: boolean): Reads {
  const byId = <Value>(ask: (ids: readonly string[]) => Awaitable<readonly Value[]>) =>
    batched(ask, answersAtOnce, id => id)
  const byRequest = <Request, Value>(ask: (requests: readonly Request[]) => Awaitable<readonly Value[]>) =>
    batched(ask, answersAtOnce, request => JSON.stringify(request))
  const summary = byRequest((asked: readonly null[]) => after(store.summary(), summary => asked.map(() => summary)))
  return {
    article: byId(ids => store.articles.byId(ids)),
    articleAt: byRequest(texts => store.articles.atRevision(texts)),
    articles: byRequest(requests => store.articles.pages(requests)),
    facets: byRequest(requests => store.articles.facets(requests)),
    related: byRequest(requests => store.articles.related(requests)),
    revisions: byId(ids => store.articles.revisions(ids)),
    search: byRequest(requests => store.articles.search(requests)),
    entity: byId(ids => store.entities.byId(ids)),
    entities: byRequest(requests => store.entities.pages(requests)),
    coOccurrences: byRequest(requests => store.entities.coOccurrences(requests)),
    mention: byId(ids => store.mentions.byId(ids)),
    mentions: byRequest(requests => store.mentions.pages(requests)),
    statement: byId(ids => store.statements.byId(ids)),
    statements: byRequest(requests => store.statements.pages(requests)),
    figure: byId(ids => store.figures.byId(ids)),
    figures: byRequest(requests => store.figures.pages(requests)),
    event: byId(ids => store.events.byId(ids)),
    events: byRequest(requests => store.events.pages(requests)),
    summary: () => summary(null),
  }
}
