import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openLowdbStore, openMemoryStore } from '../index.ts'
import { storeContract } from '../store-contract.ts'

storeContract('the store in memory', async () => openMemoryStore())

storeContract('the lowdb store', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'dateline-store-'))
  const store = await openLowdbStore(folder)
  return {
    ...store,
    async close() {
      await store.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
})
