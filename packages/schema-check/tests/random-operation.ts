import {
  type GraphQLArgument,
  type GraphQLCompositeType,
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isRequiredArgument,
  isRequiredInputField,
} from 'graphql'
import { type Draw, pick } from './random-schema.ts'

/** An operation that is valid in a schema, or nearly always so. */
export function randomOperation(schema: GraphQLSchema, draw: Draw): string {
  const variables: string[] = []
  let aliases = 0
  const query = schema.getQueryType()
  if (!query) throw new Error('The schema has no query type.')
  const selections = selectionsOn(query, 3)
  return `query Q${variables.length > 0 ? `(${variables.join(', ')})` : ''} ${selections}`

  function selectionsOn(type: GraphQLCompositeType, depth: number): string {
    const parts: string[] = []
    if ('getFields' in type) {
      const fields = Object.values(type.getFields()).filter(
        field => depth > 0 || !isCompositeType(getNamedType(field.type)),
      )
      for (let i = 0; i < Math.min(2, fields.length); i++) {
        const field = pick(draw, fields)
        const inner = getNamedType(field.type)
        const args = field.args.filter(argument => isRequiredArgument(argument) || draw(2) === 0).map(argumentOf)
        const set = isCompositeType(inner) ? ` ${selectionsOn(inner, depth - 1)}` : ''
        parts.push(`x${aliases++}: ${field.name}${args.length > 0 ? `(${args.join(', ')})` : ''}${set}`)
      }
    }
    if (isAbstractType(type) && depth > 0) {
      const object = pick(draw, schema.getPossibleTypes(type))
      if (draw(2) === 0) parts.push(`... on ${object.name} ${selectionsOn(object, depth - 1)}`)
      const other = schema.getType(pick(draw, ['Node', 'Named']))
      if (
        draw(3) === 0 &&
        isAbstractType(other) &&
        schema.getPossibleTypes(other).some(each => schema.isSubType(type, each))
      )
        parts.push(`... on ${other.name} ${selectionsOn(other, depth - 1)}`)
    }
    if (parts.length === 0 || draw(3) === 0) parts.push('__typename')
    return `{ ${parts.join(' ')} }`
  }

  function argumentOf(argument: GraphQLArgument): string {
    if (draw(2) === 0) {
      const name = `v${variables.length}`
      const type =
        argument.defaultValue !== undefined && isNonNullType(argument.type) && draw(2) === 0
          ? argument.type.ofType
          : argument.type
      variables.push(`$${name}: ${type}`)
      return `${argument.name}: $${name}`
    }
    return `${argument.name}: ${literalOf(argument.type)}`
  }

  function literalOf(type: GraphQLInputType): string {
    if (isNonNullType(type)) return literalOf(type.ofType)
    if (isListType(type)) return `[${literalOf(type.ofType)}]`
    if (isEnumType(type)) return pick(draw, type.getValues()).name
    if (!isInputObjectType(type)) return { Int: '1', String: '"s"', Boolean: 'true' }[type.name] ?? '"i"'
    const fields = Object.values(type.getFields())
    const given = fields.filter(field => isRequiredInputField(field) || draw(2) === 0)
    return `{ ${given.map(({ name, type: inner }) => `${name}: ${literalOf(inner)}`).join(', ')} }`
  }
}
