import { minifyIntrospection, preprocessIntrospection } from '@gql.tada/internal'
import { type GraphQLSchema, introspectionFromSchema } from 'graphql'

/**
 * A GraphQL Code Generator plugin: the schema as a type, from which gql.tada types documents while they are written. Enums have room for
 * values of the future, as those of typescript-operations have.
 */
export function plugin(schema: GraphQLSchema): string {
  const introspection = minifyIntrospection(introspectionFromSchema(schema, { descriptions: false }))
  const type = preprocessIntrospection(introspection).replace(/(enumValues: [^;]*);/g, "$1 | '%future added value';")
  return [
    '// Written by codegen.ts from the schema. Do not edit: change that, then `pnpm generate`.',
    '/** The schema, for gql.tada. */',
    `export type Introspection = ${type}`,
  ].join('\n')
}
