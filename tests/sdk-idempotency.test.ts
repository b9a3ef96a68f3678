import { once } from 'node:events'
import { createServer, request as forward, type Server } from 'node:http'
import { createDateline, type Dateline } from '@dateline/sdk'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Listening, listening, TOKEN } from './service/listening.ts'

const SOURCE = { content: 'Ferry sails\n8 March 2024\nThe old ferry sails again, the harbour master said on Friday.' }

let service: Listening
let line: Server
let requests: number
let dateline: Dateline

/** A service behind a line that drops the connection when the first answer to each kind of mutation is there. */
beforeEach(async () => {
  service = await listening([])
  requests = 0
  line = createServer((incoming, outgoing) => {
    const isFirst = ++requests % 2 === 1
    const { method, headers } = incoming
    const onward = forward(`${service.url}/graphql`, { method, headers }, answer => {
      if (isFirst) {
        answer.resume().on('end', () => outgoing.destroy())
        return
      }
      outgoing.writeHead(answer.statusCode ?? 500, answer.headers)
      answer.pipe(outgoing)
    })
    incoming.pipe(onward)
  }).listen(0, '127.0.0.1')
  await once(line, 'listening')
  const address = line.address()
  const port = typeof address === 'object' ? address?.port : null
  dateline = createDateline({ url: `http://127.0.0.1:${port}/graphql`, token: TOKEN, retry: { delay: 1 } })
})

afterEach(async () => {
  line.close()
  line.closeAllConnections()
  await service.close()
})

describe('a change whose answer is lost', () => {
  it('is an import that is done once, and told as it was the first time', async () => {
    const result = await dateline.articles.import(SOURCE)
    expect(result).toMatchObject({ __typename: 'ImportArticleSuccess', outcome: 'IMPORTED' })
    expect(requests).toBe(2)
    expect((await service.store.summary()).articleCount).toBe(1)
  })

  it('is a removal that is told as done, though the article is gone when it is tried again', async () => {
    const imported = await dateline.articles.import(SOURCE)
    const id = imported.__typename === 'ImportArticleSuccess' ? imported.article.id : ''
    expect(await dateline.articles.remove(id)).toEqual({ __typename: 'RemoveArticleSuccess', articleId: id })
    expect(requests).toBe(4)
    // The same call once more is another call, with another key.
    expect(await dateline.articles.remove(id)).toMatchObject({ __typename: 'NotFoundError' })
  })
})
