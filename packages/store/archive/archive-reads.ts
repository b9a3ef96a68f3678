import type { ArchiveSummary, ArticleStore } from '../article-store.ts'
import { annotationsById, eventPage, figurePage, mentionPage, statementPage } from './annotation-reads.ts'
import type { Archive } from './archive.ts'
import { articlePage, articlesById, facetsOf, relatedTo, searchPage, summaryOf } from './article-reads.ts'
import { coOccurrencesOf, entitiesById, entityPage } from './entity-reads.ts'

/** What the port reads from the articles as they are now. */
export type ArchiveReads = Pick<ArticleStore, 'entities' | 'mentions' | 'statements' | 'figures' | 'events'> & {
  readonly articles: Omit<ArticleStore['articles'], 'revisions' | 'atRevision'>
  summary(version: number): Omit<ArchiveSummary, 'position'>
}

/** Answers the port's reads from an archive in memory, at once. */
export function archiveReads(archive: Archive): ArchiveReads {
  return {
    articles: {
      byId: ids => articlesById(archive, ids),
      pages: requests => requests.map(request => articlePage(archive, request)),
      facets: requests => requests.map(request => facetsOf(archive, request)),
      related: requests => relatedTo(archive, requests),
      search: requests => requests.map(request => searchPage(archive, request)),
    },
    entities: {
      byId: ids => entitiesById(archive, ids),
      pages: requests => requests.map(request => entityPage(archive, request)),
      coOccurrences: requests => coOccurrencesOf(archive, requests),
    },
    mentions: {
      byId: ids => annotationsById(archive, 'mentions', ids),
      pages: requests => requests.map(request => mentionPage(archive, request)),
    },
    statements: {
      byId: ids => annotationsById(archive, 'statements', ids),
      pages: requests => requests.map(request => statementPage(archive, request)),
    },
    figures: {
      byId: ids => annotationsById(archive, 'figures', ids),
      pages: requests => requests.map(request => figurePage(archive, request)),
    },
    events: {
      byId: ids => annotationsById(archive, 'events', ids),
      pages: requests => requests.map(request => eventPage(archive, request)),
    },
    summary: version => summaryOf(archive, version),
  }
}
