import { glob } from 'node:fs/promises'
import { matchesGlob } from 'node:path'
import { type GraphQLSchema, validate } from 'graphql'
import type { Operation } from '../compare/operation.ts'
import { CheckError } from './check-error.ts'
import { type OperationFile, operationsIn } from './operations.ts'
import { fileText, pathsAt, textAt } from './text.ts'

/**
 * The operations in all files that match some patterns, in the order of their names. A pattern may be of a revision of git:
 * `main:operations/*.graphql` has those that clients of that revision send, whatever has been written since.
 *
 * @throws {CheckError} when a pattern matches nothing, or what it matches is no GraphQL
 */
export async function loadOperations(patterns: readonly string[]): Promise<readonly Operation[]> {
  const files = new Map<string, OperationFile>()
  for (const pattern of patterns) {
    const found = await filesOf(pattern)
    if (found.length === 0)
      throw new CheckError(
        'FILE',
        `No file matches --operations ${pattern}. Quote the pattern, and give it from the working folder.`,
      )
    for (const file of found) files.set(file.path, file)
  }
  return operationsIn([...files.values()].sort((a, b) => (a.path < b.path ? -1 : 1)))
}

async function filesOf(pattern: string): Promise<OperationFile[]> {
  const [, revision, inRevision] = /^([^:*]+):(.+)$/.exec(pattern) ?? []
  const paths =
    revision === undefined || inRevision === undefined
      ? await Array.fromAsync(glob(pattern, { exclude: ['**/node_modules/**'] }))
      : (await pathsAt(revision)).filter(path => matchesGlob(path, inRevision))
  return Promise.all(
    paths.map(async path => ({ path, text: await (revision === undefined ? fileText(path) : textAt(revision, path)) })),
  )
}

/**
 * Refuses operations that the old schema does not take: what the change does to them can't be told.
 *
 * @throws {CheckError} with each of them, and why
 */
export function refuseInvalid(operations: readonly Operation[], before: GraphQLSchema): void {
  const invalid = operations.flatMap(({ name, file, line, document }) => {
    const [error] = validate(before, document)
    return error ? [`${file}:${line} ${name}: ${error.message}`] : []
  })
  if (invalid.length > 0)
    throw new CheckError(
      'OPERATION',
      `${invalid.length === 1 ? 'An operation is' : `${invalid.length} operations are`} not valid in the old schema, so that nothing can be said of the change. Mend or leave out:\n${invalid.join('\n')}`,
    )
}
