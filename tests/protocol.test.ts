import { auditServer } from 'graphql-http'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Listening, listening } from './service/listening.ts'

let service: Listening

beforeAll(async () => {
  service = await listening([])
})

afterAll(() => service?.close())

describe('GraphQL over HTTP', () => {
  it('is spoken to the letter: every audit of graphql-http passes, as the kept report says', async () => {
    const results = await auditServer({ url: `${service.url}/graphql` })
    const report = results.map(({ id, name, status }) => ({ id, name, status }))
    expect(report.filter(({ status }) => status !== 'ok')).toEqual([])
    expect(report.length).toBeGreaterThan(50)
    await expect(`${JSON.stringify(report, null, 2)}\n`).toMatchFileSnapshot('protocol/report.json')
  })
})
