import type { GraphQLSchema } from 'graphql'
import { type Change, changesBetween } from '../compare/change.ts'
import { elementIn } from '../compare/element.ts'
import { isToldWithAnother } from '../compare/told-with.ts'
import type { Release } from './release.ts'

/** A history of a schema in words for its users, the newest release first. */
export async function changelog(releases: readonly Release[]): Promise<string> {
  const parts = await Promise.all(
    releases.map(async (release, i) => {
      const heading = release.name === release.day ? release.day : `${release.name} (${release.day})`
      const before = releases[i + 1]
      if (!before) return `## ${heading}\n\nThe first schema.\n`
      const sections = sectionsOf(await changesBetween(before.schema, release.schema), release.schema)
      return sections === '' ? '' : `## ${heading}\n\n${sections}`
    }),
  )
  return `# What changed in the schema\n\nThe newest first. Written by \`schema-check changelog\`.\n\n${parts.filter(part => part !== '').join('\n')}`
}

const SECTIONS = [
  { title: 'Gone or changed: clients that use it must change', has: ({ level }: Change) => level === 'BREAKING' },
  { title: 'Deprecated: use something else from now on', has: ({ kind }: Change) => kind.includes('DEPRECATION') },
  { title: 'May surprise', has: ({ level }: Change) => level === 'DANGEROUS' },
  { title: 'New', has: ({ kind }: Change) => kind.endsWith('_ADDED') },
  { title: 'Changed', has: () => true },
] as const

function sectionsOf(changes: readonly Change[], after: GraphQLSchema): string {
  const told = new Set<Change>(changes.filter(change => isToldWithAnother(change, changes)))
  return SECTIONS.flatMap(({ title, has }) => {
    const mine = changes.filter(change => !told.has(change) && has(change))
    for (const change of mine) told.add(change)
    return mine.length === 0
      ? []
      : [`### ${title}\n\n${mine.map(change => `- ${sentence(change, after)}`).join('\n')}\n`]
  }).join('\n')
}

function sentence({ kind, coordinate, message }: Change, after: GraphQLSchema): string {
  const deprecation = kind.includes('DEPRECATION') ? elementIn(after, coordinate)?.deprecationReason : null
  if (deprecation) return `\`${coordinate}\`: ${deprecation}`
  const description = kind.endsWith('_ADDED') ? elementIn(after, coordinate)?.description : null
  const [first] = description?.split(/(?<=\.)\s/) ?? []
  return first && !kind.includes('INTERFACE') && !kind.includes('MEMBER')
    ? `\`${coordinate}\`: ${first}`
    : `${message.replaceAll("'", '`')}.`
}
