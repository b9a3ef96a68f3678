import type { ArchiveEntity, Awaitable, StoredArticle } from '@dateline/store'
import { type ArticlePart, articleOf } from './article-part.ts'
import { after, all } from './awaitable.ts'
import type { SchemaContext } from './context.ts'
import { firstOfEach } from './first-of-each.ts'

/**
 * The entity that an article names by a key. An earlier text may name one that the archive does not know any more: of that, only what
 * the text says is known.
 *
 * @throws {Error} when the article names nothing by this key
 */
export function entityNamedIn(
  key: string,
  of: Pick<ArticlePart<unknown>, 'article'>,
  context: SchemaContext,
): Awaitable<ArchiveEntity> {
  return after(
    context.reads.entity(key),
    known => known ?? after(articleOf(of, context), article => formerEntity(key, article)),
  )
}

/** Like {@link entityNamedIn}, for several keys: each entity once. */
export function entitiesNamedIn(
  keys: readonly string[],
  of: Pick<ArticlePart<unknown>, 'article'>,
  context: SchemaContext,
): Awaitable<readonly ArchiveEntity[]> {
  return after(all(keys.map(key => entityNamedIn(key, of, context))), entities => firstOfEach(entities, ({ id }) => id))
}

function formerEntity(key: string, article: StoredArticle): ArchiveEntity {
  const named = [...(article.annotations?.entities ?? []), ...(article.reviews?.rejected.entities ?? [])]
  const entity = named.find(candidate => candidate.key === key)
  if (!entity) throw new Error(`Neither the archive nor the article ${article.id} has an entity with the key ${key}.`)
  const isPlace = entity.kind === 'PLACE'
  return {
    id: key,
    kind: entity.kind,
    keys: [key],
    name: entity.name,
    aliases: entity.aliases,
    names: [entity.name, ...entity.aliases].map(name => ({ name, articleCount: 0 })),
    mentionCount: 0,
    articleCount: 0,
    firstMentionedOn: null,
    lastMentionedOn: null,
    roles: [],
    abbreviation: entity.kind === 'ORGANIZATION' ? entity.abbreviation : null,
    memberships: [],
    members: [],
    placeKind: isPlace ? entity.placeKind : null,
    countryCode: isPlace ? entity.countryCode : null,
    latitude: isPlace ? entity.latitude : null,
    longitude: isPlace ? entity.longitude : null,
    separable: [],
    edits: [],
  }
}
