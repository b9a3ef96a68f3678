import { expect, it } from 'vitest'
import { mixedLoad } from '../benchmarks/load/mixed-load.ts'
import { archive } from './service/archive.ts'
import { listening, TOKEN } from './service/listening.ts'

// `benchmarks/load.ts` does the same for five minutes, and looks at the service's memory and lateness.
it('queries, searches, tables, imports, edits and subscriptions at once are all answered', async () => {
  const service = await listening(archive())
  const load = await mixedLoad({ url: service.url, token: TOKEN, clients: 8 })
  const { kinds, failures } = load
  const answered = (): number => [...kinds.values()].reduce((sum, { length }) => sum + length, 0)
  while (failures.length === 0 && (kinds.size < 6 || answered() < 300)) await new Promise(setImmediate)
  await load.stop()
  await service.close()
  expect(failures).toEqual([])
  expect([...kinds.keys()].sort()).toEqual(['csv', 'edit', 'import', 'query', 'search', 'subscription'])
  expect(service.logged).toEqual([])
})
