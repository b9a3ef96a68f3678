import { type EntityKind, entityKey, fold } from '@dateline/articles'
import { type StatedUse, statedUses } from '../../archive/stated-uses.ts'
import type { StoredArticle } from '../../article-store.ts'
import { indexable } from '../rows.ts'
import { Counts } from './counts.ts'

/** An article before and after a change; null where it is not there. */
export type ChangedArticle = {
  readonly id: string
  readonly former: StoredArticle | null
  readonly next: StoredArticle | null
}

/** What has changed of a key. `words` is the name that it is made of; empty when these articles spell it under no name. */
export type KeyChange = {
  readonly kind: EntityKind
  words: string
  uses: number
  mentionCount: number
}

/** What changes of articles change of the keys of entities. */
export type KeyChanges = {
  readonly keys: ReadonlyMap<string, KeyChange>
  /** By key and name, by key and other key, and by key and trait with its value. */
  readonly names: Counts
  readonly others: Counts
  readonly traits: Counts
}

/** Between a trait and its value. */
const TRAIT_END = ':'

export function keyChanges(articles: readonly ChangedArticle[]): KeyChanges {
  const keys = new Map<string, KeyChange>()
  const [names, others, traits] = [new Counts(), new Counts(), new Counts()]
  const keyOf = (id: string, kind: EntityKind): KeyChange => {
    const known = keys.get(id)
    if (known) return known
    const key = { kind, words: '', uses: 0, mentionCount: 0 }
    keys.set(id, key)
    return key
  }
  const count = (use: StatedUse, change: 1 | -1): void => {
    const { kind, entity, mentionCount } = use
    const id = usedKey(use)
    const key = keyOf(id, kind)
    key.uses += change
    key.mentionCount += change * mentionCount
    const spelled = new Map(use.names.toReversed().map(name => [entityKey(kind, name), name]))
    for (const [other, name] of spelled) {
      keyOf(other, kind).words ||= wordsOfKey(name)
      names.add(other, indexable(name), change)
      if (other === id) continue
      others.add(id, other, change)
      others.add(other, id, change)
    }
    for (const [trait, value] of entity ? traitsOf(entity) : []) traits.add(id, `${trait}${TRAIT_END}${value}`, change)
  }
  for (const { former, next } of articles) {
    for (const use of former ? statedUses(former) : []) count(use, -1)
    for (const use of next ? statedUses(next) : []) count(use, 1)
  }
  return { keys, names, others, traits }
}

/** The key under which an article uses an entity. */
export function usedKey({ entity, kind, names: [name] }: StatedUse): string {
  return entity?.key ?? entityKey(kind, name)
}

/** A trait, and its value, of what {@link keyChanges} counts. */
export function traitIn(counted: string): [trait: string, value: string] {
  const end = counted.indexOf(TRAIT_END)
  return [counted.slice(0, end), counted.slice(end + TRAIT_END.length)]
}

/** The name that a key is made of: see `entityKey`. */
function wordsOfKey(name: string): string {
  return fold(indexable(name)).replace(/^the /, '')
}

/** What articles may disagree on. */
function traitsOf(entity: NonNullable<StatedUse['entity']>): [trait: string, value: string][] {
  switch (entity.kind) {
    case 'PERSON':
      return []
    case 'ORGANIZATION':
      return entity.abbreviation === null ? [] : [['ABBREVIATION', indexable(entity.abbreviation)]]
    case 'PLACE': {
      const { placeKind, countryCode, latitude, longitude } = entity
      return [
        ['PLACE_KIND', placeKind],
        ...(countryCode === null ? [] : [['COUNTRY', countryCode] as [string, string]]),
        ...(latitude === null || longitude === null ? [] : [['POINT', `${latitude} ${longitude}`] as [string, string]]),
      ]
    }
  }
}
