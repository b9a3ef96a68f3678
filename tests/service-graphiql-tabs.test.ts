import { readdirSync, readFileSync } from 'node:fs'
import { annotate, readSource } from '@dateline/articles'
import { buildSchema, parse, validate } from 'graphql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Listening, listening } from './service/listening.ts'

const TABS = new URL('../packages/api/graphiql/src/tabs/', import.meta.url)
const SAMPLES = new URL('../samples/', import.meta.url)
const SCHEMA = new URL('../packages/api/schema.graphql', import.meta.url)

const tabs = readdirSync(TABS).map(file => ({ file, query: readFileSync(new URL(file, TABS), 'utf8') }))

let service: Listening

beforeAll(async () => {
  const sources = readdirSync(SAMPLES).filter(name => name !== 'README.md')
  const outcomes = sources.flatMap(name => [...readSource({ name, content: readFileSync(new URL(name, SAMPLES)) })])
  service = await listening(outcomes.flatMap(({ article }) => (article ? [annotate(article)] : [])))
})

afterAll(() => service?.close())

describe.each(tabs)('the tab of GraphiQL in $file', ({ query }) => {
  it('is a query of the schema, without an id of any archive', () => {
    const schema = buildSchema(readFileSync(SCHEMA, 'utf8'))
    expect(validate(schema, parse(query))).toEqual([])
    expect(query).not.toMatch(/"\w+:\w+"/)
  })

  it('begins with what it shows and for whom, in lines that are not cut off', () => {
    expect(query).toMatch(/^# [A-Z][\w -]+: /)
    expect(query.replaceAll('\n# ', ' ')).toMatch(/\. For who(ever)? /)
    const comments = query.split('\n').filter(line => line.startsWith('#'))
    expect(comments.filter(line => line.length > 52)).toEqual([])
  })

  it('is answered of the samples with something in each list that it selects, and without errors', async () => {
    const { status, body } = await service.post({ query })
    expect([status, body]).toEqual([200, { data: expect.anything() }])
    const lists = listsIn(body)
    expect(lists.length).toBeGreaterThan(0)
    expect(lists.some(list => list.length === 0)).toBe(false)
  })
})

/** The lists in an answer that stand in no other list. */
function listsIn(value: unknown): readonly unknown[][] {
  if (Array.isArray(value)) return [value]
  return typeof value === 'object' && value ? Object.values(value).flatMap(listsIn) : []
}
