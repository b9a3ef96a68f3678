import { readdirSync, readFileSync } from 'node:fs'
import { type DocumentNode, Kind, parse, separateOperations } from 'graphql'
import { codeBlocksOf } from '../documentation/code-block.ts'
import { documentationPages } from '../documentation/page.ts'
import type { Listening } from './listening.ts'

/** The operations of `tests/operations`, all that the SDK sends, and all that the documentation shows; each with its fragments. */
export const OPERATIONS: Readonly<Record<string, DocumentNode>> = {
  ...operationsIn(new URL('../operations/', import.meta.url)),
  ...operationsIn(new URL('../../packages/sdk/src/operations/', import.meta.url)),
  ...Object.fromEntries(
    documentationPages()
      .flatMap(({ file, markdown }) => codeBlocksOf(file, markdown))
      .filter(({ language }) => language === 'graphql')
      .map(({ file, line, code }) => [`${file}, line ${line}`, parse(code)]),
  ),
}

/** Those that change nothing, with their names. */
export const QUERIES = Object.entries(OPERATIONS).filter(([, document]) => isQuery(document))

/** Variables for the operations that take some, by their names, of what a service has. All others do with `first`. */
export async function variablesIn(
  service: Pick<Listening, 'ask'>,
): Promise<Readonly<Record<string, Record<string, unknown>>>> {
  const idsIn = async (field: string): Promise<string[]> =>
    (
      await service.ask<{ all: { nodes: { id: string }[] } }>(`{ all: ${field}(first: 10) { nodes { id } } }`)
    ).all.nodes.map(({ id }) => id)
  const fields = ['articles', 'entities', 'statements', 'figures', 'events']
  const [articles = [], entities = [], statements = [], figures = [], events = []] = await Promise.all(
    fields.map(idsIn),
  )
  return {
    ById: { ids: [...articles, ...entities, ...statements, ...figures, ...events] },
    Article: { id: articles[0] },
    Entity: { id: entities[0] },
    Statement: { id: statements[0] },
    Figure: { id: figures[0] },
    Event: { id: events[0] },
    ArticleRevisions: { id: articles[0] },
    AnnotationReview: { id: figures[0] },
    EntityEdits: { id: entities[0] },
    RejectedAnnotations: { article: articles[0] },
    SearchArticles: { query: 'harbour', first: 50 },
    SearchFacets: { query: 'harbour', first: 10 },
    SearchPlaces: { query: 'harbour' },
    FigureHistory: { measure: 'INJURED', first: 50 },
  }
}

function isQuery(document: DocumentNode): boolean {
  return document.definitions.every(node => node.kind !== Kind.OPERATION_DEFINITION || node.operation === 'query')
}

function operationsIn(folder: URL): Record<string, DocumentNode> {
  const texts = readdirSync(folder).map(name => readFileSync(new URL(name, folder), 'utf8'))
  return separateOperations(parse(texts.join('\n')))
}
