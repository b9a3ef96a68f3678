import type { ArticleStore } from '@dateline/store'
import { execute } from 'graphql'
import { ANONYMOUS_READER, contextOf } from '../schema/context.ts'
import { schema } from '../schema/schema.ts'
import { openArchiveOrDoor } from './archive.ts'
import type { Graph } from './graph.ts'

/**
 * The graph of an archive. When a service has the folder, that one answers, through its door.
 *
 * @throws {CommandError} when another process has the folder, which has no door or does not let this one in
 */
export async function openArchiveGraph(folder: string): Promise<Graph> {
  const { store, door } = await openArchiveOrDoor(folder)
  return store ? archiveGraph(store) : (await import('./door/graph-behind-door.ts')).graphBehindDoor(door)
}

/** The graph of an open archive, which is closed with it. */
export function archiveGraph(store: ArticleStore): Graph {
  const context = contextOf(store)
  return {
    schema,
    ask: async ({ document, operationName, variables }) =>
      execute({ schema, document, operationName, variableValues: variables, contextValue: context(ANONYMOUS_READER) }),
    close: () => store.close(),
  }
}
