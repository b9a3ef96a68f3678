import type { CallOptions, Client } from './client.ts'
import {
  EntitiesDocument,
  type EntitiesQueryVariables,
  type EntityDetailFragment,
  EntityDocument,
  type EntitySummaryFragment,
} from './generated/operations.ts'
import { type Items, itemsOf, type Page, pageOf } from './page.ts'

/** A person, an organization or a place, with its names and how often it is mentioned. */
export type EntitySummary = EntitySummaryFragment

/** An entity with its roles, memberships or position, and with what it appears together; told apart by `__typename`. */
export type EntityDetail = EntityDetailFragment

/** Which entities (`filter`), in which order (`orderBy`, most mentioned first by default), and which page of them. */
export type EntitiesRequest = EntitiesQueryVariables

/** The people, organizations and places of all articles. */
export type Entities = {
  /** One page of entities. */
  list(request?: EntitiesRequest, options?: CallOptions): Promise<Page<EntitySummary>>
  /**
   * All entities, page by page as the loop goes on; `first` is the size of a page.
   *
   * @example
   * ```ts
   * for await (const entity of dateline.entities.iterate({ filter: { kinds: ['PERSON'] } })) {
   *   console.log(entity.name, entity.mentionCount)
   * }
   * ```
   */
  iterate(request?: Omit<EntitiesRequest, 'last' | 'before'>, options?: CallOptions): Items<EntitySummary>
  /** One entity; null when no entity has this id. */
  get(id: string, options?: CallOptions): Promise<EntityDetail | null>
}

/** {@link Entities.list} as a function. */
export async function listEntities(
  client: Client,
  request: EntitiesRequest = {},
  options?: CallOptions,
): Promise<Page<EntitySummary>> {
  return pageOf((await client.query(EntitiesDocument, request, options)).entities)
}

/** {@link Entities.iterate} as a function. */
export function iterateEntities(
  client: Client,
  request: Omit<EntitiesRequest, 'last' | 'before'> = {},
  options?: CallOptions,
): Items<EntitySummary> {
  return itemsOf((page: EntitiesRequest, call) => listEntities(client, page, call), request, options)
}

/** {@link Entities.get} as a function. */
export async function getEntity(client: Client, id: string, options?: CallOptions): Promise<EntityDetail | null> {
  const { node } = await client.query(EntityDocument, { id }, options)
  return node && 'coOccurrences' in node ? node : null
}

/** The methods of {@link Entities} over a client. */
export function entitiesOf(client: Client): Entities {
  return {
    list: (request, options) => listEntities(client, request, options),
    iterate: (request, options) => iterateEntities(client, request, options),
    get: (id, options) => getEntity(client, id, options),
  }
}
