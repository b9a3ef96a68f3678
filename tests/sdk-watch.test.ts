import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Service, startService } from '@dateline/api'
import {
  ArchiveCursorDocument,
  type ArticleChange,
  createDateline,
  type Dateline,
  isDatelineError,
  type TypedDocument,
  type WatchRequest,
} from '@dateline/sdk'
import { type ArticleStore, openLowdbStore } from '@dateline/store'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { archive } from './service/archive.ts'
import { TOKEN } from './service/listening.ts'

const ARTICLES = archive()

let folder: string
let store: ArticleStore
let service: Service
let line: Line
let dateline: Dateline

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dateline-watch-'))
  await start(0)
  line = await lineTo(service.port)
  dateline = createDateline({ url: `${line.url}/graphql`, token: TOKEN })
})

afterEach(async () => {
  await stop()
  line.cut()
  line.server.close()
  await rm(folder, { recursive: true, force: true })
})

async function start(port: number): Promise<void> {
  store = await openLowdbStore(folder)
  service = await startService({ store, token: TOKEN, port })
}

async function stop(): Promise<void> {
  await service.close()
  await store.close()
}

type Line = { readonly url: string; readonly server: Server; readonly open: () => number; cut(): void; stall(): void }

/** A line to a port that can be cut, or carry nothing any more over the connections that are open. */
async function lineTo(port: number): Promise<Line> {
  const sockets = new Set<Socket>()
  const stalls: (() => void)[] = []
  const server = createServer(near => {
    const far = connect(port, '127.0.0.1')
    for (const socket of [near, far]) {
      sockets.add(socket)
      socket.on('error', () => {})
      socket.on('close', () => {
        sockets.delete(socket)
        near.destroy()
        far.destroy()
      })
    }
    near.pipe(far).pipe(near)
    stalls.push(() => far.unpipe(near))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port: own } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${own}`,
    server,
    open: () => sockets.size,
    cut: () => {
      for (const socket of sockets) socket.destroy()
    },
    stall: () => {
      for (const stall of stalls.splice(0)) stall()
    },
  }
}

async function take(changes: AsyncIterator<ArticleChange>, count: number): Promise<string[]> {
  const taken: string[] = []
  while (taken.length < count) {
    const { done, value } = await changes.next()
    if (done) throw new Error('The changes came to an end.')
    taken.push(`${value.kind} ${value.articleId}`)
  }
  return taken
}

const told = (kind: string, ids: readonly { readonly id: string }[]): string[] =>
  ids.map(({ id }) => `${kind} Article:${id}`)

describe('a watch by the SDK', () => {
  it('tells of changes as they happen, with the articles, and lets the service go when it is left', async () => {
    const [first, second] = ARTICLES
    if (!first || !second) throw new Error('There are too few articles.')
    const seen: ArticleChange[] = []
    const { cursor } = (await dateline.query(ArchiveCursorDocument)).archive
    await store.save([first])
    for await (const change of dateline.articles.watch({ after: cursor })) {
      if (seen.push(change) === 1) await store.save([second])
      else if (seen.length === 2) await dateline.articles.remove(change.articleId)
      else break
    }
    expect(seen).toMatchObject([
      { kind: 'IMPORTED', article: { headline: first.headline.exact, revision: 1 } },
      { kind: 'IMPORTED', article: { headline: second.headline.exact } },
      { kind: 'REMOVED', article: null, articleId: `Article:${second.id}` },
    ])
  })

  it('tells what a document of one’s own selects, and goes on when the line was cut', async () => {
    type Seen = { archiveChanged: { cursor: string; articleId: string } }
    const seen: TypedDocument<Seen, WatchRequest> = {
      text: 'subscription Seen($after: String) { archiveChanged(after: $after) { cursor articleId } }',
    }
    const after = (await dateline.query(ArchiveCursorDocument)).archive.cursor
    const changes = dateline.articles.watchBy(seen, { after })[Symbol.asyncIterator]()
    for (const article of ARTICLES.slice(0, 3)) {
      await store.save([article])
      const { value } = await changes.next()
      expect(value).toEqual({ cursor: expect.any(String), articleId: `Article:${article.id}` })
      line.cut()
    }
    await changes.return?.()
  })

  it('misses nothing and tells nothing twice, however often the line is cut', async () => {
    const hasBegun = Promise.withResolvers<void>()
    const watching = createDateline({
      url: `${line.url}/graphql`,
      fetch: async (url, init) => {
        const response = await fetch(url, init)
        if (response.headers.get('content-type')?.startsWith('text/event-stream')) hasBegun.resolve()
        return response
      },
    })
    const changes = watching.articles.watch()[Symbol.asyncIterator]()
    const seen = take(changes, 20)
    await hasBegun.promise
    for (let index = 0; index < 20; index++) {
      await store.save(ARTICLES.slice(index, index + 1))
      if (index % 3 === 0) line.cut()
    }
    expect(await seen).toEqual(told('IMPORTED', ARTICLES.slice(0, 20)))
    await changes.return?.()
  })

  it('goes on when the service was stopped, and was changed before it was started again', async () => {
    await store.save(ARTICLES.slice(0, 1))
    const { cursor } = (await dateline.query(ArchiveCursorDocument)).archive
    const changes = dateline.articles.watch({ after: cursor })[Symbol.asyncIterator]()
    await store.save(ARTICLES.slice(1, 2))
    expect(await take(changes, 1)).toEqual(told('IMPORTED', ARTICLES.slice(1, 2)))
    const next = take(changes, 3)
    const { port } = service
    await stop()
    const between = await openLowdbStore(folder)
    await between.save(ARTICLES.slice(2, 3))
    await between.remove([ARTICLES[0]?.id ?? ''])
    await between.close()
    await start(port)
    await store.save(ARTICLES.slice(3, 4))
    expect(await next).toEqual([
      ...told('IMPORTED', ARTICLES.slice(2, 3)),
      ...told('REMOVED', ARTICLES.slice(0, 1)),
      ...told('IMPORTED', ARTICLES.slice(3, 4)),
    ])
    await changes.return?.()
  })

  it('takes a line on which nothing comes any more for lost, and goes on over another', async () => {
    const [first] = ARTICLES
    if (!first) throw new Error('There are too few articles.')
    const { cursor } = (await dateline.query(ArchiveCursorDocument)).archive
    const changes = dateline.articles.watch({ after: cursor }, { silence: 1000 })[Symbol.asyncIterator]()
    const next = take(changes, 1)
    await expect.poll(line.open).toBeGreaterThan(0)
    line.stall()
    await store.save([first])
    expect(await next).toEqual(told('IMPORTED', [first]))
    await changes.return?.()
  })

  it('ends at once when its signal aborts, also while it waits', async () => {
    const controller = new AbortController()
    const changes = dateline.articles.watch({}, { signal: controller.signal })[Symbol.asyncIterator]()
    const waiting = changes.next().catch((error: unknown) => error)
    await expect.poll(line.open).toBeGreaterThan(0)
    controller.abort()
    const error = await waiting
    expect(isDatelineError(error) && error.kind).toBe('aborted')
  })

  it('says that changes are not kept, and does not try again', async () => {
    const after = Buffer.from(JSON.stringify(['archiveChanged', 99])).toString('base64url')
    const error = await take(dateline.articles.watch({ after })[Symbol.asyncIterator](), 1).catch(
      (reason: unknown) => reason,
    )
    if (!isDatelineError(error) || error.kind !== 'graphql') throw error
    expect(error.errors[0]?.extensions?.['code']).toBe('CHANGES_GONE')
  })

  it('is refused by a service that is none', async () => {
    const lost = createDateline({ url: `${line.url}/no-such-place` })
    const error = await take(lost.articles.watch({ after: 'any' })[Symbol.asyncIterator](), 1).catch(
      (reason: unknown) => reason,
    )
    expect(isDatelineError(error) && error.kind).toMatch(/^(http|protocol)$/)
  })
})

describe('articles.remove', () => {
  it('removes an article, and says why not where it does not', async () => {
    await store.save(ARTICLES.slice(0, 1))
    const id = `Article:${ARTICLES[0]?.id}`
    const stranger = createDateline({ url: `${service.url}/graphql` })
    expect(await stranger.articles.remove(id)).toMatchObject({ __typename: 'UnauthorizedError' })
    expect(await dateline.articles.remove(id)).toEqual({ __typename: 'RemoveArticleSuccess', articleId: id })
    expect(await dateline.articles.remove(id)).toMatchObject({ __typename: 'NotFoundError', path: ['input', 'id'] })
    expect(await dateline.articles.get(id)).toBeNull()
  })
})
