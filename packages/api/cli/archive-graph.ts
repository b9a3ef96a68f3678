import type { ArticleStore } from '@dateline/store'
import { execute } from 'graphql'
import { ANONYMOUS_READER, contextOf } from '../schema/context.ts'
import { schema } from '../schema/schema.ts'
import { openArchive } from './archive.ts'
import type { Graph } from './graph.ts'

/** The graph of the archive in a folder, read without a service. @throws {CommandError} when another process has the folder */
export async function openArchiveGraph(folder: string): Promise<Graph> {
  return archiveGraph(await openArchive(folder))
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
