import type { ArchiveSummary, ArticleStore } from '../../article-store.ts'
import type { Database } from '../database.ts'
import { eventList, figureList, mentionList, statementList } from './annotation-lists.ts'
import { annotationPages, annotationsById } from './annotation-reads.ts'
import { readSummary } from './archive-count.ts'
import { articlePages, articlesAt, articlesById, revisionsOf } from './article-reads.ts'
import { coOccurrencesOf, entitiesById, entityPages } from './entity-reads.ts'
import { facetsOf } from './facet-reads.ts'
import { relatedTo } from './related-reads.ts'
import { searchPages } from './search-reads.ts'

/** What the port reads from a database. */
export type PostgresReads = Pick<
  ArticleStore,
  'articles' | 'entities' | 'mentions' | 'statements' | 'figures' | 'events'
> & {
  summary(): Promise<Omit<ArchiveSummary, 'position'>>
}

/** Answers the port's reads by statements: one for all that is asked for at once, or two where words are looked up before. */
export function postgresReads(database: Database): PostgresReads {
  return {
    articles: {
      byId: ids => articlesById(database, ids),
      pages: requests => articlePages(database, requests),
      facets: requests => facetsOf(database, requests),
      related: requests => relatedTo(database, requests),
      revisions: ids => revisionsOf(database, ids),
      atRevision: texts => articlesAt(database, texts),
      search: requests => searchPages(database, requests),
    },
    entities: {
      byId: ids => entitiesById(database, ids),
      pages: requests => entityPages(database, requests),
      coOccurrences: requests => coOccurrencesOf(database, requests),
    },
    mentions: {
      byId: ids => annotationsById(database, 'mentions', ids),
      pages: requests => annotationPages(database, 'mentions', requests, mentionList),
    },
    statements: {
      byId: ids => annotationsById(database, 'statements', ids),
      pages: requests => annotationPages(database, 'statements', requests, statementList),
    },
    figures: {
      byId: ids => annotationsById(database, 'figures', ids),
      pages: requests => annotationPages(database, 'figures', requests, figureList),
    },
    events: {
      byId: ids => annotationsById(database, 'events', ids),
      pages: requests => annotationPages(database, 'events', requests, eventList),
    },
    summary: () => readSummary(database),
  }
}
