import { type ASTNode, GraphQLError } from 'graphql'

/**
 * The error of a request that asks for something impossible.
 *
 * @param message one sentence for a person: what is wrong, where, and what to do
 * @param node the place in the query, where GraphQL does not know it by itself
 */
export function badInput(message: string, node?: ASTNode): GraphQLError {
  return new GraphQLError(message, { nodes: node ?? null, extensions: { code: 'BAD_USER_INPUT' } })
}
