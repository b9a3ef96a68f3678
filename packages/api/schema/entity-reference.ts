import { type Entity as EntityValue, entityKey, fold } from '@dateline/articles'
import type { ArchiveEntity, ArticleStore } from '@dateline/store'
import { BadInput } from './bad-input.ts'
import { builder } from './builder.ts'
import { EntityKind } from './entity.ts'
import { ENTITY_TYPE, parseGlobalId } from './global-id.ts'
import { NotFoundError } from './not-found-error.ts'

const NewEntity = builder.inputType('NewEntity', {
  description: 'An entity that no article names yet, or one by any of its names.',
  fields: t => ({
    kind: t.field({ type: EntityKind, required: true, description: 'What kind of thing it is.' }),
    name: t.string({ required: true, description: 'Its fullest name: “Kassym-Jomart Tokayev”.' }),
  }),
})

export const EntityReference = builder.inputType('EntityReference', {
  isOneOf: true,
  description: 'An entity: one of the archive, or another one by its name.',
  fields: t => ({
    id: t.id({ description: 'The id of an entity, as `entities { nodes { id } }` gives it.' }),
    named: t.field({ type: NewEntity, description: 'The kind and the name of an entity.' }),
  }),
})

/** The entity of the archive that has an id. @throws {NotFoundError} when there is none */
export async function knownEntity(id: string, store: ArticleStore, path: readonly string[]): Promise<ArchiveEntity> {
  const { type, key } = parseGlobalId(id)
  const isEntity = Object.values(ENTITY_TYPE).some(known => known === type)
  const [entity] = isEntity ? await store.entities.byId([key]) : []
  if (!entity) throw new NotFoundError(`No entity has the id ${JSON.stringify(id)}.`, path)
  return entity
}

/**
 * What is known of an entity that an editor names, for an article that may not name it itself.
 *
 * @throws {NotFoundError} when it is named by an id that no entity has
 * @throws {BadInput} when its name has no letters and digits
 */
export async function referredEntity(
  { id, named }: typeof EntityReference.$inferInput,
  store: ArticleStore,
  path: readonly string[],
): Promise<EntityValue> {
  if (id) return entityOfArchive(await knownEntity(id, store, [...path, 'id']))
  const name = named?.name.trim() ?? ''
  if (!named || fold(name) === '')
    throw new BadInput('`name` has no letters and no digits: say the name.', [...path, 'named', 'name'])
  return entityNamed(named.kind, entityKey(named.kind, name), name)
}

/** By the name that its key is made of, so that no other name is said to be one of its. */
function entityOfArchive(entity: ArchiveEntity): EntityValue {
  const { id, kind, name, aliases, placeKind, countryCode, latitude, longitude } = entity
  const own = [name, ...aliases].find(alias => entityKey(kind, alias) === id) ?? name
  const bare = entityNamed(kind, id, own)
  return bare.kind === 'PLACE' ? { ...bare, placeKind: placeKind ?? 'OTHER', countryCode, latitude, longitude } : bare
}

function entityNamed(kind: EntityValue['kind'], key: string, name: string): EntityValue {
  const named = { key, name, aliases: [], salience: 0 }
  switch (kind) {
    case 'PERSON':
      return { kind, ...named, roles: [] }
    case 'ORGANIZATION':
      return { kind, ...named, abbreviation: null, members: [] }
    case 'PLACE':
      return { kind, ...named, placeKind: 'OTHER', countryCode: null, latitude: null, longitude: null }
  }
}
