import type { CallOptions, Client } from './client.ts'
import { type ArticleFacets, countFacets, countPlaces, type FacetsRequest, type PlaceCount } from './facets.ts'
import {
  type ArticleDetailFragment,
  ArticleDocument,
  type ArticleSummaryFragment,
  ArticlesDocument,
  ArticlesInFullDocument,
  type ArticlesQueryVariables,
  ImportArticleDocument,
  type ImportArticleInput,
  type ImportArticleMutation,
  RemoveArticleDocument,
  type RemoveArticleMutation,
} from './generated/operations.ts'
import { withKey } from './idempotency.ts'
import { type Items, itemsOf, type Page, pageOf } from './page.ts'
import { listRevisions, type Revision } from './revisions.ts'
import { iterateSearch, type SearchHit, type SearchRequest, searchArticles } from './search.ts'
import {
  type ArticleChange,
  type ChangeDocument,
  type ResumableChange,
  type WatchOptions,
  type WatchRequest,
  watchArticles,
  watchChanges,
} from './watch.ts'

/** An article as a list shows it. */
export type ArticleSummary = ArticleSummaryFragment

/** An article with its text, its blocks, and everything that was found in it. */
export type ArticleDetail = ArticleDetailFragment

/** Which articles (`filter`), in which order (`orderBy`, newest first by default), and which page of them. */
export type ArticlesRequest = ArticlesQueryVariables

/**
 * What became of an article that was sent, told apart by `__typename`: it is in the archive (`ImportArticleSuccess`), or the
 * service says why it is not.
 */
export type ImportArticleResult = ImportArticleMutation['importArticle']

/**
 * What became of an article that was to be removed, told apart by `__typename`: it is gone (`RemoveArticleSuccess`), or the
 * service says why it is not.
 */
export type RemoveArticleResult = RemoveArticleMutation['removeArticle']

/** The articles of the archive. */
export type Articles = {
  /** One page of articles. */
  list(request?: ArticlesRequest, options?: CallOptions): Promise<Page<ArticleSummary>>
  /**
   * All articles, page by page as the loop goes on; `first` is the size of a page.
   *
   * @example
   * ```ts
   * for await (const article of dateline.articles.iterate({ filter: { text: 'airport' } })) console.log(article.headline)
   * ```
   */
  iterate(request?: Omit<ArticlesRequest, 'last' | 'before'>, options?: CallOptions): Items<ArticleSummary>
  /** One page of articles as `get` gives them, each with its text and everything in it, in one request. */
  listFull(request?: ArticlesRequest, options?: CallOptions): Promise<Page<ArticleDetail>>
  /** All articles as `get` gives them, page by page as the loop goes on; `first` is the size of a page. */
  iterateFull(request?: Omit<ArticlesRequest, 'last' | 'before'>, options?: CallOptions): Items<ArticleDetail>
  /** One article with everything in it; null when no article has this id. */
  get(id: string, options?: CallOptions): Promise<ArticleDetail | null>
  /** One page of the articles that hold certain words, those that fit best first. */
  search(request: SearchRequest, options?: CallOptions): Promise<Page<SearchHit>>
  /** All hits of a search, page by page as the loop goes on; `first` is the size of a page. */
  iterateSearch(request: SearchRequest, options?: CallOptions): Items<SearchHit>
  /**
   * What the articles of a list or of a search have in common, with counts: to offer what narrows them.
   *
   * @example
   * ```ts
   * const { months, people } = await dateline.articles.facets({ query: 'airport' })
   * for (const { value, count } of months) console.log(value, count)
   * for (const { value, count } of people) console.log(value.name, count)
   * ```
   */
  facets(request?: FacetsRequest, options?: CallOptions): Promise<ArticleFacets>
  /**
   * The places that the articles of a list or of a search mention, the 100 of the most articles, each with where it lies as far as that
   * is known: what a map of them shows.
   *
   * @example
   * ```ts
   * for (const { value, count } of await dateline.articles.places({ query: 'airport' }))
   *   console.log(value.name, value.latitude, value.longitude, count)
   * ```
   */
  places(request?: FacetsRequest, options?: CallOptions): Promise<readonly PlaceCount[]>
  /** All texts that an article has had, the newest first, each with its changes word by word; null when no article has this id. */
  revisions(id: string, options?: CallOptions): Promise<readonly Revision[] | null>
  /**
   * Sends an article: plain text as it stands on a news page, HTML or JSON. Needs a token that may write. The same text is not
   * kept twice. When the answer is lost on the way, the call is tried again under its idempotency key, and answered as the first time.
   *
   * @example
   * ```ts
   * const content = 'Bridge reopens\n8 March 2024\nThe old bridge reopened on Friday, the city council said.'
   * const result = await dateline.articles.import({ content })
   * if (result.__typename === 'ImportArticleSuccess') console.log(result.outcome, result.article.id)
   * else console.log(result.message)
   * ```
   */
  import(input: ImportArticleInput, options?: CallOptions): Promise<ImportArticleResult>
  /**
   * Removes an article with all texts that it has had. Needs a token that may write. Tried again like `import`, when the answer is lost.
   */
  remove(id: string, options?: CallOptions): Promise<RemoveArticleResult>
  /**
   * The changes of the archive as they happen: articles that are imported, have a new text, or are removed. When the connection is
   * lost, it is made anew, and goes on where it was: each change comes once and in order. The loop goes on until you leave it,
   * or `signal` aborts.
   *
   * @example
   * ```ts
   * const signal = AbortSignal.timeout(500)
   * try {
   *   const changes = dateline.articles.watch({ filter: { text: 'airport' } }, { signal })
   *   for await (const { kind, article } of changes) console.log(kind, article?.headline)
   * } catch (error) {
   *   if (!signal.aborted) throw error
   * }
   * ```
   */
  watch(request?: WatchRequest, options?: WatchOptions): AsyncIterable<ArticleChange>
  /**
   * Like `watch`, with what a subscription of your own selects of each change.
   *
   * @example
   * ```ts
   * import type { TypedDocument, WatchRequest } from '@dateline/sdk'
   *
   * type Seen = { archiveChanged: { cursor: string; articleId: string } }
   * const text = 'subscription Seen($after: String) { archiveChanged(after: $after) { cursor articleId } }'
   * const seen: TypedDocument<Seen, WatchRequest> = { text }
   * const signal = AbortSignal.timeout(500)
   * try {
   *   for await (const { articleId } of dateline.articles.watchBy(seen, {}, { signal })) console.log(articleId)
   * } catch (error) {
   *   if (!signal.aborted) throw error
   * }
   * ```
   */
  watchBy<Change extends ResumableChange>(
    document: ChangeDocument<Change>,
    request?: WatchRequest,
    options?: WatchOptions,
  ): AsyncIterable<Change>
}

