import {
  type Article,
  type Entity,
  type Event,
  type Figure,
  fold,
  type Measure,
  type Mention,
  type Statement,
} from '@dateline/articles'
import type { StoredArticle } from '../article-store.ts'
import type { ReviewState } from '../filter.ts'
import type { ArticleOrder } from '../page.ts'
import type { Key } from './key.ts'
import { compareIn, type Order } from './order.ts'

/** An article in memory, with what is derived from it. Its place in the archive's lists hangs on nothing else. */
export type ArticleEntry = {
  readonly article: StoredArticle
  /** The headline as it is ordered by. */
  readonly headline: string
  readonly measures: ReadonlySet<Measure>
  /** What it says about entities; filled by the register of entities. */
  readonly uses: Use[]
}

/** That an article names an entity under a key. `entity` is null for publishers and authors, who are not read from the text. */
export type Use = {
  readonly entry: ArticleEntry
  readonly key: Key
  readonly as: 'MENTIONED' | 'PUBLISHER' | 'AUTHOR'
  readonly entity: Entity | null
  readonly mentionCount: number
  /** All its names in the article, as they are spelled there; none of them has the same key as another. */
  readonly names: readonly string[]
}

export function articleEntry(article: StoredArticle): ArticleEntry {
  return {
    article,
    headline: fold(article.headline.exact),
    measures: new Set(article.annotations?.figures.map(figure => figure.measure)),
    uses: [],
  }
}

const id = { of: (entry: ArticleEntry) => entry.article.id, type: 'string' } as const
const day = { of: (entry: ArticleEntry) => entry.article.publishedOn, type: 'string' } as const
const headline = { of: (entry: ArticleEntry) => entry.headline, type: 'string' } as const

export const ARTICLE_ORDERS: Record<ArticleOrder, Order<ArticleEntry>> = {
  PUBLISHED_DESC: [{ ...day, descending: true }, id],
  PUBLISHED_ASC: [day, id],
  HEADLINE_ASC: [headline, id],
}

/** The order in which articles are kept unless another is asked for: the newest first. */
export const NEWEST_FIRST = ARTICLE_ORDERS.PUBLISHED_DESC
export const compareNewestFirst = compareIn(NEWEST_FIRST)

/** The kinds of annotations that have ids and are served on their own. */
export type AnnotationKind = 'mentions' | 'statements' | 'figures' | 'events'
export const ANNOTATION_KINDS: readonly AnnotationKind[] = ['mentions', 'statements', 'figures', 'events']
export type AnnotationOf = { mentions: Mention; statements: Statement; figures: Figure; events: Event }

/** An article's annotations of one kind; none when it is not annotated. */
export function annotationsIn<Kind extends AnnotationKind>(
  article: Pick<Article, 'annotations'>,
  kind: Kind,
): readonly AnnotationOf[Kind][] {
  const lists: AnnotationLists | null = article.annotations
  return lists?.[kind] ?? []
}

/**
 * An article's annotations of one kind in these states of review, in the order of the text; all but the rejected ones when it is
 * null.
 */
export function reviewedIn<Kind extends AnnotationKind>(
  article: StoredArticle,
  kind: Kind,
  states: readonly ReviewState[] | null | undefined,
): readonly AnnotationOf[Kind][] {
  const served = annotationsIn(article, kind)
  if (!states) return served
  const rejected = states.includes('REJECTED') ? rejectedIn(article, kind) : []
  const { byAnnotation = {} } = article.reviews ?? {}
  const asked = served.filter(({ id }) => states.includes(byAnnotation[id]?.verdict ?? 'UNREVIEWED'))
  return [...asked, ...rejected].sort((one, other) => one.span.start - other.span.start)
}

/** An article's rejected annotations of one kind. */
export function rejectedIn<Kind extends AnnotationKind>(
  { reviews }: Pick<StoredArticle, 'reviews'>,
  kind: Kind,
): readonly AnnotationOf[Kind][] {
  const lists: AnnotationLists | undefined = reviews?.rejected
  return lists?.[kind] ?? []
}

type AnnotationLists = { readonly [Kind in AnnotationKind]: readonly AnnotationOf[Kind][] }
