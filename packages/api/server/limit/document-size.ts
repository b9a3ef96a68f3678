import { type DocumentNode, type FragmentDefinitionNode, Kind, type SelectionSetNode } from 'graphql'

/** How much a document asks for, whatever its types are. A fragment counts each time that it is spread. */
export type DocumentSize = {
  readonly depth: number
  readonly fields: number
  readonly aliases: number
  readonly directives: number
  /** How often the same name is selected in one selection, at most. */
  readonly duplicates: number
}

const NOTHING: DocumentSize = { depth: 0, fields: 0, aliases: 0, directives: 0, duplicates: 0 }

/**
 * How much a document asks for: of its definitions, operations and fragments, the one that asks for most in each respect. Every selection is
 * looked at once, however often its fragment is spread. A fragment that spreads itself counts as nothing there: validation refuses it.
 *
 * @param deepest how deep to look; a document that is deeper is one deeper than that
 */
export function sizeOf({ definitions }: DocumentNode, deepest: number): DocumentSize {
  const fragments = new Map<string, FragmentDefinitionNode>()
  for (const definition of definitions)
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition)
  const known = new Map<string, DocumentSize>()

  function ofSelections({ selections }: SelectionSetNode, level: number): DocumentSize {
    if (level > deepest) return { ...NOTHING, depth: 1 }
    const sizes = selections.map(selection => {
      const directives = selection.directives?.length ?? 0
      if (selection.kind === Kind.FRAGMENT_SPREAD) return withDirectives(ofFragment(selection.name.value), directives)
      if (selection.kind === Kind.INLINE_FRAGMENT)
        return withDirectives(ofSelections(selection.selectionSet, level), directives)
      const inner = selection.selectionSet ? ofSelections(selection.selectionSet, level + 1) : NOTHING
      return {
        ...withDirectives(inner, directives),
        depth: inner.depth + 1,
        fields: inner.fields + 1,
        aliases: inner.aliases + (selection.alias ? 1 : 0),
      }
    })
    return {
      ...sizes.reduce(sum, NOTHING),
      duplicates: Math.max(0, ...sizes.map(({ duplicates }) => duplicates), duplicatesIn(selections)),
    }
  }

  function ofFragment(name: string): DocumentSize {
    const before = known.get(name)
    const fragment = fragments.get(name)
    if (before || !fragment) return before ?? NOTHING
    known.set(name, NOTHING)
    const size = withDirectives(ofSelections(fragment.selectionSet, 1), fragment.directives?.length ?? 0)
    known.set(name, size)
    return size
  }

  return definitions
    .map(definition => {
      if (definition.kind === Kind.FRAGMENT_DEFINITION) return ofFragment(definition.name.value)
      if (definition.kind !== Kind.OPERATION_DEFINITION) return NOTHING
      return withDirectives(ofSelections(definition.selectionSet, 1), definition.directives?.length ?? 0)
    })
    .reduce(most, NOTHING)
}

function duplicatesIn(selections: SelectionSetNode['selections']): number {
  const counts = new Map<string, number>()
  for (const selection of selections) {
    const name =
      selection.kind === Kind.FIELD
        ? (selection.alias ?? selection.name).value
        : selection.kind === Kind.FRAGMENT_SPREAD
          ? `...${selection.name.value}`
          : `... on ${selection.typeCondition?.name.value ?? ''}`
    counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  return Math.max(0, ...counts.values())
}

function withDirectives(size: DocumentSize, directives: number): DocumentSize {
  return directives === 0 ? size : { ...size, directives: size.directives + directives }
}

function sum(one: DocumentSize, other: DocumentSize): DocumentSize {
  return {
    depth: Math.max(one.depth, other.depth),
    fields: one.fields + other.fields,
    aliases: one.aliases + other.aliases,
    directives: one.directives + other.directives,
    duplicates: Math.max(one.duplicates, other.duplicates),
  }
}

function most(one: DocumentSize, other: DocumentSize): DocumentSize {
  return {
    depth: Math.max(one.depth, other.depth),
    fields: Math.max(one.fields, other.fields),
    aliases: Math.max(one.aliases, other.aliases),
    directives: Math.max(one.directives, other.directives),
    duplicates: Math.max(one.duplicates, other.duplicates),
  }
}
