import type { ASTNode, GraphQLSchema } from 'graphql'
import { defaultImpacts } from './default-impact.ts'
import type { Operation } from './operation.ts'
import { resultImpacts } from './result-impact.ts'
import { validationImpacts } from './validation-impact.ts'
import { variableImpacts } from './variable-impact.ts'

/** Something that an operation meets in the new schema and did not in the old one. */
export type Impact = {
  readonly level: 'BREAKING' | 'DANGEROUS'
  /** Through which elements of the schemas it comes, the nearest first: a change of one of them explains it. */
  readonly coordinates: readonly string[]
  /** What happens, in a sentence. */
  readonly reason: string
  /** Where in the operation, or in a fragment of it. */
  readonly at: DocumentPlace
}

/** A line of a file, from 1. */
export type DocumentPlace = { readonly file: string; readonly line: number }

/**
 * What becomes of an operation that is valid in the old schema: whether the new one still takes it, takes every value that its
 * variables could have, and answers with nothing but what the old one could have answered with.
 *
 * Each answer is by comparing the operation in both schemas and does not rest on a list of kinds of changes: a kind of change that
 * nobody thought of is met here all the same.
 */
export function impactsOn(operation: Operation, before: GraphQLSchema, after: GraphQLSchema): readonly Impact[] {
  const refused = validationImpacts(operation, before, after)
  const impacts = [
    ...refused,
    ...variableImpacts(operation, before, after),
    ...resultImpacts(operation, before, after),
    ...defaultImpacts(operation, before, after),
  ]
  return [...new Map(impacts.map(impact => [JSON.stringify(impact), impact])).values()]
}

/** Where a node of a document begins. */
export function placeOf(node: ASTNode | undefined, { file, line }: DocumentPlace): DocumentPlace {
  return node?.loc ? { file: node.loc.source.name, line: node.loc.startToken.line } : { file, line }
}
