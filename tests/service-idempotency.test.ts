import { openMemoryStore } from '@dateline/store'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { archive } from './service/archive.ts'
import { type Listening, listening, TOKEN } from './service/listening.ts'
import { before } from './service/store.ts'

const IMPORT = `mutation Import($content: String!) {
  importArticle(input: { content: $content }) {
    __typename
    ... on ImportArticleSuccess { outcome article { id headline } }
    ... on UserError { message }
  }
}`
const source = (headline: string): string =>
  `${headline}\n8 March 2024\nThe old ferry sails again, the harbour master said on Friday.`

let service: Listening

beforeEach(async () => {
  service = await listening([])
})

afterEach(() => service.close())

function send(key: string, content: string, token: string | null = TOKEN) {
  return service.post(
    { query: IMPORT, variables: { content } },
    { 'idempotency-key': key, ...(token !== null && { authorization: `Bearer ${token}` }) },
  )
}

const imported = (outcome: string) => ({ status: 200, body: { data: { importArticle: { outcome } } } })
const refused = (status: number, code: string) => ({ status, body: { errors: [{ extensions: { code } }] } })

describe('a mutation with an Idempotency-Key', () => {
  it('is answered again as it was the first time, and done once', async () => {
    const first = await send('"a"', source('Ferry sails'))
    expect(first).toMatchObject(imported('IMPORTED'))
    expect(await send('"a"', source('Ferry sails'))).toEqual(first)
    // Quotes around the key are how structured fields write strings; it is the same key without.
    expect(await send('a', source('Ferry sails'))).toEqual(first)
    expect(await send('"b"', source('Ferry sails'))).toMatchObject(imported('UNCHANGED'))
  })

  it('is refused when the key was used for another request', async () => {
    await send('"a"', source('Ferry sails'))
    expect(await send('"a"', source('Ferry sinks'))).toMatchObject(refused(422, 'IDEMPOTENCY_KEY_REUSED'))
    expect((await service.store.summary()).articleCount).toBe(1)
  })

  it('waits for the first when both run at once', async () => {
    const answers = await Promise.all([1, 2, 3].map(() => send('"a"', source('Ferry sails'))))
    expect(answers[0]).toMatchObject(imported('IMPORTED'))
    expect(answers[1]).toEqual(answers[0])
    expect(answers[2]).toEqual(answers[0])
  })

  it('keeps user errors, which are answers, and not what failed in the service, which may be tried again', async () => {
    const nothing = await send('"a"', '')
    expect(nothing).toMatchObject({ body: { data: { importArticle: { __typename: 'RefusedError' } } } })
    expect(await send('"a"', '')).toEqual(nothing)

    let isBroken = true
    const store = before(openMemoryStore(), read => {
      if (isBroken && read === 'save') throw new Error('The disk is full.')
    })
    await service.close()
    service = await listening([], { store })
    expect(await send('"c"', source('Ferry sails'))).toMatchObject({
      body: { errors: [{ extensions: { code: 'INTERNAL_SERVER_ERROR' } }] },
    })
    isBroken = false
    expect(await send('"c"', source('Ferry sails'))).toMatchObject(imported('IMPORTED'))
  })

  it('has its key for itself: nobody gets the answer of another’s', async () => {
    await send('"a"', source('Ferry sails'))
    expect(await send('"a"', source('Ferry sails'), null)).toMatchObject({
      body: { data: { importArticle: { __typename: 'UnauthorizedError' } } },
    })
  })

  it.each(['""', 'two words', '"a', 'x'.repeat(256), '"a\\"'])('is refused with the malformed key %s', async key => {
    expect(await send(key, source('Ferry sails'))).toMatchObject(refused(400, 'BAD_USER_INPUT'))
    expect((await service.store.summary()).articleCount).toBe(0)
  })
})

describe('a query with an Idempotency-Key', () => {
  it('is answered anew each time', async () => {
    const count = () =>
      service.post(
        { query: '{ archive { articleCount } }' },
        { authorization: `Bearer ${TOKEN}`, 'idempotency-key': '"a"' },
      )
    expect(await count()).toMatchObject({ body: { data: { archive: { articleCount: 0 } } } })
    await service.store.save(archive().slice(0, 2))
    expect(await count()).toMatchObject({ body: { data: { archive: { articleCount: 2 } } } })
  })
})
