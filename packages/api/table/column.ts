import { type GraphQLOutputType, getNamedType, getNullableType, isCompositeType, isListType } from 'graphql'
import { isConnection, isList, type ListPath, listOf } from './list.ts'
import type { SelectedField, Selection } from './selection.ts'

/** A column: its name in the header, and the response keys that lead to its value from an item of the list. */
export type Column = { readonly name: string; readonly path: readonly string[] }

/**
 * The columns of a list, in the order in which they are selected. Objects within an item are taken apart: `article { headline }` is
 * `article.headline`. Lists within an item stay whole. Of an edge, the node's fields stand without `node.` in front, unless the edge has a
 * field of this name itself. A list of numbers or texts has one column, named as the list.
 */
export function columnsOf(selection: Selection, path: ListPath): readonly Column[] {
  const list = listOf(path)
  const connection = path.at(-2)
  if (!isCompositeType(getNamedType(list.type)) || isList(itemType(list.type))) return [{ name: list.key, path: [] }]
  const fields = selection.fieldsWithin(list)
  if (list.name !== 'edges' || !connection || !isConnection(connection)) return fields.flatMap(columnsIn(selection))
  return edgeColumns(selection, fields)
}

function edgeColumns(selection: Selection, fields: readonly SelectedField[]): Column[] {
  const nodes = fields.filter(({ name }) => name === 'node')
  const own = fields.filter(field => !nodes.includes(field)).flatMap(columnsIn(selection))
  const taken = new Set(own.map(({ name }) => name))
  return fields.flatMap(field => {
    const columns = columnsIn(selection)(field)
    if (nodes.length > 1 || !nodes.includes(field)) return columns
    return columns.map(column => {
      const name = column.path.slice(1).join('.')
      return taken.has(name) ? column : { ...column, name }
    })
  })
}

function columnsIn(selection: Selection): (field: SelectedField) => Column[] {
  return field => {
    if (isList(field.type) || !isCompositeType(getNamedType(field.type)))
      return [{ name: field.key, path: [field.key] }]
    return selection
      .fieldsWithin(field)
      .flatMap(columnsIn(selection))
      .map(({ name, path }) => ({ name: `${field.key}.${name}`, path: [field.key, ...path] }))
  }
}

function itemType(type: GraphQLOutputType): GraphQLOutputType {
  const list = getNullableType(type)
  return isListType(list) ? list.ofType : list
}
