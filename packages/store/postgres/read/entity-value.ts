import type { EntityEdit, EntityKind, LocalDate, PlaceKind, Role, TextSpan } from '@dateline/articles'
import sql, { type Sql } from 'sql-template-tag'
import { byCodeUnit, byFrequency } from '../../archive/tally.ts'
import type { ArchiveEntity, ArchiveMembership, ArchiveRole, NameCount } from '../../archive-entity.ts'
import type { Awaitable } from '../../article-store.ts'
import type { Database } from '../database.ts'

/** So much of what articles tell of an entity is read along with it; who asks for it when there is more waits for all of it. */
const READ_ALONG = 20

/** What {@link entityValue} reads. */
export type EntityValue = {
  readonly id: string
  readonly kind: EntityKind
  readonly name: string
  readonly given: string | null
  readonly mentionCount: number
  readonly articleCount: number
  readonly firstMentionedOn: LocalDate | null
  readonly lastMentionedOn: LocalDate | null
  readonly keys: readonly string[]
  readonly separable: readonly string[] | null
  readonly names: readonly Counted[] | null
  readonly traits: readonly (readonly [trait: string, ...Counted])[] | null
  readonly roles: readonly RoleValue[] | null
  readonly members: readonly MembershipValue[] | null
  readonly memberships: readonly MembershipValue[] | null
  readonly edits: readonly EntityEdit[] | null
}
type Counted = readonly [value: string, count: number]
type Told = { readonly article: string; readonly publishedOn: LocalDate }
type RoleValue = Told & { readonly value: Role; readonly of: string | null }
type MembershipValue = Told & {
  readonly value: { readonly span: TextSpan }
  readonly organization: string
  readonly member: string
}

/** A value with the entity that has an id; null when there is none. */
export function entityValue(id: Sql): Sql {
  const keys = sql`select id from dateline.entity_key where root = shown.id`
  const limit = READ_ALONG + 1
  return sql`(select json_build_object(
    'id', shown.id, 'kind', shown.kind, 'name', shown.name, 'given', shown.given,
    'mentionCount', shown.mention_count, 'articleCount', shown.article_count,
    'firstMentionedOn', shown.first_on, 'lastMentionedOn', shown.last_on,
    'keys', (select json_agg(id order by id) from dateline.entity_key where root = shown.id),
    'separable', (select json_agg(id order by id) from dateline.entity_key
      where root = shown.id and id <> shown.id and uses > 0),
    'names', (select json_agg(json_build_array(name, count)) from (
      select name, sum(count) as count from dateline.key_name
      where key in (${keys} union select other from dateline.key_other where key in (${keys})) group by name
    ) as named),
    'traits', (select json_agg(json_build_array(trait, value, count)) from (
      select trait, value, sum(count) as count from dateline.key_trait where key in (${keys}) group by trait, value
    ) as known),
    'roles', ${rolesOf(sql`shown.id`, limit)}, 'members', ${membersOf(sql`shown.id`, limit)},
    'memberships', ${membershipsOf(sql`shown.id`, limit)},
    'edits', (select json_agg(edit order by place) from dateline.entity_edit
      where id in (select edit collate "default" from dateline.edit_key where stands and key in (${keys})))
  ) from dateline.entity as shown where shown.id = ${id})`
}

/** An entity as it is served. */
export function entityOf(database: Database, value: EntityValue): ArchiveEntity {
  const { given, names: counted, traits, roles, members, memberships, ...entity } = value
  const names = namesOf(counted ?? [], given)
  const { id, kind } = entity
  return {
    ...entity,
    separable: entity.separable ?? [],
    edits: entity.edits ?? [],
    aliases: names.map(({ name }) => name).filter(name => name !== entity.name),
    names,
    abbreviation: kind === 'ORGANIZATION' ? mostFrequent(traits, 'ABBREVIATION') : null,
    ...placeOf(kind, traits),
    get roles() {
      return told(
        roles,
        values => values.map(roleOf),
        () => readTold<RoleValue>(database, rolesOf(sql`${id}`, null)),
      )
    },
    get members() {
      return told(
        members,
        values => values.map(membershipOf),
        () => readTold(database, membersOf(sql`${id}`, null)),
      )
    },
    get memberships() {
      return told(
        memberships,
        values => values.map(membershipOf),
        () => readTold(database, membershipsOf(sql`${id}`, null)),
      )
    },
  }
}

