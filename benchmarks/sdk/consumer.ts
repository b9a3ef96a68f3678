/** How many operations stand in a consumer's file, as the issue of slow editors is usually measured. */
export const OPERATIONS = 50

/** An app that calls methods of the SDK, each with a request of its own, and reads what they give. */
export function methodCalls(): string {
  const calls = [
    (at: number) => `for (const { headline } of (await dateline.articles.list({ first: ${at} })).items) take(headline)`,
    (at: number) => `for await (const { name } of dateline.entities.iterate({ first: ${at} })) take(name)`,
    (at: number) => `take((await dateline.articles.get('${at}'))?.blocks.length)`,
    (at: number) =>
      `for await (const { quantity } of dateline.figures.iterate({ first: ${at} })) take(quantity.minimum)`,
    (at: number) => `take((await dateline.statements.get('${at}'))?.content.exact)`,
  ]
  const lines = Array.from({ length: OPERATIONS }, (_, at) => calls[at % calls.length]?.(at) ?? '')
  return [`import { createDateline } from '@dateline/sdk'`, ...START, ...lines, ''].join('\n')
}

/** An app with operations of its own, whose types a code generator wrote. */
export function generatedDocuments(): string {
  const operations = numbered(at => [
    `type Result${at} = { readonly articles: { readonly totalCount: number; readonly edges: readonly { readonly node: { readonly id: string; readonly headline: string } }[] } }`,
    `type Variables${at} = { readonly first?: number | null | undefined; readonly text: string }`,
    `const document${at}: TypedDocument<Result${at}, Variables${at}> = { text: ${JSON.stringify(operation(at))} }`,
    `take((await dateline.query(document${at}, { first: ${at}, text: 'a' })).articles.edges[0]?.node.headline)`,
  ])
  return [`import { createDateline, type TypedDocument } from '@dateline/sdk'`, ...START, ...operations, ''].join('\n')
}

/** The same operations, typed by gql.tada. */
export function tadaDocuments(): string {
  const operations = numbered(at => [
    `const document${at} = graphql(${JSON.stringify(operation(at))})`,
    `take((await query(document${at}, { first: ${at}, text: 'a' })).articles.edges[0]?.node.headline)`,
  ])
  return [
    `import { initGraphQLTada, type ResultOf, type VariablesOf } from 'gql.tada'`,
    `import type { introspection } from './graphql-env.d.ts'`,
    'const graphql = initGraphQLTada<{ introspection: introspection; scalars: { Date: string; DateTime: string; URL: string } }>()',
    'declare function query<Document>(document: Document, variables: VariablesOf<Document>): Promise<ResultOf<Document>>',
    'declare function take(value: unknown): void',
    ...operations,
    '',
  ].join('\n')
}

const START = ['declare function take(value: unknown): void', 'const dateline = createDateline()']

function operation(at: number): string {
  return `query Operation${at}($first: Int, $text: String!) { articles(first: $first, filter: { text: $text }) { totalCount edges { node { id headline } } } }`
}

function numbered(lines: (at: number) => readonly string[]): string[] {
  return Array.from({ length: OPERATIONS }, (_, at) => lines(at)).flat()
}
