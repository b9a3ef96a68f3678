import type { Awaitable } from '@dateline/store'
import {
  defaultTypeResolver,
  type FieldNode,
  type GraphQLAbstractType,
  type GraphQLLeafType,
  type GraphQLList,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLResolveInfo,
  getNullableType,
  isAbstractType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql'
import { leafWriter } from './leaf-writer.ts'
import { objectWriter, type Selecting } from './object-writer.ts'
import type { Plan } from './plan.ts'
import { joined, letGo, type Write } from './write.ts'

/**
 * Writes the values of a type.
 *
 * @param nodes what is selected of them
 * @param info what the functions of types are told of the field
 * @see https://spec.graphql.org/October2021/#CompleteValue()
 */
export function valueWriter(
  plan: Plan,
  type: GraphQLOutputType,
  nodes: readonly FieldNode[],
  info: GraphQLResolveInfo,
): Write {
  const write = presentWriter(plan, getNullableType(type), { nodes, info })
  if (!isNonNullType(type)) return (value, run) => (value === null || value === undefined ? 'null' : write(value, run))
  return (value, run) => {
    if (value === null || value === undefined) throw new TypeError(`${info.parentType.name}.${info.fieldName} is null.`)
    return write(value, run)
  }
}

/** Writes values that are not null. */
function presentWriter(
  plan: Plan,
  type: GraphQLLeafType | GraphQLList<GraphQLOutputType> | GraphQLObjectType | GraphQLAbstractType,
  selecting: Selecting,
): Write {
  if (isLeafType(type)) return leafWriter(type)
  if (isListType(type)) return listWriter(valueWriter(plan, type.ofType, selecting.nodes, selecting.info))
  if (isAbstractType(type)) return abstractWriter(plan, type, selecting)
  return objectWriter(plan, type, selecting)
}

function listWriter(write: Write): Write {
  return (value, run) => {
    if (!Array.isArray(value)) throw new TypeError('A list is no array.')
    let text = '['
    const parts: Awaitable<string>[] = []
    try {
      for (let index = 0; index < value.length; index++) {
        const item: unknown = value[index]
        const written = item instanceof Promise ? item.then(settled => write(settled, run)) : write(item, run)
        if (index > 0) text += ','
        if (typeof written === 'string') text += written
        else {
          parts.push(text, written)
          text = ''
        }
      }
    } catch (error) {
      letGo(parts)
      throw error
    }
    return parts.length === 0 ? `${text}]` : joined([...parts, `${text}]`])
  }
}

/** What a value is, its type tells each time. What is selected of each kind is found out when the first one comes. */
function abstractWriter(plan: Plan, type: GraphQLAbstractType, selecting: Selecting): Write {
  const { schema } = plan
  const resolveType = type.resolveType ?? defaultTypeResolver
  const writers = new Map<string, Write>()
  const writerFor = (name: unknown): Write => {
    const found = typeof name === 'string' ? schema.getType(name) : undefined
    if (!isObjectType(found) || !schema.isSubType(type, found))
      throw new TypeError(`What a ${type.name} is cannot be told.`)
    const writer = objectWriter(plan, found, selecting)
    writers.set(found.name, writer)
    return writer
  }
  return (value, run) => {
    const name: unknown = resolveType(value, run.context, selecting.info, type)
    const known = typeof name === 'string' ? writers.get(name) : undefined
    return (known ?? writerFor(name))(value, run)
  }
}
