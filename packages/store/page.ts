import type { Awaitable } from './article-store.ts'

/**
 * Where an item stands in an order: the values that it is ordered by, the last of which is unique. A position stays right when
 * items before or behind it come and go (keyset pagination).
 */
export type Position = readonly (string | number | null)[]

/** `first` items behind `after`, or the `last` items in front of `before`. Exactly one of `first` and `last` is given. */
export type PageRequest<Filter, Order extends string = never> = {
  readonly filter: Filter
  readonly after?: Position
  readonly before?: Position
} & ({ readonly first: number; readonly last?: never } | { readonly last: number; readonly first?: never }) &
  ([Order] extends [never] ? unknown : { readonly orderBy: Order })

export type Page<Item> = {
  readonly items: readonly { readonly item: Item; readonly position: Position }[]
  readonly hasNextPage: boolean
  readonly hasPreviousPage: boolean
  /** How many items the filter lets through on all pages; counted when asked. */
  totalCount(): Awaitable<number>
}

/** By day of publication, newest or oldest first, or by headline; the id decides between equals. */
export type ArticleOrder = 'PUBLISHED_DESC' | 'PUBLISHED_ASC' | 'HEADLINE_ASC'
/** By day of publication, newest or oldest first, then by article and place in the text. */
export type AnnotationOrder = 'PUBLISHED_DESC' | 'PUBLISHED_ASC'
/** By their own days, first or last ones first; those without days stand last in either. */
export type EventOrder = 'WHEN_ASC' | 'WHEN_DESC'
/** By number of mentions or articles, most first, or by name. */
export type EntityOrder = 'MENTIONS_DESC' | 'ARTICLES_DESC' | 'NAME_ASC'
