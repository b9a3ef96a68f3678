import type { EntityKind, Mention as MentionValue } from '@dateline/articles'
import type { ArchiveEntity, Awaitable, StoredArticle } from '@dateline/store'
import { nodePart } from './article-part.ts'
import { after, all } from './awaitable.ts'
import { builder } from './builder.ts'
import type { SchemaContext } from './context.ts'
import { Entity } from './entity.ts'
import { entityNamedIn } from './former-entity.ts'
import { Mention } from './mention.ts'

/** An entity within an article. */
export type ArticleEntityValue = {
  readonly article: StoredArticle
  readonly entity: ArchiveEntity
  readonly mentions: readonly MentionValue[]
  readonly salience: number
}

export const ArticleEntity = builder.objectRef<ArticleEntityValue>('ArticleEntity').implement({
  description: 'A person, an organization or a place in one article.',
  fields: t => ({
    entity: t.field({
      type: Entity,
      description: 'Whom or what it is, as all articles together know it.',
      resolve: ({ entity }) => entity,
    }),
    mentions: t.field({
      type: [Mention],
      description: 'The words that name it in this article, in the order of the text.',
      resolve: of => of.mentions.map(mention => nodePart('Mention', mention, of)),
    }),
    mentionCount: t.int({
      description: 'How many times this article mentions it.',
      resolve: ({ mentions }) => mentions.length,
    }),
    salience: t.exposeFloat('salience', {
      description: 'How much the article is about it, from 0 (in passing) to 1 (its subject).',
    }),
  }),
})

/**
 * The entities of an article by their first mention. Two names that the article keeps apart are one entity here when other
 * articles join them.
 */
export function articleEntities(
  article: StoredArticle,
  kinds: readonly EntityKind[] | null,
  context: SchemaContext,
): Awaitable<readonly ArticleEntityValue[]> {
  const { entities = [], mentions = [] } = article.annotations ?? {}
  let byEntity: Map<string, MentionValue[]> | null = null
  const mentionsOf = (key: string): readonly MentionValue[] => {
    byEntity ??= Map.groupBy(mentions, ({ entity }) => entity)
    return byEntity.get(key) ?? []
  }
  const named = entities.filter(({ kind }) => !kinds || kinds.includes(kind))
  return after(all(named.map(({ key }) => entityNamedIn(key, { article }, context))), found => {
    const joined = Map.groupBy(
      named.map(({ key, salience }, index) => ({ key, salience, entity: found[index] })),
      ({ entity }) => entity?.id,
    )
    return [...joined.values()].flatMap(names => {
      const [{ entity } = {}] = names
      if (!entity) return []
      return {
        article,
        entity,
        // Most ask for nothing of them.
        get mentions() {
          return names.flatMap(({ key }) => mentionsOf(key)).sort((a, b) => a.span.start - b.span.start)
        },
        salience: Math.max(...names.map(({ salience }) => salience)),
      }
    })
  })
}

/** Tells whether a key of an article's entities is of one of the kinds. */
export function kindsOf(article: StoredArticle, kinds: readonly EntityKind[]): (key: string) => boolean {
  const named = [...(article.annotations?.entities ?? []), ...(article.reviews?.rejected.entities ?? [])]
  const keys = new Set(named.flatMap(({ kind, key }) => (kinds.includes(kind) ? key : [])))
  return key => keys.has(key)
}
