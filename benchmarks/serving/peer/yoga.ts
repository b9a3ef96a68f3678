import type { DocumentNode } from 'graphql'
import { type CompiledQuery, compileQuery, isCompiledQuery } from 'graphql-jit'
import { createYoga, type Plugin } from 'graphql-yoga'
import { listeningServer } from '../listening-server.ts'
import { type Prepared, preparedSchema } from '../prepared.ts'

/** Yoga with nothing but its GraphQL, and graphql-jit. */
export function startYogaBare(prepared: Prepared): Promise<string> {
  return listeningServer(
    createYoga({
      schema: preparedSchema(prepared),
      plugins: [useCompiledQueries()],
      maxRequestBodySize: false,
      graphiql: false,
      landingPage: false,
      cors: false,
      logging: false,
    }),
  )
}

/** Yoga as it comes. */
export function startYoga(prepared: Prepared): Promise<string> {
  return listeningServer(createYoga({ schema: preparedSchema(prepared), logging: false }))
}

function useCompiledQueries(): Plugin {
  const compiled = new WeakMap<DocumentNode, CompiledQuery>()
  return {
    onExecute({ args: { schema, document, operationName }, setExecuteFn }) {
      const known = compiled.get(document) ?? compileQuery(schema, document, operationName ?? undefined)
      if (!isCompiledQuery(known)) return
      compiled.set(document, known)
      setExecuteFn(({ rootValue, contextValue, variableValues }) =>
        known.query(rootValue, contextValue, variableValues ?? {}),
      )
    },
  }
}
