import { existsSync } from 'node:fs'
import {
  buildClientSchema,
  buildSchema,
  GraphQLError,
  type GraphQLSchema,
  getIntrospectionQuery,
  type IntrospectionQuery,
  Source,
  validateSchema,
} from 'graphql'
import { z } from 'zod'
import { CheckError } from './check-error.ts'
import { fileText, jsonFrom, textAt } from './text.ts'

/** A schema, and where it came from. */
export type LoadedSchema = {
  readonly schema: GraphQLSchema
  /** As it was asked for. */
  readonly name: string
  /** The file, when it is one on this disk. */
  readonly path: string | null
  /** Whether it was read from a service's introspection, which does not tell the directives on its definitions. */
  readonly isIntrospected: boolean
}

/** What is sent to a service that is asked for its schema or its usage. */
export type RequestHeaders = Readonly<Record<string, string>>

const introspectionShape = z.object({ __schema: z.looseObject({ types: z.array(z.unknown()) }) })
/** As far as graphql-js does not look itself. */
const introspectionSchema = z.custom<IntrospectionQuery>(value => introspectionShape.safeParse(value).success)

/**
 * Loads a schema: from a file in the schema definition language, a file with an introspection result, the URL of a service, or a file in a
 * revision of git (`main:packages/api/schema.graphql`).
 *
 * @throws {CheckError} when it can't be read, or is not a valid schema
 */
export async function loadSchema(name: string, headers: RequestHeaders = {}): Promise<LoadedSchema> {
  if (/^https?:\/\//.test(name)) return { ...introspected(await introspect(name, headers), name), name, path: null }
  const [, revision, path] = /^([^:]+):(.+)$/.exec(name) ?? []
  if (!existsSync(name) && revision !== undefined && path !== undefined)
    return { ...parsed(await textAt(revision, path), name), name, path: null }
  return { ...parsed(await fileText(name), name), name, path: name }
}

function parsed(text: string, name: string): Pick<LoadedSchema, 'schema' | 'isIntrospected'> {
  if (name.endsWith('.json')) {
    let json: unknown
    try {
      json = JSON.parse(text)
    } catch (error) {
      throw new CheckError('SCHEMA', `${name} is no JSON: ${error instanceof Error ? error.message : error}`)
    }
    return introspected(json, name)
  }
  const schema = checked(() => buildSchema(new Source(text, name), { assumeValidSDL: false }), name)
  return { schema, isIntrospected: false }
}

async function introspect(url: string, headers: RequestHeaders): Promise<unknown> {
  const query = getIntrospectionQuery({
    directiveIsRepeatable: true,
    inputValueDeprecation: true,
    oneOf: true,
    schemaDescription: true,
    specifiedByUrl: true,
  })
  return jsonFrom(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'application/graphql-response+json, application/json',
      ...headers,
    },
    body: JSON.stringify({ query }),
  })
}

/** Takes an introspection result, with `data` around it or without. */
function introspected(json: unknown, name: string): Pick<LoadedSchema, 'schema' | 'isIntrospected'> {
  const result = z
    .union([z.object({ data: introspectionSchema }).transform(({ data }) => data), introspectionSchema])
    .safeParse(json)
  if (!result.success) {
    const message = z.object({ errors: z.array(z.object({ message: z.string() })).min(1) }).safeParse(json)
    const said = message.success ? message.data.errors.map(error => error.message).join(' ') : 'no `__schema` in it.'
    throw new CheckError('SCHEMA', `${name} gives no introspection result: ${said}`)
  }
  const schema = checked(() => buildClientSchema(result.data), name)
  return { schema, isIntrospected: true }
}

function checked(build: () => GraphQLSchema, name: string): GraphQLSchema {
  let schema: GraphQLSchema
  try {
    schema = build()
  } catch (error) {
    const [place] = error instanceof GraphQLError ? (error.locations ?? []) : []
    throw new CheckError(
      'SCHEMA',
      `${name}${place ? `, line ${place.line},` : ''} is not a valid schema: ${error instanceof Error ? error.message : error}`,
      { cause: error },
    )
  }
  const errors = validateSchema(schema)
  if (errors.length === 0) return schema
  const list = errors.map(
    ({ message, locations }) => `${locations?.[0] ? `line ${locations[0].line}: ` : ''}${message}`,
  )
  throw new CheckError('SCHEMA', `${name} is not a valid schema. ${list.join(' ')}`)
}
