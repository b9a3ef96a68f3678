import { buildSchema, type GraphQLSchema } from 'graphql'
import { elementIn } from '../compare/element.ts'
import type { DeprecatedSince } from '../judge/policy.ts'
import { git } from './text.ts'

/** A text of a file that git keeps. */
export type FileVersion = {
  readonly commit: string
  /** When it was committed: `2026-11-24`. */
  readonly day: string
  text(): Promise<string>
}

/** All texts that a file has had up to a revision, the newest first; none when git does not know it. */
export async function versionsOf(path: string, revision = 'HEAD'): Promise<readonly FileVersion[]> {
  const log = await git('log', '--first-parent', '--format=%H %cs', revision, '--', path).catch(() => '')
  return log
    .split('\n')
    .filter(line => line !== '')
    .map(line => {
      const [commit = '', day = ''] = line.split(' ')
      return { commit, day, text: () => git('show', `${commit}:./${path}`).catch(() => '') }
    })
}

/** Since when the elements of a schema have been deprecated, by the history of its file. */
export function deprecatedSinceIn(versions: readonly FileVersion[]): DeprecatedSince {
  const schemas = new Map<FileVersion, Promise<GraphQLSchema | null>>()
  const schemaOf = (version: FileVersion): Promise<GraphQLSchema | null> => {
    const known = schemas.get(version) ?? version.text().then(text => schemaFrom(text))
    schemas.set(version, known)
    return known
  }
  return async coordinate => {
    let since: string | null = null
    for (const version of versions) {
      const schema = await schemaOf(version)
      // A text that is no schema says nothing.
      if (!schema) continue
      if ((elementIn(schema, coordinate)?.deprecationReason ?? null) === null) break
      since = version.day
    }
    return since
  }
}

function schemaFrom(text: string): GraphQLSchema | null {
  try {
    return buildSchema(text, { assumeValid: true })
  } catch {
    return null
  }
}
