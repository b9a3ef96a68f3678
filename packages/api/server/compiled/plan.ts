import type { FragmentDefinitionNode, GraphQLSchema, OperationDefinitionNode } from 'graphql'

/** What the writers of one operation have in common. */
export type Plan = {
  readonly schema: GraphQLSchema
  readonly operation: OperationDefinitionNode
  /** By their names. */
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>
  /** Those variables on which `@skip` and `@include` hang, with the values for which this is the plan. */
  readonly conditions: Readonly<Record<string, unknown>>
  /** How many fields so far take arguments with variables. */
  variableFields: number
}

/** That an operation holds something that is not written here. */
export class NotCompiledError extends Error {}
