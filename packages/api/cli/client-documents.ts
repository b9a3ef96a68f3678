import { createHash } from 'node:crypto'
import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { GraphQLError, parse, validate } from 'graphql'
import { z } from 'zod'
import { schema } from '../schema/schema.ts'
import type { Documents } from '../server/known-documents.ts'
import { CommandError } from './command-error.ts'

/**
 * The documents that clients of one's own ask for by `documentId`: of a file, or of all files in a folder and below.
 *
 * A file that ends in `.graphql` or `.gql` is one document, with the fragments that it needs. One that ends in `.json` has many, by their
 * identifiers, as code generators write them. Each is known by the SHA-256 of its text, too.
 *
 * @throws {CommandError} when a file cannot be read, or holds what the service could not answer
 */
export async function clientDocuments(path: string): Promise<Documents> {
  const files = await filesAt(path)
  return new Map(files.flatMap(([file, content]) => documentsIn(file, content)))
}

/** The files with their contents, in the order of their names. */
async function filesAt(path: string): Promise<(readonly [file: string, content: string])[]> {
  try {
    if (!(await stat(path)).isDirectory()) return [[path, await readFile(path, 'utf8')]]
    const names = (await readdir(path, { recursive: true })).filter(name => /\.(graphql|gql|json)$/.test(name)).sort()
    return await Promise.all(
      names.map(async name => [join(path, name), await readFile(join(path, name), 'utf8')] as const),
    )
  } catch (error) {
    throw new CommandError(`${path} can't be read: ${error instanceof Error ? error.message : error}`, 2)
  }
}

const manifestSchema = z.record(z.string().min(1), z.string())

function documentsIn(file: string, content: string): (readonly [id: string, text: string])[] {
  if (!file.endsWith('.json')) return [[checked(file, content), content]]
  const { data } = manifestSchema.safeParse(parsed(content))
  if (!data) throw new CommandError(`${file} is no JSON object of documents by their identifiers.`, 2)
  return Object.entries(data).flatMap(([id, text]) => {
    const place = `${file}, ${id}`
    const hash = checked(place, text)
    if (id.startsWith('sha256:') && id !== hash)
      throw new CommandError(`${place}: this is not the SHA-256 of the document beside it, which is ${hash}.`, 2)
    return [[id, text] as const, [hash, text] as const]
  })
}

/** The identifier of a document that the service can answer, by its SHA-256. */
function checked(place: string, text: string): string {
  const [error] = errorsOf(text)
  if (error) throw new CommandError(`${place}: the service can't answer this document. ${error.message}`, 2)
  return `sha256:${createHash('sha256').update(text).digest('hex')}`
}

function errorsOf(text: string): readonly GraphQLError[] {
  try {
    return validate(schema, parse(text))
  } catch (error) {
    if (error instanceof GraphQLError) return [error]
    throw error
  }
}

function parsed(content: string): unknown {
  try {
    return JSON.parse(content)
  } catch {
    return null
  }
}
