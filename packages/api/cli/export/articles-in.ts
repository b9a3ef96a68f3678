import type { ArticleStore, DateRange, Position, StoredArticle } from '@dateline/store'

/** How many articles are read at a time. */
const PAGE = 100

/** All articles, or those of some days, the oldest first. */
export async function* articlesIn(store: ArticleStore, publishedOn: DateRange | null): AsyncGenerator<StoredArticle> {
  for await (const page of articlePagesIn(store, publishedOn)) yield* page
}

/** Like {@link articlesIn}, so many at a time as are read at once. */
export async function* articlePagesIn(
  store: ArticleStore,
  publishedOn: DateRange | null,
): AsyncGenerator<readonly StoredArticle[]> {
  let after: Position | undefined
  for (;;) {
    const request = { filter: { publishedOn }, orderBy: 'PUBLISHED_ASC', first: PAGE, ...(after && { after }) } as const
    const [page] = await store.articles.pages([request])
    if (page) yield page.items.map(({ item }) => item)
    after = page?.items.at(-1)?.position
    if (!page?.hasNextPage || !after) return
  }
}
