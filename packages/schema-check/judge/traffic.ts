import { type GraphQLSchema, getNamedType, isAbstractType, isInputObjectType } from 'graphql'
import type { Change } from '../compare/change.ts'

/** That a client used an element of the schema, and how often on that day. */
export type UseRecord = {
  readonly client: string
  /** Empty when the client did not say. */
  readonly version: string
  /** ISO 8601: `2026-11-24`. */
  readonly day: string
  /** A field, an argument, an input field, an enum value, a type that a fragment is on, or a directive: `Query.articles(first:)`. */
  readonly coordinate: string
  readonly count: number
}

/** What was recorded of the requests to a service. */
export type Traffic = readonly UseRecord[]

/** A client that uses what a change touches. */
export type ClientUse = {
  readonly client: string
  readonly version: string
  readonly count: number
  /** The last day on which it did. */
  readonly lastOn: string
}

/** The clients that use what a change touches, the most frequent first. Rather one too many than one too few: values are not recorded. */
export function trafficOn(
  change: Change,
  traffic: Traffic,
  before: GraphQLSchema,
  after: GraphQLSchema,
): readonly ClientUse[] {
  const isTouched = touchedBy(change, before, after)
  const uses = new Map<string, ClientUse>()
  for (const { client, version, day, coordinate, count } of traffic) {
    if (!isTouched(coordinate)) continue
    const key = JSON.stringify([client, version])
    const known = uses.get(key)
    uses.set(key, {
      client,
      version,
      count: (known?.count ?? 0) + count,
      lastOn: known && known.lastOn > day ? known.lastOn : day,
    })
  }
  return [...uses.values()].sort((a, b) => b.count - a.count || (a.client < b.client ? -1 : 1))
}

/** Kinds that hit whoever does not give the argument or the input field, which a record of what was given can't tell. */
const HITS_OMISSION = new Set([
  'FIELD_ARGUMENT_ADDED',
  'FIELD_ARGUMENT_DEFAULT_CHANGED',
  'FIELD_ARGUMENT_TYPE_CHANGED',
  'INPUT_FIELD_ADDED',
  'INPUT_FIELD_DEFAULT_VALUE_CHANGED',
  'INPUT_FIELD_TYPE_CHANGED',
  'REQUIRED_DEFAULT_REMOVED',
  'DIRECTIVE_ARGUMENT_ADDED',
  'DIRECTIVE_ARGUMENT_DEFAULT_VALUE_CHANGED',
  'DIRECTIVE_ARGUMENT_TYPE_CHANGED',
])

function touchedBy(
  { kind, coordinate }: Change,
  before: GraphQLSchema,
  after: GraphQLSchema,
): (used: string) => boolean {
  if (coordinate === 'schema') return () => true
  const owner = coordinate.replace(/\(.*$/, '')
  if (coordinate.startsWith('@')) return used => used.replace(/\(.*$/, '') === owner
  const [typeName = '', member] = owner.split('.')
  const type = before.getType(typeName)
  const isWholeType =
    member === undefined || !type || (isInputObjectType(type) && HITS_OMISSION.has(kind)) || isEnum(type)
  if (!isWholeType) {
    const sought = HITS_OMISSION.has(kind) ? owner : coordinate
    return used => used === sought
  }
  // An object may have come to stand, or stand no longer, behind an interface or a union.
  const names = new Set([typeName, ...abstractTypesOf(before, typeName), ...abstractTypesOf(after, typeName)])
  const holders = holdersOf(before, names)
  return used => used === typeName || used.startsWith(`${typeName}.`) || holders.has(used)
}

function isEnum(type: object): boolean {
  return 'getValues' in type
}

function abstractTypesOf(schema: GraphQLSchema, name: string): string[] {
  return Object.values(schema.getTypeMap())
    .filter(type => isAbstractType(type) && schema.getPossibleTypes(type).some(object => object.name === name))
    .map(type => type.name)
}

/** The fields, arguments and input fields that are of one of some types. */
function holdersOf(schema: GraphQLSchema, names: ReadonlySet<string>): ReadonlySet<string> {
  const holders = new Set<string>()
  for (const type of Object.values(schema.getTypeMap())) {
    if (!('getFields' in type)) continue
    for (const field of Object.values(type.getFields())) {
      if (names.has(`${getNamedType(field.type)}`)) holders.add(`${type.name}.${field.name}`)
      for (const argument of 'args' in field ? field.args : [])
        if (names.has(`${getNamedType(argument.type)}`)) holders.add(`${type.name}.${field.name}(${argument.name}:)`)
    }
  }
  return holders
}
