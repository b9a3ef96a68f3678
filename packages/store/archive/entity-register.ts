import { type EntityEdit, type EntityKind, entityKey, fold } from '@dateline/articles'
import { joinedEntities } from '../edit/joined-entities.ts'
import { keysInEdit } from '../edit/keys-in-edit.ts'
import type { EntityOrder } from '../page.ts'
import type { ArticleEntry, Use } from './article-entry.ts'
import { ENTITY_ORDERS, type EntityGroup } from './entity-group.ts'
import { Key } from './key.ts'
import { isFuller, isOneWord, mainKey } from './main-key.ts'
import { NameIndex } from './name-index.ts'
import { compareIn } from './order.ts'
import { OrderedList } from './ordered-list.ts'
import { statedUses } from './stated-uses.ts'

/**
 * The entities of the archive, joined from what its articles say (see {@link mainKey}) and what editors make of them (see
 * {@link joinedEntities}). What it knows after any number of changes is what it would know had it read the articles that are left,
 * in any order, and the edits that stand.
 */
export class EntityRegister {
  readonly #keys = new Map<string, Key>()
  readonly #keyOfName: Record<EntityKind, Map<string, Key>> = {
    PERSON: new Map(),
    ORGANIZATION: new Map(),
    PLACE: new Map(),
  }
  /** Persons' keys of one word, by that word; and those of several words, by their first and their last one. */
  readonly #singles = new Map<string, Key>()
  readonly #bearers = new Map<string, Set<Key>>()
  readonly #counts: Record<EntityKind, number> = { PERSON: 0, ORGANIZATION: 0, PLACE: 0 }
  /** The lists and the index of names are made when they are first asked for, and kept up to date from then on. */
  readonly #lists = new Map<EntityOrder, OrderedList<EntityGroup>>()
  #names: NameIndex | null = null
  #edits: readonly EntityEdit[] = []
  #joined = joinedEntities([], key => key)

  /** The entity that has this key; null when no article speaks of it. */
  byId(id: string): EntityGroup | null {
    const group = this.#keys.get(id)?.group
    return group?.isUsed ? group : null
  }

  /** The id of the entity that a key is of; the key itself when it is not known. */
  mainId(key: string): string {
    return this.#keys.get(key)?.group.root.id ?? key
  }

  /** How many entities of a kind there are. */
  count(kind: EntityKind): number {
    return this.#counts[kind]
  }

  list(order: EntityOrder): OrderedList<EntityGroup> {
    const known = this.#lists.get(order)
    if (known) return known
    const list = new OrderedList(compareIn(ENTITY_ORDERS[order]), this.#groups())
    this.#lists.set(order, list)
    return list
  }

  /** The words of all names of entities. */
  get names(): NameIndex {
    this.#names ??= new NameIndex(this.#groups())
    return this.#names
  }

  /** Takes out what an article said of entities, and enters what it (its new text) says. */
  change({ remove, add }: { remove: ArticleEntry | null; add: ArticleEntry | null }): void {
    const gone = remove ? [...remove.uses] : []
    const come = add ? this.#usesOf(add) : []
    const touched = new Set<Key>()
    for (const use of [...gone, ...come]) {
      touched.add(use.key)
      for (const name of use.names) touched.add(this.#keyOf(use.key.kind, name))
    }
    this.#changeGroups(open => {
      for (const key of touched) {
        open(key.group)
        // Editors may have made another entity of a key: it has names of this one all the same.
        for (const other of key.others.values()) open(other.group)
      }
      for (const use of gone) this.#take(use)
      for (const use of come) this.#enter(use)
      this.#regroup(touched, open)
    })
  }

  /** Takes these edits, which stand in this order, in the place of all that it had. */
  edit(edits: readonly EntityEdit[]): void {
    this.#changeGroups(open => {
      const keys = this.#editedKeys()
      this.#edits = edits
      this.#join()
      for (const key of this.#editedKeys()) keys.add(key)
      for (const key of keys) open(key.group)
      this.#place(keys, open)
    })
  }

  /** The edits that name a key of an entity, in their order. */
  editsOf(group: EntityGroup): EntityEdit[] {
    return this.#edits.filter(edit => keysInEdit(edit).some(key => this.#keys.get(key)?.group === group))
  }

  /** Changes groups, each of which is opened before and then listed anew. */
  #changeGroups(change: (open: (group: EntityGroup) => void) => void): void {
    const opened = new Set<EntityGroup>()
    change(group => {
      if (!opened.has(group)) this.#unlist(group)
      opened.add(group)
    })
    for (const group of opened) this.#enlist(group)
  }

  *#groups(): Generator<EntityGroup> {
    for (const { own } of this.#keys.values()) if (own.isUsed) yield own
  }

  #usesOf(entry: ArticleEntry): Use[] {
    return statedUses(entry.article).map(({ as, kind, entity, mentionCount, names }) => ({
      entry,
      key: entity ? this.#key(entity.key, kind) : this.#keyOf(kind, names[0]),
      as,
      entity,
      mentionCount,
      names: this.#distinct(kind, names),
    }))
  }

  #key(id: string, kind: EntityKind): Key {
    const known = this.#keys.get(id)
    if (known) return known
    const key = new Key(id, kind)
    this.#keys.set(id, key)
    return key
  }

  #keyOf(kind: EntityKind, name: string): Key {
    const known = this.#keyOfName[kind].get(name)
    if (known) return known
    const key = this.#key(entityKey(kind, name), kind)
    key.words = fold(name).replace(/^the /, '')
    if (kind === 'PERSON' && isOneWord(key.words)) this.#singles.set(key.words, key)
    this.#keyOfName[kind].set(name, key)
    return key
  }

  /** The names without those that have the key of an earlier one. */
  #distinct(kind: EntityKind, names: readonly string[]): readonly string[] {
    if (names.length === 1) return names
    return [...new Map(names.toReversed().map(name => [this.#keyOf(kind, name), name])).values()].reverse()
  }

  #enter(use: Use): void {
    const { key } = use
    if (key.uses.length === 0) for (const word of outerWords(key)) this.#bearersOf(word).add(key)
    key.uses.push(use)
    use.entry.uses.push(use)
    key.group.count(use)
    for (const name of use.names) {
      const other = this.#keyOf(key.kind, name)
      other.names.add(name)
      if (other === key) continue
      key.others.add(other)
      other.others.add(key)
    }
  }

  #take(use: Use): void {
    const { key } = use
    key.uses.splice(key.uses.indexOf(use), 1)
    use.entry.uses.splice(use.entry.uses.indexOf(use), 1)
    key.group.uncount(use)
    if (key.uses.length === 0) for (const word of outerWords(key)) this.#bearersOf(word).delete(key)
    for (const name of use.names) {
      const other = this.#keyOf(key.kind, name)
      other.names.remove(name)
      if (other === key) continue
      key.others.remove(other)
      other.others.remove(key)
    }
  }

  #bearersOf(word: string): Set<Key> {
    const known = this.#bearers.get(word)
    if (known) return known
    const bearers = new Set<Key>()
    this.#bearers.set(word, bearers)
    return bearers
  }

  /** Finds the main keys of the keys of which something has changed, and of all that hang on theirs. */
  #regroup(touched: ReadonlySet<Key>, open: (group: EntityGroup) => void): void {
    const bearers = (word: string): Iterable<Key> => this.#bearers.get(word) ?? []
    const waiting = new Set(touched)
    const changed = new Set<Key>()
    for (const key of touched) for (const shorter of this.#shorterNames(key)) waiting.add(shorter)
    for (const key of waiting) {
      const main = mainKey(key, bearers)
      if (main === key.main) continue
      key.main = main
      changed.add(key)
      // The walk over a set comes to what is added on the way; no key needs to be looked at twice.
      for (const shorter of this.#shorterNames(key)) waiting.add(shorter)
    }
    if (changed.values().some(({ id }) => this.#joined.keys.has(id))) {
      this.#join()
      for (const key of this.#editedKeys()) changed.add(key)
      for (const { group } of changed) open(group)
    }
    this.#place(changed, open)
  }

  /** Joins entities anew, as the edits have it. */
  #join(): void {
    this.#joined = joinedEntities(this.#edits, (key, kind) => this.#key(key, kind).main.id)
  }

  /** The keys that edits name, and all that belong to the same entities. */
  #editedKeys(): Set<Key> {
    const edited = new Set<Key>()
    for (const [id, kind] of this.#joined.keys) {
      const key = this.#key(id, kind)
      for (const { keys } of [key.group, key.main.group]) for (const other of keys) edited.add(other)
    }
    return edited
  }

  /** Moves keys to the entities that they are of. */
  #place(keys: Iterable<Key>, open: (group: EntityGroup) => void): void {
    for (const key of keys) {
      const { own } = this.#key(this.#joined.rootOf(key.id, key.main.id), key.kind)
      if (own === key.group) continue
      open(key.group)
      open(own)
      move(key, own)
    }
  }

  /** Keys whose main key may hang on that of this one. */
  *#shorterNames(key: Key): Generator<Key> {
    for (const other of key.others.values()) if (isFuller(key, other)) yield other
    for (const word of outerWords(key)) {
      const single = this.#singles.get(word)
      if (single) yield single
    }
  }

  #unlist(group: EntityGroup): void {
    if (!group.isUsed) return
    for (const list of this.#lists.values()) list.remove(group)
    this.#names?.remove(group)
    this.#counts[group.root.kind]--
  }

  #enlist(group: EntityGroup): void {
    if (!group.isUsed) return
    group.rename(this.#joined.nameOf(group.root.id))
    for (const list of this.#lists.values()) list.add(group)
    this.#names?.add(group)
    this.#counts[group.root.kind]++
  }
}

function move(key: Key, to: EntityGroup): void {
  const from = key.group
  from.keys.delete(key)
  to.keys.add(key)
  key.group = to
  for (const use of key.uses) {
    from.uncount(use)
    to.count(use)
  }
}

/** The first and the last word of a person's name of several words. */
function outerWords(key: Key): string[] {
  if (key.kind !== 'PERSON' || isOneWord(key.words)) return []
  return [key.words.slice(0, key.words.indexOf(' ')), key.words.slice(key.words.lastIndexOf(' ') + 1)]
}
