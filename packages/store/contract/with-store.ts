import type { Article } from '@dateline/articles'
import type { ArticleStore, StoredArticle } from '../article-store.ts'
import type { Page } from '../page.ts'

/** Opens an empty store. */
export type OpenStore = () => Promise<ArticleStore>

/** Runs a test on a store that holds some articles, and closes it. */
export async function withStore(
  open: OpenStore,
  articles: readonly Article[],
  test: (store: ArticleStore) => Promise<void>,
): Promise<void> {
  const store = await open()
  try {
    await store.save(articles)
    await test(store)
  } finally {
    await store.close()
  }
}

/** An article as it was in a revision. */
export async function atRevision(
  store: ArticleStore,
  article: string,
  revision: number,
): Promise<StoredArticle | null> {
  const [found] = await store.articles.atRevision([{ article, revision }])
  if (found === undefined) throw new Error('the store gave no answer for a revision')
  return found
}

/** The items of a page. */
export function itemsOf<Item>(page: Page<Item> | undefined): Item[] {
  if (!page) throw new Error('the store answered a request with no page')
  return page.items.map(({ item }) => item)
}
