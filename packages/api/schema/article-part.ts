import type { Awaitable, Located, StoredArticle } from '@dateline/store'
import { after } from './awaitable.ts'
import type { SchemaContext } from './context.ts'
import type { NodeType } from './global-id.ts'

/** Something of an article, with the article itself, or its id where it has not been read. */
export type ArticlePart<Value> = { readonly value: Value; readonly article: StoredArticle | string }

/** A part that has an id of its own. */
export type NodePart<Type extends NodeType, Value> = ArticlePart<Value> & { readonly type: Type }

type Of = Pick<ArticlePart<unknown>, 'article'>

/** Another part of the same article. */
export function part<Value>(value: Value, { article }: Of): ArticlePart<Value> {
  return { value, article }
}

/** Like {@link part}, where the value may be missing. */
export function optionalPart<Value>(value: Value | null, of: Of): ArticlePart<Value> | null {
  return value === null ? null : part(value, of)
}

/** A part with an id of its own. */
export function nodePart<Type extends NodeType, Value>(
  type: Type,
  value: Value,
  { article }: Of,
): NodePart<Type, Value> {
  return { type, value, article }
}

/** What a store found, as a part of its article. */
export function locatedPart<Type extends NodeType, Value>(
  type: Type,
  located: Located<Value>,
): NodePart<Type, Located<Value>> {
  return nodePart(type, located, located)
}

/** The article that something is part of. */
export function articleOf({ article }: Of, context: SchemaContext): Awaitable<StoredArticle> {
  if (typeof article !== 'string') return article
  return after(context.reads.article(article), read => {
    if (!read) throw new Error(`The article ${article} went while something of it was read.`)
    return read
  })
}
