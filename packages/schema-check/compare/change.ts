import { diff, type Change as InspectorChange } from '@graphql-inspector/core'
import { type GraphQLArgument, type GraphQLSchema, isNonNullType, isObjectType, OperationTypeNode } from 'graphql'
import { unseenChanges } from './unseen-change.ts'

/** What a change can do to a client that asks for what it touches: fail it, surprise it, or nothing. */
export type Level = 'BREAKING' | 'DANGEROUS' | 'SAFE'

/** One difference between two schemas. */
export type Change = {
  /** The name of the kind, as GraphQL Inspector gives it: `FIELD_REMOVED`. */
  readonly kind: string
  /**
   * What was changed: `Article.headline`, `Query.articles(first:)`, `Measure.KILLED`, `@include(if:)`.
   *
   * @see https://spec.graphql.org/draft/#sec-Schema-Coordinates
   */
  readonly coordinate: string
  /** What it can do, by the specification alone. */
  readonly level: Level
  /** What was changed, in a sentence. */
  readonly message: string
  /** Why it has its level; null when there is nothing to say. */
  readonly reason: string | null
}

const LEVELS = { BREAKING: 'BREAKING', DANGEROUS: 'DANGEROUS', NON_BREAKING: 'SAFE' } as const satisfies Record<
  string,
  Level
>

/** Directives whose changes on definitions have kinds of their own. */
const TOLD_APART = ['deprecated', 'oneOf']

/** All differences between two schemas, in the order of their coordinates. */
export async function changesBetween(before: GraphQLSchema, after: GraphQLSchema): Promise<readonly Change[]> {
  const seen = (await diff(before, after))
    .filter(({ type, path }) => !(type.startsWith('DIRECTIVE_USAGE_') && TOLD_APART.includes(directiveIn(path))))
    .map(change => asChange(change, before, after))
  return [...seen, ...unseenChanges(before, after)].sort(
    (a, b) => compare(a.coordinate, b.coordinate) || compare(a.kind, b.kind) || compare(a.message, b.message),
  )
}

function asChange(
  { type, path, message, criticality }: InspectorChange,
  before: GraphQLSchema,
  after: GraphQLSchema,
): Change {
  const root = /^SCHEMA_(QUERY|MUTATION|SUBSCRIPTION)_TYPE_CHANGED$/.exec(type)?.[1]?.toLowerCase()
  const coordinate = root ? rootName(root, before) : coordinateOf(path ?? '')
  return {
    kind: type,
    coordinate,
    level: levelOf(type, coordinate, before, after) ?? LEVELS[criticality.level],
    message,
    reason: criticality.reason ?? null,
  }
}

/** Where the level is another than GraphQL Inspector says. */
function levelOf(kind: string, coordinate: string, before: GraphQLSchema, after: GraphQLSchema): Level | null {
  // An argument of an applied directive that is new may do what a new directive may.
  if (kind === 'DIRECTIVE_USAGE_ARGUMENT_ADDED') return 'DANGEROUS'
  // A new object may come as an answer wherever an interface that it has was asked for.
  const added = kind === 'TYPE_ADDED' ? after.getType(coordinate) : null
  if (isObjectType(added) && added.getInterfaces().some(({ name }) => before.getType(name))) return 'DANGEROUS'
  if (kind !== 'FIELD_ARGUMENT_ADDED') return null
  const [, type = '', field = '', name] = /^(\w+)\.(\w+)\((\w+):\)$/.exec(coordinate) ?? []
  const owner = after.getType(type)
  const argument =
    owner && 'getFields' in owner ? argumentsOf(owner.getFields()[field]).find(a => a.name === name) : null
  // Nobody gives an argument that was not there, and without a default its absence means nothing.
  return argument && !isNonNullType(argument.type) && argument.defaultValue === undefined ? 'SAFE' : null
}

function argumentsOf(field: object | undefined): readonly GraphQLArgument[] {
  return field && 'args' in field && Array.isArray(field.args) ? field.args : []
}

function rootName(operation: string, schema: GraphQLSchema): string {
  const type = Object.values(OperationTypeNode).find(kind => kind === operation)
  return (type && schema.getRootType(type)?.name) ?? 'schema'
}

function directiveIn(path: string | undefined): string {
  return /(?:^|\.)@(\w+)/.exec(path ?? '')?.[1] ?? ''
}

/** GraphQL Inspector joins names with dots, whatever they are the names of; a directive on a definition comes last. */
function coordinateOf(path: string): string {
  const isDirective = path.startsWith('@')
  const [first = '', second, third] = isDirective ? path.split('.') : path.replace(/\.?@.*$/, '').split('.')
  if (first === '') return 'schema'
  if (second === undefined) return first
  if (isDirective) return `${first}(${second}:)`
  return third === undefined ? `${first}.${second}` : `${first}.${second}(${third}:)`
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
