import { type ASTNode, GraphQLError } from 'graphql'

/**
 * That a request asks for something impossible. Mutations answer with it as data, as `InvalidInputError`; to a query it is an error with
 * the code `BAD_USER_INPUT`.
 */
export class BadInput extends GraphQLError {
  /** Which part of the arguments is at fault; null when none is. (`path`, of an error of GraphQL, is the field that failed.) */
  readonly inputPath: readonly string[] | null

  constructor(message: string, inputPath: readonly string[] | null, node: ASTNode | null = null) {
    super(message, { nodes: node, extensions: { code: 'BAD_USER_INPUT' } })
    this.inputPath = inputPath
  }
}

/**
 * The error of a request that asks for something impossible.
 *
 * @param message one sentence for a person: what is wrong, where, and what to do
 * @param node the place in the query, where GraphQL does not know it by itself
 */
export function badInput(message: string, node?: ASTNode): GraphQLError {
  return new BadInput(message, null, node)
}
