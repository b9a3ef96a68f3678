import type {
  Article,
  ArticleReviews,
  DateTime,
  Edit,
  EntityKind,
  Event,
  Figure,
  LocalDate,
  Mention,
  Statement,
  TextSpan,
} from '@dateline/articles'
import type { ArchiveChange } from './archive-change.ts'
import type { ArchiveEntity, Located } from './archive-entity.ts'
import type { ArticleFacets, FacetRequest } from './facet.ts'
import type {
  ArticleFilter,
  EntityFilter,
  EventFilter,
  FigureFilter,
  MentionFilter,
  SearchFilter,
  StatementFilter,
} from './filter.ts'
import type { AnnotationOrder, ArticleOrder, EntityOrder, EventOrder, Page, PageRequest, Position } from './page.ts'

/** A value, or the promise of one: a store in memory answers at once, so that its caller need not wait a tick. */
export type Awaitable<Value> = Value | Promise<Value>

/**
 * An article in the store. `revision` counts the texts that it has had, from 1. Its annotations are those that editors left: what they
 * have said of it, and all that was found by reading, is in `reviews`, which is null when no review stands.
 */
export type StoredArticle = Article & {
  readonly revision: number
  readonly importedAt: DateTime
  readonly reviews: ArticleReviews | null
}

/** Names one text that an article has had. */
export type ArticleRevision = { readonly article: string; readonly revision: number }

/** One text that an article has had. */
export type RevisionRecord = ArticleRevision & {
  readonly importedAt: DateTime
  readonly sha256: string
}

/** A text of an article as it is kept: with what was read from it, before any review. */
export type ArticleText = { readonly revision: number; readonly importedAt: DateTime; readonly article: Article }

/** An article with all texts that it has had: the present one, and those before, the oldest first. */
export type ArticleHistory = { readonly earlier: readonly ArticleText[]; readonly present: ArticleText }

/** What became of an article that was saved: `UNCHANGED` when its text is the stored one, whatever its annotations. */
export type SavedAs = 'IMPORTED' | 'REVISED' | 'UNCHANGED'

/**
 * What became of an edit: `KNOWN` when it had been made before, by its id; `NOT_FOUND` when the article that it reviews, or the edit that
 * it takes back, is not there; `OUTDATED` when its editor has not seen the review that stands.
 */
export type EditedAs = 'MADE' | 'KNOWN' | 'NOT_FOUND' | 'OUTDATED'

/** By the ids of new reviews, the edit whose review their editors saw on the annotation; null for those who saw none. */
export type SeenReviews = ReadonlyMap<string, string | null>

/** Another article that shares entities; the more telling ones first. */
export type RelatedArticle = { readonly article: string; readonly entities: readonly string[]; readonly score: number }

/** Of which article to find related ones, and how many at most. */
export type RelatedRequest = { readonly article: string; readonly first: number }

/** An entity that is mentioned in the same articles, and in how many. */
export type CoOccurrence = { readonly entity: string; readonly articleCount: number }

/** With which entity to find those that are mentioned, of which kinds (null: any), and how many at most. */
export type CoOccurrenceRequest = {
  readonly entity: string
  readonly kinds: readonly EntityKind[] | null
  readonly first: number
}

export type SearchHit = {
  readonly article: StoredArticle
  readonly score: number
  readonly highlights: readonly TextSpan[]
}

export type ArchiveSummary = {
  readonly articleCount: number
  readonly personCount: number
  readonly organizationCount: number
  readonly placeCount: number
  readonly mentionCount: number
  readonly statementCount: number
  readonly figureCount: number
  readonly eventCount: number
  readonly firstPublishedOn: LocalDate | null
  readonly lastPublishedOn: LocalDate | null
  /** Grows with every change of the archive, and never falls. */
  readonly version: number
  /** Where the archive stands among its changes: whoever watches from here on misses none. */
  readonly position: Position
}

/**
 * Where articles are kept and found. Articles, and what editors have said of them, are the truth; entities, counts and facets are
 * derived from them.
 *
 * Reads take many keys or requests at once and answer in their order, null for what is not there. Wherever an entity's id
 * is taken, any of its keys will do. `store-contract.ts` says, as tests, what every store must do.
 */
export interface ArticleStore {
  /**
   * Saves articles; each is kept whole or not at all. An article with a known id and another text becomes a new revision.
   * When the promise resolves, what it says is on disk.
   */
  save(articles: readonly Article[]): Promise<readonly SavedAs[]>

