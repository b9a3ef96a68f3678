import { schema } from '@dateline/api'
import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInterfaceType,
  type GraphQLObjectType,
  getNamedType,
  getNullableType,
  isEnumType,
  isInterfaceType,
  isObjectType,
  isRequiredArgument,
} from 'graphql'

/** A connection of the schema with everything that it must be given but for the page: `Entity.articles(orderBy: HEADLINE_ASC)`. */
export type ConnectionField = {
  readonly name: string
  /** The type that has the field; `Query` for the lists of the whole archive. */
  readonly parent: string
  /** The field with the arguments of a page: `articles(orderBy: HEADLINE_ASC, first: 7)`. */
  with(page: string): string
}

/** Words that the articles of the tests have. */
const WORDS = 'harbour'

/** Every connection that the schema has, in each of its orders; fields of interfaces once, for all types that have them. */
export function connectionFields(): ConnectionField[] {
  return Object.values(schema.getTypeMap()).flatMap(type => {
    if (!isObjectType(type) && !isInterfaceType(type)) return []
    return fieldsOf(type).flatMap(field => variantsOf(type.name, field))
  })
}

/** The lists of the whole archive in which things of a type may stand: `entities` for `Place`. */
export function listsOf(type: string): string[] {
  const fields = Object.values(schema.getQueryType()?.getFields() ?? {})
  return fields
    .filter(field => isConnection(field) && !field.args.some(isRequiredArgument))
    .filter(field => namesOf(nodeTypeOf(field)).some(name => namesOf(type).includes(name)))
    .map(({ name }) => name)
}

function fieldsOf(type: GraphQLObjectType | GraphQLInterfaceType): GraphQLField<unknown, unknown>[] {
  const inherited = new Set(type.getInterfaces().flatMap(each => Object.keys(each.getFields())))
  return Object.values(type.getFields()).filter(field => isConnection(field) && !inherited.has(field.name))
}

function isConnection({ type, args }: GraphQLField<unknown, unknown>): boolean {
  return getNamedType(type).name.endsWith('Connection') && args.some(({ name }) => name === 'first')
}

/** The field in each of its orders, and with each value of an enum that it must be given. */
function variantsOf(parent: string, { name: field, args }: GraphQLField<unknown, unknown>): ConnectionField[] {
  let variants = ['']
  for (const argument of args.filter(each => isRequiredArgument(each) || each.name === 'orderBy')) {
    const values = valuesOf(argument)
    variants = variants.flatMap(before => values.map(value => `${before}${argument.name}: ${value}, `))
  }
  return variants.map(given => ({
    name: `${parent}.${field}(${given.replace(/, $/, '')})`,
    parent,
    with: page => `${field}(${given}${page})`,
  }))
}

function valuesOf({ name, type }: GraphQLArgument): string[] {
  const named = getNullableType(type)
  if (isEnumType(named)) return named.getValues().map(value => value.name)
  if (`${named}` === 'String') return [JSON.stringify(WORDS)]
  throw new Error(`A connection takes \`${name}\` of the type ${type}, for which this test has no value.`)
}

function nodeTypeOf({ type }: GraphQLField<unknown, unknown>): string {
  const connection = getNamedType(type)
  const nodes = isObjectType(connection) ? connection.getFields()['nodes'] : undefined
  if (!nodes) throw new Error(`${connection} has no \`nodes\`.`)
  return getNamedType(nodes.type).name
}

/** A type, and, of an interface, the types that implement it. */
function namesOf(name: string): string[] {
  const type = schema.getType(name)
  return isInterfaceType(type) ? schema.getPossibleTypes(type).map(each => each.name) : [name]
}
