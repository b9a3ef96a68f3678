import {
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLOutputType,
  getNamedType,
  getNullableType,
  isCompositeType,
  isListType,
  isObjectType,
  isUnionType,
} from 'graphql'
import type { SelectedField, Selection } from './selection.ts'

/** The fields from an operation's root to a list, the list last. */
export type ListPath = readonly [SelectedField, ...SelectedField[]]

/** The lists among these fields and below them, each with the way to it. Lists within lists are not looked for. */
export function listsOf(selection: Selection, fields: readonly SelectedField[]): ListPath[] {
  return fields.flatMap((field): ListPath[] => {
    if (isList(field.type)) return [[field]]
    return listsOf(selection, selection.fieldsWithin(field)).map((path): ListPath => [field, ...path])
  })
}

/** The list itself. */
export function listOf(path: ListPath): SelectedField {
  return path[path.length - 1] ?? path[0]
}

/** Where a list stands in the answer, for people: `article.figures`. */
export function pathText(path: ListPath): string {
  return `\`${path.map(({ key }) => key).join('.')}\``
}

/**
 * The lists that could be selected: of the types that stand in a selection without a list, or where these have none, of the root.
 */
export function listChoices(
  selection: Selection,
  fields: readonly SelectedField[],
  root: GraphQLCompositeType,
): readonly string[] {
  const choices = choicesBelow(selection, fields, [])
  return (choices.length > 0 ? choices : choicesIn(root, [])).slice(0, MOST_CHOICES)
}

const MOST_CHOICES = 12

function choicesBelow(selection: Selection, fields: readonly SelectedField[], above: readonly string[]): string[] {
  return fields.flatMap(field => {
    const path = [...above, field.key]
    const type = getNamedType(field.type)
    if (!isCompositeType(type)) return []
    return [...choicesIn(type, path), ...choicesBelow(selection, selection.fieldsWithin(field), path)]
  })
}

function choicesIn(type: GraphQLCompositeType, path: readonly string[]): string[] {
  if (isUnionType(type)) return []
  return Object.values(type.getFields()).flatMap(field => {
    if (isList(field.type)) return [`\`${[...path, field.name].join('.')}\``]
    return isConnection(field) ? [`\`${[...path, field.name, 'nodes'].join('.')}\``] : []
  })
}

/** Whether a value of this type is a list. */
export function isList(type: GraphQLOutputType): boolean {
  return isListType(getNullableType(type))
}

/** Whether a field is a page of a list. @see https://relay.dev/graphql/connections.htm */
export function isConnection({ type }: Pick<GraphQLField<unknown, unknown>, 'type'>): boolean {
  const connection = getNullableType(type)
  return isObjectType(connection) && 'edges' in connection.getFields() && 'pageInfo' in connection.getFields()
}
