import { ArchiveCursorDocument, type ArticleChange, createDateline, type Dateline } from '@dateline/sdk'
import { postgresForTest } from '@dateline/store/postgres-for-test'
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest'
import { bulletin } from '../benchmarks/concurrency/bulletin.ts'
import { type ServiceProcess, startServiceProcess } from '../benchmarks/concurrency/service.ts'
import { balancerOf } from './service/balancer.ts'
import { TOKEN } from './service/listening.ts'

const postgres = postgresForTest()

let one: ServiceProcess
let other: ServiceProcess
let balanced: Dateline

beforeEach(async () => {
  const place = await postgres.database()
  ;[one, other] = await Promise.all([startServiceProcess(place, TOKEN), startServiceProcess(place, TOKEN)])
  const balancer = await balancerOf([one.url, other.url])
  onTestFinished(async () => {
    balancer.close()
    await Promise.all([one.kill(), other.kill()])
  })
  balanced = datelineOf(balancer.url)
})

describe('two services on one database, behind a balancer', () => {
  test('tell those who watch one of them at once what is written through the other', async () => {
    const [writing, watching] = [datelineOf(one.url), datelineOf(other.url)]
    const { cursor } = (await watching.query(ArchiveCursorDocument)).archive
    const changes = watching.articles.watch({ after: cursor })[Symbol.asyncIterator]()
    // A service also looks for itself, every ten seconds: twenty changes, one after the other, would take longer by that than a test may.
    for (let number = 0; number < 20; number++) {
      await send(writing, number, 'first')
      expect((await changes.next()).value).toMatchObject({
        kind: 'IMPORTED',
        article: { headline: `Bulletin ${number}` },
      })
    }
    await changes.return?.()
  })

  test('serve on when one of them is killed: every write is acknowledged, and whoever watches misses nothing and sees nothing twice', async () => {
    const { cursor } = (await balanced.query(ArchiveCursorDocument)).archive
    const [seen, alsoSeen] = [0, 1].map(() => editionsIn(balanced.articles.watch({ after: cursor })))
    const sent: string[] = []
    let killing: Promise<void> | null = null
    await Promise.all(
      Array.from({ length: 4 }, async (_, writer) => {
        for (let turn = 0; turn < 15; turn++) {
          await send(balanced, writer, `${writer}-${turn}`)
          sent.push(`${writer}-${turn}`)
          if (sent.length >= 20) killing ??= one.kill()
        }
      }),
    )
    await killing
    await send(balanced, 99, 'last')
    for (const editions of [await seen, await alsoSeen]) {
      const kinds = editions?.filter(({ number }) => number < 4) ?? []
      expect(kinds.filter(({ kind }) => kind === 'IMPORTED')).toHaveLength(4)
      // A change is told with the article as it is by then, so that only their number is known.
      expect(kinds).toHaveLength(sent.length)
    }
    const { items } = await balanced.articles.list({ first: 10 })
    expect(items).toHaveLength(5)
    for (const { id, headline } of items)
      expect(await balanced.articles.revisions(id)).toHaveLength(headline === 'Bulletin 99' ? 1 : 15)
  })
})

function datelineOf(url: string): Dateline {
  return createDateline({ url: `${url}/graphql`, token: TOKEN })
}

async function send(dateline: Dateline, number: number, edition: string): Promise<void> {
  const result = await dateline.articles.import({ content: bulletin({ number, edition }) })
  if (result.__typename !== 'ImportArticleSuccess') throw new Error(result.message)
}

/** The changes up to that of the last bulletin. */
async function editionsIn(
  changes: AsyncIterable<ArticleChange>,
): Promise<readonly { readonly kind: string; readonly number: number }[]> {
  const editions: { kind: string; number: number }[] = []
  for await (const { kind, article } of changes) {
    const number = Number(article?.headline.slice('Bulletin '.length))
    if (number === 99) return editions
    editions.push({ kind, number })
  }
  throw new Error('The changes came to an end.')
}
