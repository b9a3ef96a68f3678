import {
  GraphQLBoolean,
  type GraphQLEnumType,
  GraphQLFloat,
  GraphQLID,
  GraphQLInt,
  type GraphQLLeafType,
  GraphQLString,
  isEnumType,
} from 'graphql'
import { stringJson } from './string-json.ts'
import type { Write } from './write.ts'

/** Writes values of a scalar or an enum that are not null. What is not plainly of the type, the type itself serializes, or refuses. */
export function leafWriter(type: GraphQLLeafType): Write {
  if (isEnumType(type)) return enumWriter(type)
  const serialized: Write = value => json(type.serialize(value))
  switch (type) {
    case GraphQLString:
    case GraphQLID:
      return (value, run) => (typeof value === 'string' ? stringJson(value) : serialized(value, run))
    case GraphQLBoolean:
      return (value, run) => (typeof value === 'boolean' ? `${value}` : serialized(value, run))
    case GraphQLInt:
      return (value, run) => (typeof value === 'number' && (value | 0) === value ? `${value}` : serialized(value, run))
    case GraphQLFloat:
      return (value, run) => (Number.isFinite(value) ? `${value}` : serialized(value, run))
    default:
      return serialized
  }
}

function enumWriter(type: GraphQLEnumType): Write {
  const names = new Map<unknown, string>(type.getValues().map(({ name, value }) => [value, stringJson(name)]))
  return value => names.get(value) ?? json(type.serialize(value))
}

function json(value: unknown): string {
  if (value === undefined || value === null)
    throw new TypeError('A value of a scalar or an enum was serialized to nothing.')
  return typeof value === 'string' ? stringJson(value) : JSON.stringify(value)
}