function told<Value, Shown>(
  along: readonly Value[] | null,
  shown: (values: readonly Value[]) => readonly Shown[],
  readAll: () => Promise<readonly Value[]>,
): Awaitable<readonly Shown[]> {
  return along && along.length > READ_ALONG ? readAll().then(shown) : shown(along ?? [])
}

async function readTold<Value>(database: Database, value: Sql): Promise<readonly Value[]> {
  const { rows } = await database.read(connection =>
    connection.query<{ told: readonly Value[] | null }>(sql`select ${value} as told`),
  )
  return rows[0]?.told ?? []
}

/** What articles call a person, the newest first; so many of them, or all. */
function rolesOf(id: Sql, limit: number | null): Sql {
  const of = sql`coalesce((select root from dateline.entity_key where entity_key.id = told.other), told.other)`
  return tellingsOf(id, sql`told.key = named.id and not told.is_membership`, sql`'of', ${of}`, limit)
}

function membersOf(id: Sql, limit: number | null): Sql {
  const member = sql`coalesce((select root from dateline.entity_key where entity_key.id = told.other), told.other)`
  const value = sql`'organization', named.root, 'member', ${member}`
  return tellingsOf(id, sql`told.key = named.id and told.is_membership`, value, limit)
}

function membershipsOf(id: Sql, limit: number | null): Sql {
  const organization = sql`(select root from dateline.entity_key where entity_key.id = told.key)`
  const value = sql`'organization', ${organization}, 'member', named.root`
  return tellingsOf(id, sql`told.other = named.id and told.is_membership`, value, limit)
}

/** What articles tell under each of an entity's keys, read by its index and merged. */
function tellingsOf(id: Sql, condition: Sql, value: Sql, limit: number | null): Sql {
  const order = sql`published_on desc, article, place`
  return sql`(select json_agg(value) from (
    select json_build_object('value', told.value, 'article', told.article, 'publishedOn', told.published_on, ${value}) as value
    from dateline.entity_key as named cross join lateral (
      select * from dateline.article_telling as told where ${condition} order by ${order} limit ${limit}
    ) as told
    where named.root = ${id} order by told.published_on desc, told.article, told.place limit ${limit}
  ) as told)`
}

function roleOf({ value, of, article, publishedOn }: RoleValue): ArchiveRole {
  return { ...value, of, article, publishedOn }
}

function membershipOf({
  value: { span },
  organization,
  member,
  article,
  publishedOn,
}: MembershipValue): ArchiveMembership {
  return { organization, member, span, article, publishedOn }
}

function namesOf(counted: readonly Counted[], given: string | null): NameCount[] {
  const counts = new Map(counted)
  if (given !== null && !counts.has(given)) counts.set(given, 0)
  return byFrequency(counts, byCodeUnit).map(([name, articleCount]) => ({ name, articleCount }))
}

function placeOf(
  kind: EntityKind,
  traits: EntityValue['traits'],
): Pick<ArchiveEntity, 'placeKind' | 'countryCode' | 'latitude' | 'longitude'> {
  if (kind !== 'PLACE') return { placeKind: null, countryCode: null, latitude: null, longitude: null }
  const [latitude = null, longitude = null] = mostFrequent(traits, 'POINT')?.split(' ').map(Number) ?? []
  return {
    placeKind: mostFrequent(traits, 'PLACE_KIND') as PlaceKind | null,
    countryCode: mostFrequent(traits, 'COUNTRY'),
    latitude,
    longitude,
  }
}

function mostFrequent(traits: EntityValue['traits'], sought: string): string | null {
  const counts = (traits ?? []).flatMap(([trait, value, count]): [string, number][] =>
    trait === sought ? [[value, count]] : [],
  )
  return byFrequency(counts, byCodeUnit)[0]?.[0] ?? null
}
