import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { breachesOf } from '@dateline/articles'
import { openLowdbStore, type StoredArticle } from '@dateline/store'
import { expect } from 'vitest'
import type { Running } from './command.ts'

/** All articles that an archive holds, the newest first. None may be broken: each span must slice to its words. */
export async function articlesIn(folder: string): Promise<readonly StoredArticle[]> {
  const store = await openLowdbStore(folder)
  try {
    expect(store.unserved).toEqual([])
    const [page] = await store.articles.pages([{ filter: {}, orderBy: 'PUBLISHED_DESC', first: 1000 }])
    const articles = page?.items.map(({ item }) => item) ?? []
    expect(articles.flatMap(breachesOf)).toEqual([])
    return articles
  } finally {
    await store.close()
  }
}

/** Waits until a command that runs has so many articles on disk; rejects with what it printed when it ends before. */
export async function untilOnDisk(folder: string, count: number, running: Running): Promise<void> {
  while ((await countOnDisk(folder)) < count) {
    if (running.process.exitCode !== null) throw new Error(`It ended too early:\n${running.printed()}`)
    await setImmediate()
  }
}

async function countOnDisk(folder: string): Promise<number> {
  const names = await readdir(join(folder, 'articles')).catch(() => [])
  return names.filter(name => name.endsWith('.json')).length
}
