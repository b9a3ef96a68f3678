import { describe, expect, expectTypeOf, it } from 'vitest'
import { type Client, createClient } from './client.ts'
import type { Measure } from './generated/operations.ts'
import { graphql, type ResultOf, type VariablesOf } from './graphql.ts'

const span = graphql('fragment Words on TextSpan { exact }')
const figure = graphql('fragment Told on Figure { measure span { ...Words } quantity { minimum } }', [span])
const document = graphql(
  `query Deaths($measures: [Measure!], $after: String) {
    figures(filter: { measures: $measures }, after: $after) {
      totalCount
      nodes { ...Told article { headline publishedOn } withdrawn: span { ...Words } }
    }
  }`,
  [figure, span],
)

describe('a document by graphql', () => {
  it('is its text with each fragment once', () => {
    const { text } = Object(document)
    expect(text.match(/fragment \w+/g)).toEqual(['fragment Told', 'fragment Words'])
    expect(text).toMatch(/^query Deaths/)
  })

  it('keeps the identifier that it is given', () => {
    expect(graphql.persisted('sha256:1', document)).toMatchObject({ id: 'sha256:1', text: Object(document).text })
  })

  it('is typed by the schema: its result, its variables, and what fragments bring in', () => {
    type Figure = ResultOf<typeof document>['figures']['nodes'][number]
    expectTypeOf<Figure['article']>().toEqualTypeOf<{ headline: string; publishedOn: string }>()
    expectTypeOf<Figure['quantity']['minimum']>().toEqualTypeOf<number | null>()
    expectTypeOf<Figure['measure']>().toEqualTypeOf<Measure>()
    expectTypeOf<Figure['withdrawn']['exact']>().toEqualTypeOf<string>()
    expectTypeOf<VariablesOf<typeof document>>().toEqualTypeOf<{
      measures?: Measure[] | null
      after?: string | null
    }>()
  })

  it('is what a client takes, with nothing that is `any`', async () => {
    const client: Client = createClient({
      fetch: async () => Response.json({ data: { figures: { totalCount: 1, nodes: [] } } }),
    })
    const { figures } = await client.query(document, { measures: ['KILLED'] })
    expectTypeOf(figures.totalCount).toEqualTypeOf<number>()
    expectTypeOf(figures.nodes[0]?.article.headline).toEqualTypeOf<string | undefined>()
    expect(figures.totalCount).toBe(1)
    // @ts-expect-error there is no such measure
    client.query(document, { measures: ['DEFEATED'] })
    // @ts-expect-error there is no such field
    figures.facets
  })
})
