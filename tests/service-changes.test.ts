import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type ArchiveChange, type ArticleStore, openLowdbStore, type Position } from '@dateline/store'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { archive } from './service/archive.ts'
import { type EventStream, eventStream } from './service/event-stream.ts'
import { type Listening, listening } from './service/listening.ts'

const WATCH = `subscription Watch($filter: ArticleFilter, $after: String) {
  archiveChanged(filter: $filter, after: $after) {
    kind articleId cursor at article { id headline revision publisher { name articleCount } }
  }
}`

const [first, second, third, fourth] = archive()
if (!first || !second || !third || !fourth) throw new Error('The archive has too few articles.')
const idOf = ({ id }: { id: string }): string => `Article:${id}`

let folder: string
let store: ArticleStore
let service: Listening
/** Who reads changes from the store. */
const readers = new Set<object>()
const streams: EventStream[] = []

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dateline-changes-'))
  await open()
})

afterEach(async () => {
  for (const stream of streams.splice(0)) stream.leave()
  await service.close()
  await rm(folder, { recursive: true, force: true })
})

async function open(): Promise<void> {
  store = await openLowdbStore(folder)
  service = await listening([], { store: { ...store, changes: after => counted(after) } })
}

async function counted(after: Position | null): Promise<AsyncIterable<ArchiveChange>> {
  const changes = (await store.changes(after))[Symbol.asyncIterator]()
  const reader = {}
  readers.add(reader)
  return {
    [Symbol.asyncIterator]: () => ({
      next: () => changes.next(),
      return: async () => {
        readers.delete(reader)
        return (await changes.return?.()) ?? { done: true, value: undefined }
      },
    }),
  }
}

type Told = { kind: string; articleId: string; cursor: string; article: { headline: string } | null }

async function watch(
  variables: Record<string, unknown> = {},
): Promise<EventStream & { told(count: number): Promise<Told[]> }> {
  const stream = await eventStream(service.url, WATCH, variables)
  streams.push(stream)
  const told = async (count: number): Promise<Told[]> => {
    const changes: Told[] = []
    while (changes.length < count) {
      const event = await stream.next()
      const { data } = (event?.data ?? {}) as { data?: { archiveChanged: Told } }
      if (!data) throw new Error(`No change was told, but ${JSON.stringify(event)}.`)
      changes.push(data.archiveChanged)
    }
    return changes
  }
  return { ...stream, told }
}

const short = ({ kind, articleId }: Told): string => `${kind} ${articleId}`

describe('archiveChanged', () => {
  it('tells of articles that are imported, revised and removed, as they then are', async () => {
    const watching = await watch()
    await store.save([first])
    await store.save([{ ...first, text: `${first.text} ` }])
    await store.save([second])
    expect(await watching.told(3)).toMatchObject([
      { kind: 'IMPORTED', articleId: idOf(first), at: expect.stringMatching(/^\d{4}-.*Z$/) },
      { kind: 'REVISED', articleId: idOf(first), article: { id: idOf(first), revision: 2, publisher: {} } },
      { kind: 'IMPORTED', article: { headline: second.headline.exact } },
    ])
    await store.remove([first.id])
    expect(await watching.told(1)).toMatchObject([{ kind: 'REMOVED', articleId: idOf(first), article: null }])
  })

  it('goes on from a cursor after the connection was lost, with nothing missed and nothing told twice', async () => {
    const watching = await watch()
    await store.save([first])
    await store.save([second])
    const [one] = await watching.told(1)
    watching.leave()
    await store.save([third])
    await store.remove([second.id])
    const again = await watch({ after: one?.cursor })
    expect((await again.told(3)).map(short)).toEqual([
      `IMPORTED ${idOf(second)}`,
      `IMPORTED ${idOf(third)}`,
      `REMOVED ${idOf(second)}`,
    ])
    await store.save([fourth])
    expect((await again.told(1)).map(short)).toEqual([`IMPORTED ${idOf(fourth)}`])
  })

  it('goes on from a cursor after the service was started again', async () => {
    const watching = await watch()
    await store.save([first])
    const [one] = await watching.told(1)
    await store.save([second])
    await service.close()
    await open()
    await store.remove([first.id])
    const again = await watch({ after: one?.cursor })
    expect((await again.told(2)).map(short)).toEqual([`IMPORTED ${idOf(second)}`, `REMOVED ${idOf(first)}`])
  })

  it('tells of the articles alone that the filter lets through, and of all that are gone', async () => {
    const [danish, english] = [archive()[4], archive()[5]]
    if (!danish || !english) throw new Error('The archive has too few articles.')
    const watching = await watch({ filter: { languages: ['da'] } })
    await store.save([english])
    await store.save([danish])
    await store.remove([english.id])
    expect((await watching.told(2)).map(short)).toEqual([`IMPORTED ${idOf(danish)}`, `REMOVED ${idOf(english)}`])
  })

  it('says of a cursor that is none, and of one that is not kept, what is wrong', async () => {
    const errorOf = async (after: string): Promise<unknown> => {
      const stream = await eventStream(service.url, WATCH, { after })
      streams.push(stream)
      return (await stream.next())?.data
    }
    expect(await errorOf('nonsense')).toMatchObject({
      errors: [
        { message: expect.stringContaining('"nonsense" is not a cursor'), extensions: { code: 'BAD_USER_INPUT' } },
      ],
    })
    const foreign = Buffer.from(JSON.stringify(['archiveChanged', 99])).toString('base64url')
    expect(await errorOf(foreign)).toMatchObject({
      errors: [{ message: expect.stringContaining('are not kept'), extensions: { code: 'CHANGES_GONE' } }],
    })
    expect(service.logged).toEqual([])
  })

  it('leaves nothing behind when its client goes away', async () => {
    const watches = await Promise.all([watch(), watch(), watch()])
    await expect.poll(() => readers.size).toBe(3)
    for (const { leave } of watches) leave()
    await expect.poll(() => readers.size).toBe(0)
  })

  it('ends when the service is closed, which waits for nobody', async () => {
    const watching = await watch()
    await store.save([first])
    await watching.told(1)
    await service.close()
    expect(await watching.next()).toMatchObject({ event: 'complete' })
    expect(await watching.next()).toBeNull()
    expect(readers.size).toBe(0)
    await open()
  })
})
