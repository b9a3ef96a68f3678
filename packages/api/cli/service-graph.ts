import { buildClientSchema, getIntrospectionQuery, type IntrospectionQuery, parse, print } from 'graphql'
import { z } from 'zod'
import { CommandError } from './command-error.ts'
import type { Answer, Graph } from './graph.ts'

/**
 * The graph of a service that runs elsewhere, by the schema that it tells itself.
 *
 * @param url where it listens, or its GraphQL endpoint
 * @param token what it is sent to know its client by
 * @throws {CommandError} when no Dateline answers there, or does not let this client in
 */
export async function openServiceGraph(url: string, token: string | null, signal: AbortSignal): Promise<Graph> {
  const endpoint = new URL(url)
  if (endpoint.pathname === '/') endpoint.pathname = '/graphql'
  const ask: Graph['ask'] = async ({ document, operationName, variables }) => {
    const response = await fetch(endpoint, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/graphql-response+json, application/json',
        ...(token && { authorization: `Bearer ${token}` }),
      },
      body: JSON.stringify({ query: print(document), operationName, variables }),
      signal,
    }).catch(error => {
      throw new CommandError(`Nothing answers at ${endpoint}: ${reasonOf(error)}.`)
    })
    const { data: answer } = answerSchema.safeParse(await response.json().catch(() => null))
    if (response.status === 401)
      throw new CommandError(`${messagesOf(answer)} (dateline query sends the token in DATELINE_TOKEN.)`.trim())
    if (answer) return answer
    throw new CommandError(
      `${endpoint} answers with status ${response.status}, and not as GraphQL: is this the address of a service?`,
    )
  }
  const { data, errors } = await ask({ document: parse(getIntrospectionQuery()), variables: {} })
  const introspection = introspectionSchema.safeParse(data)
  if (!introspection.success)
    throw new CommandError(`${endpoint} does not tell its schema. ${messagesOf({ errors })}`.trim())
  return { schema: buildClientSchema(introspection.data), ask, close: async () => {} }
}

const answerSchema = z.object({
  data: z.record(z.string(), z.unknown()).nullish(),
  errors: z
    .array(
      z.object({
        message: z.string(),
        locations: z.array(z.object({ line: z.number(), column: z.number() })).optional(),
      }),
    )
    .optional(),
})

const introspectionSchema = z.custom<IntrospectionQuery>(
  value => z.object({ __schema: z.object({}) }).safeParse(value).success,
)

function messagesOf(answer: Pick<Answer, 'errors'> | undefined): string {
  return answer?.errors?.map(({ message }) => message).join(' ') ?? ''
}

/** `fetch` says only that it failed; its cause says why. */
function reasonOf(error: unknown): string {
  const { cause } = error instanceof Error ? error : {}
  if (cause instanceof Error) return cause.message || ('code' in cause ? `${cause.code}` : cause.name)
  return error instanceof Error ? error.message : `${error}`
}
