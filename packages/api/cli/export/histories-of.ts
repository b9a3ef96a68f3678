import type { ArticleHistory, ArticleStore, StoredArticle } from '@dateline/store'

/**
 * The histories of articles, in their order: with all texts that each has had, as they were read.
 *
 * @param articles as they are in the store now
 */
export async function historiesOf(
  store: ArticleStore,
  articles: readonly StoredArticle[],
): Promise<readonly ArticleHistory[]> {
  const revisions = await store.articles.revisions(articles.map(({ id }) => id))
  const before = articles.flatMap(({ revision: present }, index) =>
    (revisions[index] ?? []).filter(({ revision }) => revision < present).reverse(),
  )
  const texts = await store.articles.atRevision(before)
  const earlier = texts.map((text, index) => {
    if (text) return text
    throw new Error(
      `Revision ${before[index]?.revision} of the article ${before[index]?.article} is not there any more.`,
    )
  })
  const earlierOf = Map.groupBy(earlier, ({ id }) => id)
  return articles.map(present => ({
    earlier: (earlierOf.get(present.id) ?? []).map(textOf),
    present: textOf(present),
  }))
}

/** A text as it was read: reviews are edits. */
function textOf({ revision, importedAt, reviews, ...article }: StoredArticle): ArticleHistory['present'] {
  return { revision, importedAt, article: { ...article, annotations: reviews?.asRead ?? article.annotations } }
}
