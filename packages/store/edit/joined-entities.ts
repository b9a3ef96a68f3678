import type { EntityEdit, EntityKind } from '@dateline/articles'

/** What editors make of the entities that the articles speak of. All by keys. */
export type JoinedEntities = {
  /** The keys that edits name, with their kinds: what becomes of entities hangs on the main keys of these alone. */
  readonly keys: ReadonlyMap<string, EntityKind>
  /** The key of the entity that a key is of, which has it for its id. `main` is the one that the articles give it. */
  rootOf(key: string, main: string): string
  /** The name that an editor has given an entity; null when none has. */
  nameOf(root: string): string | null
}

/**
 * Joins entities as editors want them. What articles join, by their main keys, goes together; a split takes keys, and what articles
 * join to them, out of it; a merge joins what its keys are of. It hangs on the main keys and the order of the edits alone, so that
 * it stays right whatever articles come and go.
 *
 * @param edits those that stand, in their order
 * @param mainOf the main key that the articles give to a key that an edit names; the key itself when no article knows it
 */
export function joinedEntities(
  edits: readonly EntityEdit[],
  mainOf: (key: string, kind: EntityKind) => string,
): JoinedEntities {
  const keys = new Map<string, EntityKind>()
  const mains = new Map<string, Part>()
  const splits = new Map<string, Part>()
  const partOf = (key: string, kind: EntityKind): Part => {
    keys.set(key, kind)
    const main = mainOf(key, kind)
    const known = splits.get(key) ?? splits.get(main) ?? mains.get(main)
    if (known) return known
    const part = newPart([main])
    mains.set(main, part)
    return part
  }
  for (const edit of edits) {
    const part = partOf(edit.type === 'MERGE' ? edit.into : edit.entity, edit.kind)
    switch (edit.type) {
      case 'MERGE':
        for (const key of edit.entities) join(partOf(key, edit.kind), part)
        break
      case 'SPLIT': {
        const taken = newPart(edit.keys)
        for (const key of edit.keys) {
          keys.set(key, edit.kind)
          splits.set(key, taken)
        }
        break
      }
      case 'RENAME':
        part.name = edit.name
    }
  }

  const roots = new Map<Whole, string>()
  const names = new Map<string, string>()
  for (const { whole } of [...mains.values(), ...splits.values()]) {
    if (roots.has(whole)) continue
    for (const part of whole.parts) {
      // Of a part whose keys were all taken out, nothing is left.
      const root = part.keys.find(key => (splits.get(key) ?? mains.get(key)) === part)
      if (root === undefined) continue
      roots.set(whole, root)
      if (part.name !== null) names.set(root, part.name)
      break
    }
  }
  return {
    keys,
    rootOf(key, main) {
      const part = splits.get(key) ?? splits.get(main) ?? mains.get(main)
      return (part && roots.get(part.whole)) ?? main
    },
    nameOf: root => names.get(root) ?? null,
  }
}

/** Keys that stay together. */
type Part = { readonly keys: readonly string[]; name: string | null; whole: Whole }

/** Parts that editors have joined: the first one that is left gives the entity its id and its name. */
type Whole = { readonly parts: Part[] }

function newPart(keys: readonly string[]): Part {
  const whole: Whole = { parts: [] }
  const part: Part = { keys, name: null, whole }
  whole.parts.push(part)
  return part
}

function join(part: Part, into: Part): void {
  const { whole } = into
  const joined = part.whole
  if (joined === whole) return
  for (const other of joined.parts) other.whole = whole
  whole.parts.push(...joined.parts)
}
