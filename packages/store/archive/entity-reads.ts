import type { EntityKind } from '@dateline/articles'
import type { ArchiveEntity } from '../archive-entity.ts'
import type { CoOccurrence, CoOccurrenceRequest } from '../article-store.ts'
import type { EntityFilter } from '../filter.ts'
import type { EntityOrder, Page, PageRequest } from '../page.ts'
import type { Archive } from './archive.ts'
import { within } from './article-walk.ts'
import { ENTITY_ORDERS, type EntityGroup } from './entity-group.ts'
import { countOf, pageOf, walkOf, walkOfItems } from './page-of.ts'
import { byCodeUnit, byFrequency } from './tally.ts'

/** The entities that have the keys, in their order. */
export function entitiesById(archive: Archive, ids: readonly string[]): (ArchiveEntity | null)[] {
  return ids.map(id => {
    const group = archive.entities.byId(id)
    return group && archive.shown(group)
  })
}

export function entityPage(archive: Archive, request: PageRequest<EntityFilter, EntityOrder>): Page<ArchiveEntity> {
  const { kinds, name, publishedOn } = request.filter
  const order = ENTITY_ORDERS[request.orderBy]
  const matches = (group: EntityGroup): boolean =>
    (!kinds || kinds.includes(group.root.kind)) && (!publishedOn || isMentioned(group, publishedOn))
  const walk = name
    ? walkOfItems(Array.from(archive.entities.names.find(name)).filter(matches), order)
    : walkOf(archive.entities.list(request.orderBy), order, matches)
  const count = (): number => {
    if (name || publishedOn) return countOf(walk)
    const counted: Iterable<EntityKind> = new Set(kinds ?? ['PERSON', 'ORGANIZATION', 'PLACE'])
    return Array.from(counted).reduce((sum, kind) => sum + archive.entities.count(kind), 0)
  }
  return pageOf(request, { walk, order, shown: group => archive.shown(group), count })
}

/** For each entity, those that are mentioned in most of its articles. */
export function coOccurrencesOf(archive: Archive, requests: readonly CoOccurrenceRequest[]): CoOccurrence[][] {
  return requests.map(({ entity: id, kinds, first }) => {
    const group = archive.entities.byId(id)
    const counts = new Map<EntityGroup, number>()
    for (const { uses } of group?.articles ?? [])
      for (const other of new Set(uses.map(use => (use.entity ? use.key.group : null))))
        if (other && other !== group && (!kinds || kinds.includes(other.root.kind)))
          counts.set(other, (counts.get(other) ?? 0) + 1)
    return byFrequency(counts, compareByName)
      .slice(0, first)
      .map(([other, articleCount]) => ({ entity: other.root.id, articleCount }))
  })
}

export function compareByName(one: EntityGroup, other: EntityGroup): number {
  return byCodeUnit(one.folded, other.folded) || byCodeUnit(one.root.id, other.root.id)
}

/** Whether an article of these days mentions the entity. */
function isMentioned(group: EntityGroup, days: { from?: string | null; to?: string | null }): boolean {
  // The newest article that is not newer than the range.
  for (const { article } of group.articles.forward(entry => !!days.to && entry.article.publishedOn > days.to))
    return within(days, article.publishedOn)
  return false
}
