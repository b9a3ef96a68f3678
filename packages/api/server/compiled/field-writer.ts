import {
  defaultFieldResolver,
  type FieldNode,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
} from 'graphql'
import { argumentsReader } from './arguments-reader.ts'
import { NotCompiledError, type Plan } from './plan.ts'
import { stringJson } from './string-json.ts'
import { valueWriter } from './value-writer.ts'
import type { Write } from './write.ts'

/**
 * Asks a field of a source and writes its value.
 *
 * @param nodes all places where it is selected under one name: they select of its value together
 */
export function fieldWriter(plan: Plan, parent: GraphQLObjectType, nodes: readonly [FieldNode, ...FieldNode[]]): Write {
  const name = nodes[0].name.value
  if (name === '__typename') {
    const text = stringJson(parent.name)
    return () => text
  }
  const field: GraphQLField<unknown, unknown> | undefined = parent.getFields()[name]
  if (!field) throw new NotCompiledError(`${parent.name}.${name} is not written here.`)
  const { resolve = defaultFieldResolver } = field
  const info = resolveInfo(plan, parent, field, nodes)
  const argumentsIn = argumentsReader(plan, field, nodes[0])
  const write = valueWriter(plan, field.type, nodes, info)
  return (source, run) => {
    const value: unknown = resolve(source, argumentsIn(run), run.context, info)
    if (!(value instanceof Promise)) return write(value, run)
    return value.then(settled => {
      if (run.stop.reason) throw run.stop.reason
      return write(settled, run)
    })
  }
}

/** What a resolver is told of its field, but for what changes from answer to answer: who asks for that is answered by graphql-js. */
function resolveInfo(
  { schema, operation, fragments }: Plan,
  parentType: GraphQLObjectType,
  { name: fieldName, type: returnType }: GraphQLField<unknown, unknown>,
  fieldNodes: readonly FieldNode[],
): GraphQLResolveInfo {
  return {
    schema,
    operation,
    fragments,
    parentType,
    fieldName,
    returnType,
    fieldNodes,
    rootValue: undefined,
    get path(): never {
      throw new NotCompiledError(`${parentType.name}.${fieldName} asks for its path.`)
    },
    get variableValues(): never {
      throw new NotCompiledError(`${parentType.name}.${fieldName} asks for the variables.`)
    },
  }
}
