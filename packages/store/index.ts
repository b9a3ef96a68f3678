export { reviewedIn } from './archive/article-entry.ts'
export { type ArchiveChange, type ChangeKind, ChangesGoneError } from './archive-change.ts'
export type { ArchiveEntity, ArchiveMembership, ArchiveRole, Located, NameCount } from './archive-entity.ts'
export type {
  AnnotationRequest,
  ArchiveSummary,
  ArticleHistory,
  ArticleRevision,
  ArticleStore,
  ArticleText,
  Awaitable,
  CoOccurrence,
  CoOccurrenceRequest,
  EditedAs,
  RelatedArticle,
  RelatedRequest,
  RevisionRecord,
  SavedAs,
  SearchHit,
  SeenReviews,
  StoredArticle,
} from './article-store.ts'
export type { Checked } from './check/finding.ts'
export { type JoinedEntities, joinedEntities } from './edit/joined-entities.ts'
export type { ArticleFacets, EntityFacet, Facet, FacetRequest } from './facet.ts'
export type {
  ArticleFilter,
  DateRange,
  EntityFilter,
  EventFilter,
  FigureFilter,
  MentionFilter,
  ReviewState,
  SearchFilter,
  StatementFilter,
  TextQuery,
} from './filter.ts'
export type { UnservedFile } from './lowdb/article-folder.ts'
export { type CheckOptions, checkFolder } from './lowdb/check/check-folder.ts'
export { FolderError, FolderLockedError } from './lowdb/folder-error.ts'
export type { Migrated } from './lowdb/migrate-folder.ts'
export { type LowdbStore, openLowdbStore, openMemoryStore, type StoreOptions } from './lowdb/open-lowdb-store.ts'
export { openTokenFile } from './lowdb/token-file.ts'
export { openUsageFolder } from './lowdb/usage-folder.ts'
export type { AnnotationOrder, ArticleOrder, EntityOrder, EventOrder, Page, PageRequest, Position } from './page.ts'
export { SCOPES, type Scope, TokenNameError, type TokenRecord, type TokenStore } from './token-store.ts'
export { summed, USES_KEPT_FOR, type UsageStore, type UseRecord } from './usage-store.ts'
