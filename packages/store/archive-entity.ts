import type { EntityEdit, EntityKind, LocalDate, PlaceKind, Role, TextSpan } from '@dateline/articles'
import type { Awaitable } from './article-store.ts'

/** Something of an article, with the article's id. */
export type Located<Value> = Value & { readonly article: string }

/** A role that a person has in an article, and when that was published. `of` is an entity's id. */
export type ArchiveRole = Located<Role> & { readonly publishedOn: LocalDate }

/** That `member` belongs to `organization` (ids of entities), by the words of an article. */
export type ArchiveMembership = Located<{
  readonly organization: string
  readonly member: string
  readonly span: TextSpan
  readonly publishedOn: LocalDate
}>

/** A name, and how many articles call an entity so. */
export type NameCount = { readonly name: string; readonly articleCount: number }

/**
 * An entity as the whole archive knows it, derived from the articles and from what editors made of them. `id` is the key of its
 * main name; `keys` are all keys under which articles know it.
 */
export type ArchiveEntity = {
  readonly id: string
  readonly kind: EntityKind
  readonly keys: readonly string[]
  readonly name: string
  readonly aliases: readonly string[]
  /** All its names, `name` and `aliases`, the most frequent first. */
  readonly names: readonly NameCount[]
  readonly mentionCount: number
  readonly articleCount: number
  /** Null for an entity that is only named as a publisher or an author. */
  readonly firstMentionedOn: LocalDate | null
  readonly lastMentionedOn: LocalDate | null
  /** Persons only; empty for others. Of what many articles tell, as here and of members, a store may read no more than is asked for. */
  readonly roles: Awaitable<readonly ArchiveRole[]>
  /** Organizations only; null for others. */
  readonly abbreviation: string | null
  /** What it belongs to, and, of organizations, who belongs to it. */
  readonly memberships: Awaitable<readonly ArchiveMembership[]>
  readonly members: Awaitable<readonly ArchiveMembership[]>
  /** Places only; null for others. */
  readonly placeKind: PlaceKind | null
  readonly countryCode: string | null
  readonly latitude: number | null
  readonly longitude: number | null
  /** Those of its keys, other than its id, under which articles know it: they can be split off. */
  readonly separable: readonly string[]
  /** The edits that have made it what it is, in their order. */
  readonly edits: readonly EntityEdit[]
}
