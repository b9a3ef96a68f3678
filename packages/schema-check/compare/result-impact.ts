import {
  type ASTNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  Kind,
  type SelectionSetNode,
} from 'graphql'
import { type Impact, placeOf } from './impact.ts'
import type { Operation } from './operation.ts'
import { outputDifferences } from './output-type.ts'

/** What is selected on, in both schemas: a type, and which object types can stand there. */
type Place = {
  readonly old: GraphQLCompositeType
  readonly now: GraphQLCompositeType
  readonly oldObjects: ReadonlySet<string>
  readonly objects: ReadonlySet<string>
  /** The fields on the way here, the nearest first. */
  readonly way: readonly string[]
}

/** What the new schema may answer an operation with and the old one could not. Answers that can no longer come harm only who looks for them. */
export function resultImpacts(operation: Operation, before: GraphQLSchema, after: GraphQLSchema): Impact[] {
  const impacts: Impact[] = []
  const fragments = new Map(
    operation.document.definitions.flatMap(node =>
      node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node] as const] : [],
    ),
  )
  const old = before.getRootType(operation.kind)
  const now = after.getRootType(operation.kind)
  if (old && now) compareRoots(old, now)
  // graphql-js takes it as valid, and refuses it when it is run.
  if (old && !now) tell('BREAKING', [old.name], `The schema has no ${operation.kind}s now.`, operation.definition)
  return impacts

  function compareRoots(old: GraphQLCompositeType, now: GraphQLCompositeType): void {
    const { selectionSet } = operation.definition
    if (old.name !== now.name && asksForTypename(selectionSet))
      tell(
        'BREAKING',
        [old.name],
        `The ${operation.kind} is a \`${now.name}\` now, never a \`${old.name}\`.`,
        operation.definition,
      )
    compareSelections(selectionSet, standing(old, now, []))
  }

  function standing(old: GraphQLCompositeType, now: GraphQLCompositeType, way: readonly string[]): Place {
    return { old, now, oldObjects: objectsOf(before, old), objects: objectsOf(after, now), way }
  }

  function tell(level: Impact['level'], coordinates: readonly string[], reason: string, node: ASTNode): void {
    impacts.push({ level, coordinates, reason, at: placeOf(node, operation) })
  }

  function compareSelections(set: SelectionSetNode, place: Place): void {
    for (const selection of set.selections) {
      if (selection.kind === Kind.FIELD) {
        const { value: name } = selection.name
        const oldField = fieldOf(place.old, name)
        const field = fieldOf(place.now, name)
        // Without the field, the operation is not valid any more.
        if (oldField && field) compareFields(selection, oldField, field, place)
        continue
      }
      const fragment: FragmentDefinitionNode | typeof selection | undefined =
        selection.kind === Kind.FRAGMENT_SPREAD ? fragments.get(selection.name.value) : selection
      if (!fragment) continue
      const name = fragment.typeCondition?.name.value
      if (name === undefined) compareSelections(fragment.selectionSet, place)
      else compareFragments(fragment.selectionSet, name, place, selection)
    }
  }

  function compareFields(
    node: Extract<ASTNode, { kind: Kind.FIELD }>,
    oldField: GraphQLField<unknown, unknown>,
    field: GraphQLField<unknown, unknown>,
    place: Place,
  ): void {
    const coordinate = `${place.old.name}.${oldField.name}`
    const way = [coordinate, place.old.name, ...place.way]
    for (const { level, coordinates, reason } of outputDifferences(oldField.type, field.type))
      tell(level, [...coordinates, ...way], `\`${coordinate}\` ${reason}`, node)
    const [oldType, type] = [getNamedType(oldField.type), getNamedType(field.type)]
    if (!node.selectionSet || !isCompositeType(oldType) || !isCompositeType(type)) return
    const inner = standing(oldType, type, way)
    compareObjects(node, node.selectionSet, coordinate, inner)
    compareSelections(node.selectionSet, inner)
  }

  /** Which objects can stand in a field. An object that can no longer is missed only by who tells objects apart. */
  function compareObjects(node: ASTNode, set: SelectionSetNode, coordinate: string, place: Place): void {
    const names = [...new Set([place.old.name, place.now.name])]
    // graphql-js takes an interface that no object has.
    if (place.objects.size === 0 && place.oldObjects.size > 0) {
      const reason = `\`${coordinate}\` can answer with no object now: nothing is a \`${place.now.name}\`.`
      tell('BREAKING', [...names, ...place.oldObjects, ...place.way], reason, node)
      return
    }
    for (const name of place.objects) {
      if (place.oldObjects.has(name)) continue
      const isSeen = tellsApart(set, place.old.name) || isAbstractType(place.old)
      if (isSeen)
        tell('DANGEROUS', [...names, name, ...place.way], `\`${coordinate}\` may answer with a \`${name}\` now.`, node)
    }
    for (const name of place.oldObjects)
      if (!place.objects.has(name) && (asksForTypename(set) || isSpreadOn(set, name)))
        tell(
          'BREAKING',
          [...names, name, ...place.way],
          `\`${coordinate}\` never answers with a \`${name}\` now.`,
          node,
        )
  }

  function compareFragments(set: SelectionSetNode, condition: string, place: Place, node: ASTNode): void {
    const old = before.getType(condition)
    const now = after.getType(condition)
    if (!isCompositeType(old) || !isCompositeType(now)) return
    const [oldMatches, matches] = [objectsOf(before, old), objectsOf(after, now)]
    for (const name of place.oldObjects) {
      if (!oldMatches.has(name) || matches.has(name) || !place.objects.has(name)) continue
      const reason = `What is asked of a \`${condition}\` is no longer answered of a \`${name}\`.`
      tell('BREAKING', [name, condition, ...place.way], reason, node)
    }
    compareSelections(set, {
      old,
      now,
      oldObjects: place.oldObjects.intersection(oldMatches),
      objects: place.objects.intersection(matches),
      way: [condition, ...place.way],
    })
  }

  function tellsApart(set: SelectionSetNode, name: string): boolean {
    return asksForTypename(set) || isSpreadOn(set, name)
  }

  function asksForTypename(set: SelectionSetNode): boolean {
    return set.selections.some(selection => {
      if (selection.kind === Kind.FIELD) return selection.name.value === '__typename'
      const inner =
        selection.kind === Kind.FRAGMENT_SPREAD
          ? fragments.get(selection.name.value)?.selectionSet
          : selection.selectionSet
      return inner !== undefined && asksForTypename(inner)
    })
  }

  /** Whether something is asked of one object type alone. */
  function isSpreadOn(set: SelectionSetNode, name: string): boolean {
    return set.selections.some(selection => {
      if (selection.kind === Kind.FIELD) return false
      const fragment = selection.kind === Kind.FRAGMENT_SPREAD ? fragments.get(selection.name.value) : selection
      if (!fragment) return false
      return fragment.typeCondition?.name.value === name || isSpreadOn(fragment.selectionSet, name)
    })
  }
}

function objectsOf(schema: GraphQLSchema, type: GraphQLCompositeType): ReadonlySet<string> {
  return new Set(isAbstractType(type) ? schema.getPossibleTypes(type).map(({ name }) => name) : [type.name])
}

function fieldOf(type: GraphQLCompositeType, name: string): GraphQLField<unknown, unknown> | undefined {
  return 'getFields' in type ? type.getFields()[name] : undefined
}
