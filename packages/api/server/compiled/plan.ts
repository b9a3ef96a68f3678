import type { FragmentDefinitionNode, GraphQLSchema, OperationDefinitionNode } from 'graphql'
import type { KeptTexts } from './kept-texts.ts'

/** What the writers of one operation have in common. */
export type Plan = {
  readonly schema: GraphQLSchema
  readonly operation: OperationDefinitionNode
  /** By their names. */
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>
  /** Those variables on which `@skip` and `@include` hang, with the values for which this is the plan. */
  readonly conditions: Readonly<Record<string, unknown>>
  /** Where what is written of objects is kept; null where nothing is. */
  readonly texts: KeptTexts | null
  /** How many fields so far take arguments with variables. */
  variableFields: number
}

/** That an operation holds something that is not written here. */
export class NotCompiledError extends Error {}
