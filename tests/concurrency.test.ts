import { postgresForTest } from '@dateline/store/postgres-for-test'
import { expect, test } from 'vitest'
import { concurrentRun } from '../benchmarks/concurrency/concurrent-run.ts'
import { temporaryFolder } from './command.ts'

const postgres = postgresForTest()

test.each([
  ['one service on a folder', 1, () => temporaryFolder()],
  ['two services on a database', 2, () => postgres.database()],
])(
  'while many write and read through %s, no update is lost, no entity made twice, and no walk has a gap or a repeat',
  async (_, services, place) => {
    const { writes, walks, entities } = await concurrentRun({ place: await place(), services, seconds: 3, seed: 1 })
    expect(Math.min(writes, walks)).toBeGreaterThan(8)
    expect(entities).toBe(12)
  },
)
