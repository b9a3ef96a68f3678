import type { Entity, EntityKind } from '../../model/entity.ts'
import { entityKey } from '../../model/identity.ts'
import type { Mention } from '../../model/mention.ts'
import { spanOf } from '../../model/text-span.ts'
import type { Analysis } from '../analysis.ts'
import { fullNameOf } from '../gazetteer/organization.ts'
import type { Name } from '../name/name.ts'
import { type Group, groupNames } from './entity-group.ts'
import { membersOf } from './entity-membership.ts'
import { nominalsOf } from './entity-nominal.ts'
import { abbreviates, organizationWords } from './entity-organization.ts'
import { nameWords } from './entity-person.ts'
import { rolesOf } from './entity-role.ts'
import { salienceOf } from './entity-salience.ts'
import { scenesOf } from './entity-scene.ts'

/**
 * Groups the names of an article into entities: surnames with full names, abbreviations with what they stand for, nominal
 * mentions ("The president") where only one entity fits; with people's roles, organizations' members and places' data.
 */
export function resolveEntities(
  analysis: Analysis,
  names: readonly Name[],
): { entities: Entity[]; mentions: Mention[] } {
  const { text } = analysis
  const entities = new Map<string, Entity>()
  const mentions: Mention[] = []
  const mention = (start: number, end: number, entity: string, nominal: boolean): Mention => ({
    id: analysis.idOf('MENTION', { start, end }),
    entity,
    span: spanOf(text, start, end),
    nominal,
  })

  const groups = groupNames(text, names)
  const most = Math.max(1, ...groups.map(group => group.names.length))
  for (const group of groups) {
    const starts = group.names.map(({ start }) => start)
    const entity = entityOf(text, group, salienceOf(analysis, starts, most))
    const known = entities.get(entity.key)
    entities.set(entity.key, known ? joined(known, entity) : entity)
    for (const { start, end } of group.names) mentions.push(mention(start, end, entity.key, false))
  }
  mentions.sort((a, b) => a.span.start - b.span.start)

  const scenes = scenesOf(analysis.sentences, mentions, entities)
  for (const [key, roles] of rolesOf(text, scenes, entities)) {
    const person = entities.get(key)
    if (person?.kind === 'PERSON') entities.set(key, { ...person, roles })
  }
  for (const { scene, first, end, key } of nominalsOf(scenes, entities)) {
    const { tokens } = scene.sentence
    const from = tokens[first]
    const to = tokens[end - 1]
    if (from && to) mentions.push(mention(from.start, to.end, key, true))
  }
  mentions.sort((a, b) => a.span.start - b.span.start)
  for (const [key, members] of membersOf(text, scenesOf(analysis.sentences, mentions, entities))) {
    const organization = entities.get(key)
    if (organization?.kind === 'ORGANIZATION') entities.set(key, { ...organization, members })
  }
  return { entities: [...entities.values()], mentions }
}

function entityOf(text: string, { kind, name, names, place }: Group, salience: number): Entity {
  const used = [...new Set(names.map(({ start, end }) => text.slice(start, end)))]
  const named = { key: keyOf(kind, name), name, aliases: used.filter(each => each !== name), salience }
  switch (kind) {
    case 'PERSON':
      return { kind, ...named, roles: [] }
    case 'ORGANIZATION':
      return { kind, ...named, abbreviation: used.find(each => abbreviates(each, name)) ?? null, members: [] }
    case 'PLACE':
      return {
        kind,
        ...named,
        placeKind: place?.kind ?? 'OTHER',
        countryCode: place?.countryCode ?? null,
        latitude: place?.latitude ?? null,
        longitude: place?.longitude ?? null,
      }
  }
}

/** The key by which other articles know the entity: initials, legal forms and well-known abbreviations make no difference. */
function keyOf(kind: EntityKind, name: string): string {
  if (kind === 'PERSON') return entityKey(kind, nameWords(name).join(' '))
  if (kind === 'ORGANIZATION') return entityKey(kind, organizationWords(fullNameOf(name) ?? name))
  return entityKey(kind, name)
}

/** Two groups that have the same name, and so are one entity: the first, with the names and the weight of both. */
function joined(one: Entity, other: Entity): Entity {
  const aliases = [...new Set([...one.aliases, ...other.aliases])]
  return { ...one, aliases, salience: Math.max(one.salience, other.salience) }
}
