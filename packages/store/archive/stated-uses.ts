import type { Article, Entity, EntityKind } from '@dateline/articles'
import { namesOf } from './entity-names.ts'

/**
 * That an article names an entity. `entity` is null for publishers and authors, who are not read from the text, and are known by the key of
 * their name. `names` are all names that the article gives it, as they are spelled there, the fullest first.
 */
export type StatedUse = {
  readonly as: 'MENTIONED' | 'PUBLISHER' | 'AUTHOR'
  readonly kind: EntityKind
  readonly entity: Entity | null
  readonly mentionCount: number
  readonly names: readonly [string, ...string[]]
}

/** What an article says about entities: its own in their order, then its publisher and its authors. */
export function statedUses({ annotations, publisher, authors }: Article): StatedUse[] {
  const mentionCounts = new Map<string, number>()
  for (const { entity } of annotations?.mentions ?? []) mentionCounts.set(entity, (mentionCounts.get(entity) ?? 0) + 1)
  const uses: StatedUse[] = (annotations?.entities ?? []).map(entity => ({
    as: 'MENTIONED',
    kind: entity.kind,
    entity,
    mentionCount: mentionCounts.get(entity.key) ?? 0,
    names: namesOf(entity),
  }))
  const named = { entity: null, mentionCount: 0 }
  if (publisher !== null) uses.push({ as: 'PUBLISHER', kind: 'ORGANIZATION', ...named, names: [publisher] })
  for (const author of new Set(authors)) uses.push({ as: 'AUTHOR', kind: 'PERSON', ...named, names: [author] })
  return uses
}
