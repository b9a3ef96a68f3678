import { isDeepStrictEqual } from 'node:util'
import { breachesOf } from '@dateline/articles'
import type { ArticleStore, StoredArticle } from '@dateline/store'
import { notice, numberOf, queryOf } from './notice.ts'

/**
 * Checks an archive of notices: that each that was acknowledged is there, in its version or a later one, and found by its words; and that
 * none is there in part: each is what its version is read as, with all texts that it had before.
 *
 * @param acknowledged the versions that were acknowledged, by the numbers of the notices
 * @param checked the versions that were checked before, by number; what has not changed since is not looked at again
 * @returns how many notices there are
 * @throws {Error} that names what is missing or broken
 */
export async function checkArchive(
  store: ArticleStore,
  acknowledged: ReadonlyMap<number, number>,
  checked: Map<number, number>,
): Promise<number> {
  const [page] = await store.articles.pages([{ filter: {}, orderBy: 'PUBLISHED_ASC', first: 100_000 }])
  const articles = new Map(page?.items.map(({ item }) => [numberOf(item), item]))
  const { articleCount } = await store.summary()
  if (articleCount !== articles.size || articles.size !== page?.items.length)
    throw new Error(`The archive counts ${articleCount} articles, and lists ${page?.items.length}.`)
  for (const [number, version] of acknowledged) {
    const found = articles.get(number)?.revision ?? 0
    if (found < version)
      throw new Error(`Notice ${number} was acknowledged in version ${version}, and is there in ${found || 'none'}.`)
  }
  for (const [number, article] of articles) {
    const before = checked.get(number) ?? 0
    if (before === article.revision) continue
    await checkArticle(store, number, article, before)
    checked.set(number, article.revision)
  }
  return articles.size
}

/** Checks the texts behind those that were checked before. */
async function checkArticle(
  store: ArticleStore,
  number: number,
  article: StoredArticle,
  before: number,
): Promise<void> {
  for (const breach of breachesOf(article)) throw new Error(`Notice ${number} is broken: ${JSON.stringify(breach)}.`)
  const earlier = Array.from({ length: article.revision - 1 - before }, (_, index) => ({
    article: article.id,
    revision: before + index + 1,
  }))
  for (const text of [...(await store.articles.atRevision(earlier)), article]) {
    if (!text) throw new Error(`Notice ${number} has lost one of its earlier texts.`)
    const { revision, importedAt, reviews, ...kept } = text
    if (!isDeepStrictEqual(kept, notice(number, revision)))
      throw new Error(`Notice ${number} is not in version ${revision} as it was read.`)
  }
  const [hits] = await store.articles.search([{ filter: { query: queryOf(number) }, first: 2 }])
  if (hits?.items.length !== 1 || hits.items[0]?.item.article.id !== article.id)
    throw new Error(`Notice ${number} is there, and a search does not find it.`)
}