  /**
   * Restores articles of another archive: with their texts, numbers and times as they were there, annotations included. Each is kept whole
   * or not at all. An article that is here already is left as it is when it has or had the other one's present text, which else is saved as
   * a new revision. When the promise resolves, what it says is on disk.
   */
  restore(articles: readonly ArticleHistory[]): Promise<readonly SavedAs[]>
  /**
   * Goes on from the version of another archive that was restored here, unless this one's is higher: who watched that one up to this version
   * goes on watching here. Positions before are of no use any more, as the changes up to there were made in another order.
   */
  continueFrom(version: number): Promise<void>

  /**
   * Removes articles with all texts that they have had and all reviews, from the disk and from every answer. A removed article can be
   * saved again: as a new one. False for each that was not there. When the promise resolves, what it says is on disk.
   */
  remove(ids: readonly string[]): Promise<readonly boolean[]>

  /**
   * Makes edits in their order: new ones, or those of another archive. Reviews hold wherever their words stand, edits of entities
   * wherever articles use their keys, now and later. An edit changes answers, and so the archive's version; {@link changes} does not
   * tell of it. When the promise resolves, what it says is on disk.
   *
   * @param seen reviews that are made only as long as the one that stands, before any of these edits, is the one that was seen; all others replace
   * whatever stands
   */
  edit(edits: readonly Edit[], seen?: SeenReviews): Promise<readonly EditedAs[]>
  /**
   * All edits that were made, those that were taken back as well: those of entities, and those of each article that is there, each in
   * their order. Made so in another archive with the same articles, they lead to the same answers.
   */
  edits(): AsyncIterable<Edit>

  readonly articles: {
    byId(ids: readonly string[]): Awaitable<readonly (StoredArticle | null)[]>
    pages(requests: readonly PageRequest<ArticleFilter, ArticleOrder>[]): Awaitable<readonly Page<StoredArticle>[]>
    facets(requests: readonly FacetRequest[]): Awaitable<readonly ArticleFacets[]>
    related(requests: readonly RelatedRequest[]): Awaitable<readonly (readonly RelatedArticle[])[]>
    /** All texts that each article has had, newest first. */
    revisions(ids: readonly string[]): Awaitable<readonly (readonly RevisionRecord[])[]>
    /** Articles as they were in a revision. */
    atRevision(texts: readonly ArticleRevision[]): Awaitable<readonly (StoredArticle | null)[]>
    /**
     * Best first: with what is sought in the headline, then in the text, then in names alone; of these, where it stands more often. A
     * query that asks for no words finds nothing.
     */
    search(requests: readonly PageRequest<SearchFilter>[]): Awaitable<readonly Page<SearchHit>[]>
  }
  readonly entities: {
    byId(ids: readonly string[]): Awaitable<readonly (ArchiveEntity | null)[]>
    pages(requests: readonly PageRequest<EntityFilter, EntityOrder>[]): Awaitable<readonly Page<ArchiveEntity>[]>
    coOccurrences(requests: readonly CoOccurrenceRequest[]): Awaitable<readonly (readonly CoOccurrence[])[]>
  }
  readonly mentions: Annotations<Mention, MentionFilter, AnnotationOrder>
  readonly statements: Annotations<Statement, StatementFilter, AnnotationOrder>
  readonly figures: Annotations<Figure, FigureFilter, AnnotationOrder>
  readonly events: Annotations<Event, EventFilter, EventOrder>

  summary(): Awaitable<ArchiveSummary>
  /**
   * The archive's version, where it is known at once, because nobody else changes the archive: as long as it stays, so do all answers. A store
   * that does not know it has no such function.
   */
  versionNow?(): number
  /**
   * The changes behind a position, or from now on when it is null: those that have been, and then those to come, each once and in
   * order. Readers see the archive with a change before they are told of it. It ends when the store is closed; leaving the loop
   * ends it, too. Annotating an article anew is no change here, and neither is an edit.
   *
   * @throws {ChangesGoneError} when they are no longer kept, or the position is not one of this archive
   */
  changes(after: Position | null): Awaitable<AsyncIterable<ArchiveChange>>
  close(): Promise<void>
}

type Annotations<Annotation, Filter, Order> = {
  /** Rejected ones as well. */
  byId(ids: readonly string[]): Awaitable<readonly (Located<Annotation> | null)[]>
  pages(requests: readonly AnnotationRequest<Filter, Order>[]): Awaitable<readonly Page<Located<Annotation>>[]>
}

/** A page of annotations; the newest articles first, and of events the first days, when no order is given. */
export type AnnotationRequest<Filter, Order> = PageRequest<Filter> & { readonly orderBy?: Order }
