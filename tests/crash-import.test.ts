import { postgresForTest } from '@dateline/store/postgres-for-test'
import { expect, test } from 'vitest'
import { crashRounds } from '../benchmarks/crash/crash-rounds.ts'
import { randomFrom } from '../benchmarks/random.ts'
import { articlesIn, untilOnDisk } from './archive.ts'
import { dateline, launch, temporaryFolder } from './command.ts'

const ARTICLES = 400

const LINES = Array.from({ length: ARTICLES }, (_, index) => {
  const publishedOn = new Date(Date.UTC(2024, 0, 1 + index)).toISOString().slice(0, 10)
  const text = `The works at the bridge entered day ${index + 1}, Mayor Helena Brandt said. Some ${index + 20} people watched.`
  return `${JSON.stringify({ headline: `Day ${index + 1} at the bridge`, publishedOn, publisher: 'Tests', text })}\n`
})

const postgres = postgresForTest()

test('an import that is killed leaves whole articles, and is completed by running it again', async () => {
  const folder = await temporaryFolder()
  const killed = launch('dateline.ts', ['import', '-', '--data', folder], { input: null })
  // Its input stays open, so that it is in the middle of the import whenever it is killed.
  killed.process.stdin?.write(LINES.slice(0, 300).join(''))
  await untilOnDisk(folder, 100, killed)
  killed.process.kill('SIGKILL')
  expect((await killed.ended).code).toBeNull()

  const kept = await articlesIn(folder)
  expect(kept.length).toBeGreaterThanOrEqual(100)

  const { code, stdout } = await dateline(['import', '-', '--data', folder], { input: LINES.join('') })
  expect(stdout).toMatch(
    new RegExp(`^${ARTICLES - kept.length} imported\n *${kept.length} unchanged\n *0 revised\n *0 refused`),
  )
  expect(code).toBe(0)
  expect(await articlesIn(folder)).toHaveLength(ARTICLES)
})

test.each([
  ['a folder', () => temporaryFolder()],
  ['a database', () => postgres.database()],
])(
  'whenever an import into %s is killed, what was acknowledged is there, whole and found, and nothing is half there',
  async (_, place) => {
    const rounds = crashRounds({ place: await place(), rounds: 4, articles: 96, random: randomFrom(11) })
    const done = await Array.fromAsync(rounds)
    expect(done).toHaveLength(4)
    expect(done.reduce((sum, { acknowledged }) => sum + acknowledged, 0)).toBeGreaterThanOrEqual(64)
  },
)
