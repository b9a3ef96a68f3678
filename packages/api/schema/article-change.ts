import type { DateTime } from '@dateline/articles'
import {
  type ArchiveChange,
  type ArticleStore,
  type ChangeKind,
  ChangesGoneError,
  type Position,
  type StoredArticle,
  type ArticleFilter as StoredFilter,
} from '@dateline/store'
import { GraphQLError } from 'graphql'
import { Article } from './article.ts'
import { ArticleFilter, storedArticleFilter } from './article-list.ts'
import { builder, type Described } from './builder.ts'
import { CHANGES, decodeCursor, encodeCursor } from './cursor.ts'
import { globalId } from './global-id.ts'

type ArticleChangeValue = {
  readonly kind: ChangeKind
  readonly article: StoredArticle | null
  readonly articleId: string
  readonly cursor: string
  readonly at: DateTime
}

const ArticleChangeKind = builder.enumType('ArticleChangeKind', {
  description: 'What became of an article.',
  values: {
    IMPORTED: { description: 'It is new.' },
    REVISED: { description: 'It has a new text.' },
    REMOVED: { description: 'It is gone.' },
  } satisfies Record<ChangeKind, Described>,
})

const ArticleChange = builder.objectRef<ArticleChangeValue>('ArticleChange').implement({
  description: 'That an article was imported, has a new text, or was removed.',
  fields: t => ({
    kind: t.expose('kind', { type: ArticleChangeKind, description: 'What became of the article.' }),
    article: t.expose('article', {
      type: Article,
      nullable: true,
      description: 'The article as it is now; null when it is not there any more.',
    }),
    articleId: t.exposeID('articleId', { description: 'The id of the article, also of one that is gone.' }),
    cursor: t.exposeString('cursor', {
      description:
        'Where the change stands among all changes. Pass that of the last one you had as `after` to go on from there.',
    }),
    at: t.expose('at', { type: 'DateTime', description: 'When it happened.' }),
  }),
})

builder.subscriptionField('archiveChanged', t =>
  t.field({
    type: ArticleChange,
    description:
      'Tells of each change of the archive when it has happened: over server-sent events, for requests with the header `Accept: text/event-stream`. An article that is only annotated anew is not told of.',
    args: {
      filter: t.arg({
        type: ArticleFilter,
        description:
          'Changes of which articles; all when it is left out. It looks at an article as it is now: those that are gone are always told of.',
      }),
      after: t.arg.string({
        description:
          'Tell of all changes after this one first, by its `cursor`, each once and in order. An error with the code `CHANGES_GONE` says that they are not kept that long: read the archive anew. Changes from now on alone when it is left out.',
      }),
    },
    subscribe: async (_, { filter, after }, context) => {
      const position = typeof after === 'string' ? decodeCursor(CHANGES, after) : null
      const conditions = storedArticleFilter(filter ?? {})
      const { store } = context
      return mapped(await changesAfter(position, store), change => {
        context.reads = context.newReads()
        return shownChange(change, conditions, store)
      })
    },
    resolve: change => change,
  }),
)

async function changesAfter(position: Position | null, store: ArticleStore): Promise<AsyncIterator<ArchiveChange>> {
  try {
    return (await store.changes(position))[Symbol.asyncIterator]()
  } catch (error) {
    throw explained(error)
  }
}

/** A change as it is told; null when the filter holds it back. */
async function shownChange(
  { kind, article: id, at, position }: ArchiveChange,
  filter: StoredFilter,
  store: ArticleStore,
): Promise<ArticleChangeValue | null> {
  const [page] = await store.articles.pages([{ filter: { ...filter, ids: [id] }, orderBy: 'PUBLISHED_DESC', first: 1 }])
  const article = page?.items[0]?.item ?? null
  const [isHeldBack] = article ? [] : await store.articles.byId([id])
  if (isHeldBack) return null
  return { kind, article, articleId: globalId('Article', id), cursor: encodeCursor(CHANGES, position), at }
}

/** Passes on what `map` makes of each value, but for nulls. A generator could not be left while it waits for the next value. */
function mapped<Value, Mapped>(
  source: AsyncIterator<Value>,
  map: (value: Value) => Promise<Mapped | null>,
): AsyncIterableIterator<Mapped, undefined> {
  return {
    async next() {
      for (;;) {
        const { done, value } = await source.next().catch((error: unknown) => {
          throw explained(error)
        })
        if (done) return { done: true, value: undefined }
        const result = await map(value)
        if (result !== null) return { done: false, value: result }
      }
    },
    async return() {
      await source.return?.()
      return { done: true, value: undefined }
    },
    [Symbol.asyncIterator]() {
      return this
    },
  }
}

function explained(error: unknown): unknown {
  return error instanceof ChangesGoneError
    ? new GraphQLError(error.message, { extensions: { code: 'CHANGES_GONE' } })
    : error
}
