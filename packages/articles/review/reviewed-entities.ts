import type { AnnotationLists } from '../model/annotation.ts'
import type { Annotations } from '../model/article.ts'
import type { Entity } from '../model/entity.ts'
import type { Mention } from '../model/mention.ts'

/** What reviews make of an article's mentions, and which entities reviewed annotations name. */
export type EntityChanges = {
  readonly mentions: readonly Mention[]
  readonly outranked: ReadonlyMap<Mention, Mention | null>
  /** By their keys: what is known of entities that the article may not name itself. */
  readonly named: ReadonlyMap<string, Entity>
}

/**
 * The entities of an article after reviews of its mentions. One all of whose mentions were rejected is the article's no more; when
 * they were all corrected to be another entity of its kind, that one takes its place. `keyNow` tells what a key is now: null
 * when its entity is gone.
 */
export function reviewedEntities(
  { entities, mentions: found }: Annotations,
  { mentions, outranked, named }: EntityChanges,
): { readonly entities: Entity[]; readonly keyNow: (key: string) => string | null } {
  const known = new Map([...named, ...entities.map(entity => [entity.key, entity] as const)])
  const mentioned = new Set([...mentions.map(({ entity }) => entity), ...named.keys()])
  const lost = new Map<string, string | null>()
  for (const { key, kind } of entities) {
    const own = found.filter(({ entity }) => entity === key)
    if (own.length === 0 || mentioned.has(key)) continue
    const heirs = new Set(own.flatMap(mention => outranked.get(mention)?.entity ?? []))
    const [heir] = heirs
    lost.set(key, heir !== undefined && heirs.size === 1 && known.get(heir)?.kind === kind ? heir : null)
  }
  const keyNow = (key: string): string | null => {
    const instead = lost.get(key)
    return instead === undefined ? key : instead
  }
  const left = [...known.values()].filter(({ key }) => !lost.has(key)).map(entity => withoutLost(entity, keyNow))
  const firstOf = new Map(mentions.toReversed().map(({ entity, span }) => [entity, span.start]))
  const placeOf = ({ key }: Entity): number => firstOf.get(key) ?? Number.MAX_SAFE_INTEGER
  return { entities: left.sort((one, other) => placeOf(one) - placeOf(other)), keyNow }
}

/** Annotations with the keys that their entities have now. */
export function withKeysNow(lists: AnnotationLists, keyNow: (key: string) => string | null): AnnotationLists {
  const optional = (key: string | null): string | null => key && keyNow(key)
  const each = (keys: readonly string[]): string[] => [...new Set(keys.map(keyNow).filter(key => key !== null))]
  return {
    mentions: lists.mentions,
    statements: lists.statements.map(statement => ({ ...statement, speaker: optional(statement.speaker) })),
    figures: lists.figures.map(figure => ({
      ...figure,
      reportedBy: optional(figure.reportedBy),
      where: optional(figure.where),
    })),
    events: lists.events.map(event => ({
      ...event,
      participants: each(event.participants),
      places: each(event.places),
    })),
  }
}

function withoutLost(entity: Entity, keyNow: (key: string) => string | null): Entity {
  switch (entity.kind) {
    case 'PERSON':
      return { ...entity, roles: entity.roles.map(role => ({ ...role, of: role.of && keyNow(role.of) })) }
    case 'ORGANIZATION':
      return {
        ...entity,
        members: entity.members.flatMap(({ member, span }) => {
          const now = keyNow(member)
          return now === null ? [] : { member: now, span }
        }),
      }
    case 'PLACE':
      return entity
  }
}
