import { isDeepStrictEqual } from 'node:util'
import type { GraphQLArgument, GraphQLInputField } from 'graphql'

/** Whether leaving out a value means the same. */
export function isSameDefault(a: GraphQLArgument | GraphQLInputField, b: GraphQLArgument | GraphQLInputField): boolean {
  return isDeepStrictEqual(plain(a.defaultValue), plain(b.defaultValue))
}

/** graphql-js makes objects without a prototype of literals, and with one of introspected values. */
function plain(value: unknown): unknown {
  return value === undefined ? undefined : structuredClone(value)
}
