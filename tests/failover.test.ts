import { setTimeout } from 'node:timers/promises'
import { ArchiveCursorDocument, createDateline, type Dateline } from '@dateline/sdk'
import { openPostgresStore } from '@dateline/store/postgres'
import { startReplicatedPostgres } from '@dateline/store/replicated-postgres'
import { expect, onTestFinished, test } from 'vitest'
import { bulletin, editionOf } from '../benchmarks/concurrency/bulletin.ts'
import { startServiceProcess } from '../benchmarks/concurrency/service.ts'

/** So many bulletins are sent, in so many editions each. */
const SENT = { bulletins: 3, editions: 12 }

test('when the primary is killed during writes and its standby promoted, services go on by themselves, and nothing that was acknowledged is lost', async () => {
  const servers = await startReplicatedPostgres()
  onTestFinished(() => servers.stop())
  const { both, standby } = await servers.database()
  const service = await startServiceProcess(both)
  onTestFinished(() => service.kill())
  const dateline = createDateline({ url: `${service.url}/graphql`, token: service.token })
  const { cursor } = (await dateline.query(ArchiveCursorDocument)).archive
  const changes = dateline.articles.watch({ after: cursor })[Symbol.asyncIterator]()

  let acknowledged = 0
  let failover: Promise<void> | null = null
  await Promise.all(
    Array.from({ length: SENT.bulletins }, async (_, number) => {
      for (let edition = 0; edition < SENT.editions; edition++) {
        // The SDK itself sends again what is answered by 503.
        while (!(await isSent(dateline, number, `${edition}`))) await setTimeout(50)
        // In the middle of what the others send.
        if (++acknowledged === 12) failover = servers.signalPrimary('SIGKILL').then(() => servers.promote())
      }
    }),
  )
  await failover
  expect(failover).not.toBeNull()

  // What was sent twice, as its answer was lost, is told of once.
  const kinds: string[] = []
  while (kinds.length < SENT.bulletins * SENT.editions) kinds.push((await changes.next()).value?.kind ?? 'NONE')
  expect(kinds.filter(kind => kind === 'IMPORTED')).toHaveLength(SENT.bulletins)
  const store = await openPostgresStore(standby, { readOnly: true })
  onTestFinished(() => store.close())
  const [page] = await store.articles.pages([{ filter: {}, orderBy: 'PUBLISHED_ASC', first: 10 }])
  expect(page?.items).toHaveLength(SENT.bulletins)
  for (const { item } of page?.items ?? []) {
    const texts = Array.from({ length: SENT.editions }, (_, index) => ({ article: item.id, revision: index + 1 }))
    const editions = (await store.articles.atRevision(texts)).map(text => text && editionOf(text).edition)
    expect(editions).toEqual(texts.map((_, index) => `${index}`))
  }
})

/** Whether an edition is acknowledged. What is not may have come to pass all the same. */
async function isSent(dateline: Dateline, number: number, edition: string): Promise<boolean> {
  const sending = dateline.articles.import({ content: bulletin({ number, edition }) })
  return sending.then(
    ({ __typename }) => __typename === 'ImportArticleSuccess',
    () => false,
  )
}
