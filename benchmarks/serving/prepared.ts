import { readFileSync } from 'node:fs'
import { schema } from '@dateline/api'
import { buildSchema, type GraphQLSchema, graphql } from 'graphql'
import { ANONYMOUS_READER, contextOf } from '../../packages/api/schema/context.ts'
import { archiveOf } from './dateline.ts'
import { QUESTIONS } from './question.ts'

/** What a server is given before it starts. */
export type Prepared = {
  /** How many articles there are. */
  readonly articles: number
  /** The answers to all questions, in their order, as data. */
  readonly answers: readonly Data[]
}

/** The data of an answer. */
export type Data = Readonly<Record<string, unknown>>

/** The answers of plain graphql-js over Dateline's resolvers. */
export async function prepared(articles: number): Promise<Prepared> {
  const newContext = contextOf(await archiveOf(articles))
  const answers: Data[] = []
  for (const { query, variables } of QUESTIONS) {
    const contextValue = newContext(ANONYMOUS_READER)
    const { data, errors } = await graphql({ schema, source: query, variableValues: variables, contextValue })
    if (errors || !data) throw new Error('A question of the comparison has errors.', { cause: errors })
    answers.push(data)
  }
  return { articles, answers }
}

/**
 * Dateline's schema over data that is ready: nothing is looked for, counted or made, as in the best case of a server by hand. So the peers do
 * nothing but GraphQL itself.
 */
export function preparedSchema({ answers }: Prepared): GraphQLSchema {
  const plain = buildSchema(readFileSync(new URL('../../packages/api/schema.graphql', import.meta.url), 'utf8'))
  const fields = plain.getQueryType()?.getFields() ?? {}
  for (const [name, value] of Object.entries(Object.assign({}, ...answers))) {
    const field = fields[name]
    if (field) field.resolve = () => value
  }
  return plain
}
