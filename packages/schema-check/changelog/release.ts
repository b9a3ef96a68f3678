import { buildSchema, type GraphQLSchema } from 'graphql'
import { type FileVersion, versionsOf } from '../source/history.ts'
import { git } from '../source/text.ts'

/** A schema as it was released. */
export type Release = {
  /** A tag, `Unreleased`, or a day when there are no tags. */
  readonly name: string
  /** `2026-11-24` */
  readonly day: string
  readonly schema: GraphQLSchema
}

/**
 * The releases of a schema's file, the newest first. Texts that were no valid schema are left out.
 *
 * @throws {Error} when the folder is not under git
 */
export async function releasesOf(path: string): Promise<readonly Release[]> {
  const versions = await versionsOf(path)
  const tags = await tagsByCommit()
  const named = tags.size > 0 ? byTag(versions, await commitsInOrder(), tags) : byDay(versions)
  const releases: Release[] = []
  for (const { name, version } of named) {
    const schema = schemaFrom(await version.text())
    if (schema) releases.push({ name, day: version.day, schema })
  }
  return releases
}

type Named = { readonly name: string; readonly version: FileVersion }

/** For each tag the text that the file had then, and the present one when it has changed since. */
function byTag(
  versions: readonly FileVersion[],
  commits: readonly string[],
  tags: ReadonlyMap<string, string>,
): readonly Named[] {
  const releases: Named[] = []
  let name: string | null = 'Unreleased'
  const byCommit = new Map(versions.map(version => [version.commit, version]))
  for (const commit of commits) {
    name = tags.get(commit) ?? name
    const version = byCommit.get(commit)
    if (!version || name === null) continue
    releases.push({ name, version })
    name = null
  }
  return releases
}

function byDay(versions: readonly FileVersion[]): readonly Named[] {
  const last = new Map<string, FileVersion>()
  for (const version of versions) if (!last.has(version.day)) last.set(version.day, version)
  return Array.from(last, ([name, version]) => ({ name, version }))
}

async function commitsInOrder(): Promise<readonly string[]> {
  return (await git('log', '--first-parent', '--format=%H')).split('\n').filter(line => line !== '')
}

async function tagsByCommit(): Promise<ReadonlyMap<string, string>> {
  const list = await git('for-each-ref', '--format=%(objectname) %(*objectname) %(refname:short)', 'refs/tags')
  return new Map(
    list
      .split('\n')
      .filter(line => line !== '')
      .map(line => {
        const [commit = '', peeled, name = ''] = line.split(' ')
        return [peeled || commit, name]
      }),
  )
}

function schemaFrom(text: string): GraphQLSchema | null {
  try {
    return buildSchema(text)
  } catch {
    return null
  }
}
