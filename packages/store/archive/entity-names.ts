import type { Entity } from '@dateline/articles'

/** All names that an article gives an entity, the fullest first. */
export function namesOf(entity: Entity): [string, ...string[]] {
  const abbreviation = entity.kind === 'ORGANIZATION' ? entity.abbreviation : null
  return [entity.name, ...entity.aliases, ...(abbreviation === null ? [] : [abbreviation])]
}
