import type { ArchiveEntity, ArchiveMembership, ArchiveRole, NameCount } from '../archive-entity.ts'
import type { ArticleEntry, Use } from './article-entry.ts'
import type { EntityGroup } from './entity-group.ts'
import type { EntityRegister } from './entity-register.ts'
import { byCodeUnit, byFrequency } from './tally.ts'

/**
 * An entity as it is served. What articles disagree on is taken from most of them. Roles and memberships are gathered when they
 * are first read: an entity may be mentioned in thousands of articles.
 */
export function archiveEntity(group: EntityGroup, register: EntityRegister): ArchiveEntity {
  const { root, name } = group
  let roles: readonly ArchiveRole[] | null = null
  let memberships: readonly ArchiveMembership[] | null = null
  let members: readonly ArchiveMembership[] | null = null
  const names = namesOf(group)
  const place = placeOf(group)
  return {
    id: root.id,
    kind: root.kind,
    keys: Array.from(group.keys, key => key.id).sort(byCodeUnit),
    separable: Array.from(group.keys)
      .flatMap(key => (key === root || key.uses.length === 0 ? [] : key.id))
      .sort(byCodeUnit),
    name,
    aliases: names.map(({ name }) => name).filter(other => other !== name),
    names,
    mentionCount: group.mentionCount,
    articleCount: group.articles.size,
    firstMentionedOn: group.articles.last?.article.publishedOn ?? null,
    lastMentionedOn: group.articles.first?.article.publishedOn ?? null,
    abbreviation: root.kind === 'ORGANIZATION' ? abbreviationOf(group) : null,
    ...place,
    get roles() {
      roles ??= rolesOf(group, register)
      return roles
    },
    get memberships() {
      memberships ??= membershipsOf(group, register)
      return memberships
    },
    get members() {
      members ??= membersOf(group, register)
      return members
    },
    get edits() {
      return register.editsOf(group)
    },
  }
}

function namesOf(group: EntityGroup): NameCount[] {
  const counts = new Map<string, number>()
  for (const [name, count] of group.names()) counts.set(name, (counts.get(name) ?? 0) + count)
  return byFrequency(counts, byCodeUnit).map(([name, articleCount]) => ({ name, articleCount }))
}

function abbreviationOf(group: EntityGroup): string | null {
  return mostFrequent(group, ({ entity }) => (entity?.kind === 'ORGANIZATION' ? entity.abbreviation : null))
}

function placeOf(group: EntityGroup): Pick<ArchiveEntity, 'placeKind' | 'countryCode' | 'latitude' | 'longitude'> {
  if (group.root.kind !== 'PLACE') return { placeKind: null, countryCode: null, latitude: null, longitude: null }
  const placeKind = mostFrequent(group, ({ entity }) => (entity?.kind === 'PLACE' ? entity.placeKind : null))
  const countryCode = mostFrequent(group, ({ entity }) => (entity?.kind === 'PLACE' ? entity.countryCode : null))
  const point = mostFrequent(group, ({ entity }) =>
    entity?.kind === 'PLACE' && entity.latitude !== null && entity.longitude !== null
      ? `${entity.latitude} ${entity.longitude}`
      : null,
  )
  const [latitude = null, longitude = null] = point?.split(' ').map(Number) ?? []
  return { placeKind, countryCode, latitude, longitude }
}

function mostFrequent<Value extends string>(group: EntityGroup, valueIn: (use: Use) => Value | null): Value | null {
  const counts = new Map<Value, number>()
  for (const key of group.keys) {
    for (const use of key.uses) {
      const value = valueIn(use)
      if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1)
    }
  }
  return byFrequency(counts, byCodeUnit)[0]?.[0] ?? null
}

/** What the articles call a person, the newest first. */
function rolesOf(group: EntityGroup, register: EntityRegister): ArchiveRole[] {
  return usesOf(group).flatMap(({ entity, entry }) =>
    entity?.kind !== 'PERSON'
      ? []
      : entity.roles.map(role => ({ ...role, of: role.of && register.mainId(role.of), ...toldIn(entry) })),
  )
}

function membersOf(group: EntityGroup, register: EntityRegister): ArchiveMembership[] {
  return usesOf(group).flatMap(({ entity, entry }) =>
    entity?.kind !== 'ORGANIZATION'
      ? []
      : entity.members.map(({ member, span }) => ({
          organization: group.root.id,
          member: register.mainId(member),
          span,
          ...toldIn(entry),
        })),
  )
}

function membershipsOf(group: EntityGroup, register: EntityRegister): ArchiveMembership[] {
  const memberships: ArchiveMembership[] = []
  for (const entry of group.articles) {
    for (const { entity, key } of entry.uses) {
      if (entity?.kind !== 'ORGANIZATION') continue
      for (const { member, span } of entity.members)
        if (register.mainId(member) === group.root.id)
          memberships.push({ organization: key.group.root.id, member: group.root.id, span, ...toldIn(entry) })
    }
  }
  return memberships
}

function toldIn({ article: { id, publishedOn } }: ArticleEntry): Pick<ArchiveRole, 'article' | 'publishedOn'> {
  return { article: id, publishedOn }
}

/** What the articles say of the entity, the newest article first. */
function usesOf(group: EntityGroup): Use[] {
  return Array.from(group.articles).flatMap(({ uses }) => uses.filter(use => use.key.group === group))
}
