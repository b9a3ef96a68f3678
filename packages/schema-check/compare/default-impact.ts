import {
  type ArgumentNode,
  type ASTNode,
  type GraphQLArgument,
  type GraphQLInputField,
  type GraphQLSchema,
  getNamedType,
  isInputObjectType,
  Kind,
  type ObjectFieldNode,
  type OperationDefinitionNode,
  TypeInfo,
  type ValueNode,
  visit,
  visitWithTypeInfo,
} from 'graphql'
import { isSameDefault } from './default-value.ts'
import { type Impact, placeOf } from './impact.ts'
import type { Operation } from './operation.ts'

/** Where an operation leaves a value out, or may, and the default that stands in for it is another one. */
export function defaultImpacts(operation: Operation, before: GraphQLSchema, after: GraphQLSchema): Impact[] {
  const impacts: Impact[] = []
  const info = new TypeInfo(before)
  const look = (
    node: ASTNode,
    given: readonly (ArgumentNode | ObjectFieldNode)[],
    old: readonly (GraphQLArgument | GraphQLInputField)[],
    now: readonly (GraphQLArgument | GraphQLInputField)[],
    coordinateOf: (name: string) => string,
  ): void => {
    for (const next of now) {
      const value = old.find(({ name }) => name === next.name)
      const said = given.find(({ name }) => name.value === next.name)?.value
      const isSame = value ? isSameDefault(value, next) : next.defaultValue === undefined
      if (isSame || (said && !mayBeLeftOut(said, operation.definition))) continue
      const coordinate = coordinateOf(next.name)
      impacts.push({
        level: 'DANGEROUS',
        coordinates: [coordinate],
        reason: `The operation leaves out \`${coordinate}\`, which has another default value now.`,
        at: placeOf(node, operation),
      })
    }
  }
  const visitor = {
    Field(node: Extract<ASTNode, { kind: Kind.FIELD }>) {
      const parent = info.getParentType()
      const field = info.getFieldDef()
      const now = parent && after.getType(parent.name)
      const next = now && field && 'getFields' in now ? now.getFields()[field.name] : undefined
      if (!parent || !field || !next || !('args' in next)) return
      look(node, node.arguments ?? [], field.args, next.args, name => `${parent.name}.${field.name}(${name}:)`)
    },
    Directive(node: Extract<ASTNode, { kind: Kind.DIRECTIVE }>) {
      const directive = before.getDirective(node.name.value)
      const next = after.getDirective(node.name.value)
      if (!directive || !next) return
      look(node, node.arguments ?? [], directive.args, next.args, name => `@${directive.name}(${name}:)`)
    },
    ObjectValue(node: Extract<ASTNode, { kind: Kind.OBJECT }>) {
      const type = getNamedType(info.getInputType())
      const next = type && after.getType(type.name)
      if (!isInputObjectType(type) || !isInputObjectType(next)) return
      const [old, now] = [Object.values(type.getFields()), Object.values(next.getFields())]
      look(node, node.fields, old, now, name => `${type.name}.${name}`)
    },
  }
  visit(operation.document, visitWithTypeInfo(info, visitor))
  return impacts
}

/** Whether a value is a variable that a client need not give, and that has no default of its own. */
function mayBeLeftOut(value: ValueNode, { variableDefinitions = [] }: OperationDefinitionNode): boolean {
  if (value.kind !== Kind.VARIABLE) return false
  const definition = variableDefinitions.find(({ variable }) => variable.name.value === value.name.value)
  return definition !== undefined && definition.type.kind !== Kind.NON_NULL_TYPE && !definition.defaultValue
}