/** {@link Articles.list} as a function. */
export async function listArticles(
  client: Client,
  request: ArticlesRequest = {},
  options?: CallOptions,
): Promise<Page<ArticleSummary>> {
  return pageOf((await client.query(ArticlesDocument, request, options)).articles)
}

/** {@link Articles.iterate} as a function. */
export function iterateArticles(
  client: Client,
  request: Omit<ArticlesRequest, 'last' | 'before'> = {},
  options?: CallOptions,
): Items<ArticleSummary> {
  return itemsOf((page: ArticlesRequest, call) => listArticles(client, page, call), request, options)
}

/** {@link Articles.listFull} as a function. */
export async function listFullArticles(
  client: Client,
  request: ArticlesRequest = {},
  options?: CallOptions,
): Promise<Page<ArticleDetail>> {
  return pageOf((await client.query(ArticlesInFullDocument, request, options)).articles)
}

/** {@link Articles.iterateFull} as a function. */
export function iterateFullArticles(
  client: Client,
  request: Omit<ArticlesRequest, 'last' | 'before'> = {},
  options?: CallOptions,
): Items<ArticleDetail> {
  return itemsOf((page: ArticlesRequest, call) => listFullArticles(client, page, call), request, options)
}

/** {@link Articles.get} as a function. */
export async function getArticle(client: Client, id: string, options?: CallOptions): Promise<ArticleDetail | null> {
  return (await client.query(ArticleDocument, { id }, options)).article
}

/** {@link Articles.import} as a function. */
export async function importArticle(
  client: Client,
  input: ImportArticleInput,
  options?: CallOptions,
): Promise<ImportArticleResult> {
  return (await client.query(ImportArticleDocument, { input }, withKey(options))).importArticle
}

/** {@link Articles.remove} as a function. */
export async function removeArticle(client: Client, id: string, options?: CallOptions): Promise<RemoveArticleResult> {
  return (await client.query(RemoveArticleDocument, { input: { id } }, withKey(options))).removeArticle
}

/** The methods of {@link Articles} over a client. */
export function articlesOf(client: Client): Articles {
  return {
    list: (request, options) => listArticles(client, request, options),
    iterate: (request, options) => iterateArticles(client, request, options),
    listFull: (request, options) => listFullArticles(client, request, options),
    iterateFull: (request, options) => iterateFullArticles(client, request, options),
    get: (id, options) => getArticle(client, id, options),
    search: (request, options) => searchArticles(client, request, options),
    iterateSearch: (request, options) => iterateSearch(client, request, options),
    facets: (request, options) => countFacets(client, request, options),
    places: (request, options) => countPlaces(client, request, options),
    revisions: (id, options) => listRevisions(client, id, options),
    import: (input, options) => importArticle(client, input, options),
    remove: (id, options) => removeArticle(client, id, options),
    watch: (request, options) => watchArticles(client, request, options),
    watchBy: (document, request, options) => watchChanges(client, document, request, options),
  }
}
