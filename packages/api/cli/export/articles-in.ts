import type { ArticleStore, DateRange, Position, StoredArticle } from '@dateline/store'

/** How many articles are read at a time. */
const PAGE = 100

/** All articles, or those of some days, the oldest first. */
export async function* articlesIn(store: ArticleStore, publishedOn: DateRange | null): AsyncGenerator<StoredArticle> {
  let after: Position | undefined
  for (;;) {
    const request = { filter: { publishedOn }, orderBy: 'PUBLISHED_ASC', first: PAGE, ...(after && { after }) } as const
    const [page] = await store.articles.pages([request])
    for (const { item } of page?.items ?? []) yield item
    after = page?.items.at(-1)?.position
    if (!page?.hasNextPage || !after) return
  }
}
