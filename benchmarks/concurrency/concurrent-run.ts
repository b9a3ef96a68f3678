import type { ArticleStore } from '@dateline/store'
import { openPlace } from '../open-place.ts'
import { randomFrom } from '../random.ts'
import { asking } from './asking.ts'
import { editionOf, FIRST } from './bulletin.ts'
import { read, standingIn } from './reader.ts'
import { startServiceProcess } from './service.ts'
import { type Acknowledged, send, write } from './writer.ts'

/** So many write at once, and so many read. */
const CLIENTS = { writers: 8, readers: 8 }
/** How many bulletins all writers send. */
const BULLETINS = 40

export type RunOptions = {
  /** A folder, or the URL of a database. */
  readonly place: string
  /** How many services share it. */
  readonly services: number
  readonly seconds: number
  readonly seed: number
}

/** What was done, and found to be right. */
export type ConcurrentRun = {
  readonly writes: number
  readonly walks: number
  readonly pages: number
  readonly entities: number
}

/**
 * Lets writers send texts of the same articles, and readers walk through pages, all at once and through all services in turn.
 *
 * @throws {Error} that says what was lost, is there twice, or was missing in a walk
 */
export async function concurrentRun({ place, services, seconds, seed }: RunOptions): Promise<ConcurrentRun> {
  const serving = []
  try {
    for (let count = 0; count < services; count++) serving.push(await startServiceProcess(place))
    const asks = serving.map(asking)
    const askOf = (client: number) => asks[client % asks.length] ?? asking({ url: '', token: '' })
    const acknowledged: Acknowledged[] = []
    for (let number = 0; number < BULLETINS; number++)
      acknowledged.push(await send(askOf(0), { number, edition: FIRST }))
    const standing = await standingIn(askOf(0))
    const until = performance.now() + seconds * 1000
    const [written, walked] = await Promise.all([
      Promise.all(
        Array.from({ length: CLIENTS.writers }, (_, writer) =>
          write(askOf(writer), { writer, bulletins: BULLETINS, random: randomFrom(seed + writer), until }),
        ),
      ),
      Promise.all(Array.from({ length: CLIENTS.readers }, (_, reader) => read(askOf(reader), standing, until))),
    ])
    acknowledged.push(...written.flat())
    for (const service of serving.splice(0)) await service.close()
    return {
      writes: acknowledged.length,
      walks: walked.reduce((sum, { walks }) => sum + walks, 0),
      pages: walked.reduce((sum, { pages }) => sum + pages, 0),
      entities: await checkedIn(place, acknowledged),
    }
  } finally {
    for (const service of serving) await service.kill()
  }
}

/** Checks an archive when all is over. Answers with how many entities it has. */
async function checkedIn(place: string, acknowledged: readonly Acknowledged[]): Promise<number> {
  const store = await openPlace(place)
  try {
    await checkTexts(store, acknowledged)
    return await checkEntities(store)
  } finally {
    await store.close()
  }
}

/** Each edition that was acknowledged is a text of its article, once, and there are no others; one of them made the article. */
async function checkTexts(store: ArticleStore, acknowledged: readonly Acknowledged[]): Promise<void> {
  const [page] = await store.articles.pages([{ filter: {}, orderBy: 'PUBLISHED_DESC', first: 1000 }])
  const sent = Map.groupBy(acknowledged, ({ number }) => number)
  for (const { item } of page?.items ?? []) {
    const { number } = editionOf(item)
    const all = sent.get(number)
    if (!all) continue
    sent.delete(number)
    const texts = await store.articles.atRevision(
      Array.from({ length: item.revision }, (_, index) => ({ article: item.id, revision: index + 1 })),
    )
    const kept = texts.map(text => text && editionOf(text).edition).sort()
    const expected = all.map(({ edition }) => edition).sort()
    const lost = expected.find(edition => !kept.includes(edition))
    if (lost !== undefined) throw new Error(`Edition ${lost} of bulletin ${number} was acknowledged, and is lost.`)
    if (kept.length !== expected.length)
      throw new Error(`Bulletin ${number} has ${kept.length} texts, of ${expected.length} that were acknowledged.`)
    if (all.filter(({ outcome }) => outcome === 'IMPORTED').length !== 1)
      throw new Error(`Bulletin ${number} was not imported once, and then revised.`)
  }
  const [missing] = sent.keys()
  if (missing !== undefined) throw new Error(`Bulletin ${missing} was acknowledged, and is not there.`)
}

/** No two entities have a key in common, nor the same kind and name. */
async function checkEntities(store: ArticleStore): Promise<number> {
  const [page] = await store.entities.pages([{ filter: {}, orderBy: 'NAME_ASC', first: 1000 }])
  const ofKey = new Map<string, string>()
  for (const { item } of page?.items ?? [])
    for (const key of new Set([...item.keys, `${item.kind} ${item.name}`])) {
      if (ofKey.has(key)) throw new Error(`${item.name} is there twice: ${item.id} and ${ofKey.get(key)}.`)
      ofKey.set(key, item.id)
    }
  return page?.items.length ?? 0
}
