import type { ArticleStore } from '@dateline/store'

/**
 * Is told of each call of a store that was waited for, when it has ended.
 *
 * @param call such as `articles.pages`
 * @param since when it began, by `performance.now()`
 */
export type OnStoreCall = (call: string, since: number, hasFailed: boolean) => void

/** A store whose calls are timed. What it answers at once, from memory, takes part of the time of the request that asks, and is not told. */
export function timedStore(store: ArticleStore, onCall: OnStoreCall): ArticleStore {
  const { articles, entities, mentions, statements, figures, events } = store
  return {
    save: timed('save', each => store.save(each)),
    restore: timed('restore', each => store.restore(each)),
    continueFrom: timed('continueFrom', version => store.continueFrom(version)),
    remove: timed('remove', ids => store.remove(ids)),
    edit: timed('edit', (edits, seen) => store.edit(edits, seen)),
    edits: () => store.edits(),
    articles: {
      byId: timed('articles.byId', ids => articles.byId(ids)),
      pages: timed('articles.pages', requests => articles.pages(requests)),
      facets: timed('articles.facets', requests => articles.facets(requests)),
      related: timed('articles.related', requests => articles.related(requests)),
      revisions: timed('articles.revisions', ids => articles.revisions(ids)),
      atRevision: timed('articles.atRevision', texts => articles.atRevision(texts)),
      search: timed('articles.search', requests => articles.search(requests)),
    },
    entities: {
      byId: timed('entities.byId', ids => entities.byId(ids)),
      pages: timed('entities.pages', requests => entities.pages(requests)),
      coOccurrences: timed('entities.coOccurrences', requests => entities.coOccurrences(requests)),
    },
    mentions: timedAnnotations('mentions', mentions),
    statements: timedAnnotations('statements', statements),
    figures: timedAnnotations('figures', figures),
    events: timedAnnotations('events', events),
    summary: timed('summary', () => store.summary()),
    ...(store.versionNow && { versionNow: store.versionNow.bind(store) }),
    changes: timed('changes', after => store.changes(after)),
    close: () => store.close(),
  }

  function timed<Args extends readonly unknown[], Result>(
    call: string,
    run: (...args: Args) => Result,
  ): (...args: Args) => Result {
    return (...args) => {
      const since = performance.now()
      const result = run(...args)
      if (result instanceof Promise)
        result.then(
          () => onCall(call, since, false),
          () => onCall(call, since, true),
        )
      return result
    }
  }

  function timedAnnotations<Ids, Found, Requests, Pages>(
    name: string,
    annotations: { byId(ids: Ids): Found; pages(requests: Requests): Pages },
  ) {
    return {
      byId: timed(`${name}.byId`, (ids: Ids) => annotations.byId(ids)),
      pages: timed(`${name}.pages`, (requests: Requests) => annotations.pages(requests)),
    }
  }
}
