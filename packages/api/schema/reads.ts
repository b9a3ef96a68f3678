import type { EntityKind, Event, Figure, Mention, Statement } from '@dateline/articles'
import type {
  ArchiveEntity,
  ArchiveSummary,
  ArticleFacets,
  ArticleFilter,
  ArticleOrder,
  ArticleRevision,
  ArticleStore,
  Awaitable,
  CoOccurrence,
  EntityFilter,
  EntityOrder,
  EventFilter,
  FigureFilter,
  Located,
  MentionFilter,
  Page,
  PageRequest,
  RelatedArticle,
  RevisionRecord,
  SearchHit,
  StatementFilter,
  StoredArticle,
} from '@dateline/store'
import { batched } from './batch.ts'

/** What resolvers read from the store during one request: one thing at a time here, many in one call there. */
export type Reads = {
  article(id: string): Awaitable<StoredArticle | null>
  articleAt(text: ArticleRevision): Awaitable<StoredArticle | null>
  articles(request: PageRequest<ArticleFilter, ArticleOrder>): Awaitable<Page<StoredArticle>>
  facets(
    filter: ArticleFilter,
    entities: { kinds: readonly EntityKind[] | null; first: number },
  ): Awaitable<ArticleFacets>
  related(id: string, first: number): Awaitable<readonly RelatedArticle[]>
  revisions(id: string): Awaitable<readonly RevisionRecord[]>
  search(request: PageRequest<ArticleFilter & { readonly query: string }>): Awaitable<Page<SearchHit>>
  entity(id: string): Awaitable<ArchiveEntity | null>
  entities(request: PageRequest<EntityFilter, EntityOrder>): Awaitable<Page<ArchiveEntity>>
  coOccurrences(id: string, kinds: readonly EntityKind[] | null, first: number): Awaitable<readonly CoOccurrence[]>
  readonly mention: ById<Mention>
  readonly mentions: Pages<Mention, MentionFilter>
  readonly statement: ById<Statement>
  readonly statements: Pages<Statement, StatementFilter>
  readonly figure: ById<Figure>
  readonly figures: Pages<Figure, FigureFilter>
  readonly event: ById<Event>
  readonly events: Pages<Event, EventFilter>
  summary(): Awaitable<ArchiveSummary>
}

type ById<Annotation> = (id: string) => Awaitable<Located<Annotation> | null>
type Pages<Annotation, Filter> = (request: PageRequest<Filter>) => Awaitable<Page<Located<Annotation>>>

/** The reads of each request. Whether the store answers at once is found out here, once. */
export function readsOf(store: ArticleStore): () => Reads {
  const answersAtOnce = !(store.articles.byId([]) instanceof Promise)
  return () => readsOfRequest(store, answersAtOnce)
}

function readsOfRequest(store: ArticleStore, answersAtOnce: boolean): Reads {
  const byId = <Value>(ask: (ids: readonly string[]) => Awaitable<readonly Value[]>) =>
    batched(ask, answersAtOnce, id => id)
  const byRequest = <Request, Value>(ask: (requests: readonly Request[]) => Awaitable<readonly Value[]>) =>
    batched(ask, answersAtOnce, request => JSON.stringify(request))
  const related = keyed((first: number) => byId(ids => store.articles.related(ids, first)))
  const coOccurrences = keyed(({ kinds, first }: { kinds: readonly EntityKind[] | null; first: number }) =>
    byId(ids => store.entities.coOccurrences(ids, kinds, first)),
  )
  return {
    article: byId(ids => store.articles.byId(ids)),
    articleAt: byRequest(texts => store.articles.atRevision(texts)),
    articles: byRequest(requests => store.articles.pages(requests)),
    facets: (filter, entities) => store.articles.facets(filter, entities),
    related: (id, first) => related(first)(id),
    revisions: byId(ids => store.articles.revisions(ids)),
    search: request => store.articles.search(request),
    entity: byId(ids => store.entities.byId(ids)),
    entities: byRequest(requests => store.entities.pages(requests)),
    coOccurrences: (id, kinds, first) => coOccurrences({ kinds, first })(id),
    mention: byId(ids => store.mentions.byId(ids)),
    mentions: byRequest(requests => store.mentions.pages(requests)),
    statement: byId(ids => store.statements.byId(ids)),
    statements: byRequest(requests => store.statements.pages(requests)),
    figure: byId(ids => store.figures.byId(ids)),
    figures: byRequest(requests => store.figures.pages(requests)),
    event: byId(ids => store.events.byId(ids)),
    events: byRequest(requests => store.events.pages(requests)),
    summary: () => store.summary(),
  }
}

/** One value for each key, made when it is first asked for. */
function keyed<Key, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const made = new Map<string, Value>()
  return key => {
    const name = JSON.stringify(key)
    const known = made.get(name)
    if (known) return known
    const value = make(key)
    made.set(name, value)
    return value
  }
}
