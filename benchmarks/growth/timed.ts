import type { Article } from '@dateline/articles'
import type { ArticleStore } from '@dateline/store'
import { median } from '../rate.ts'
import { digits } from '../table.ts'
import { mixedArticle } from './mixed-articles.ts'
import { readsOf } from './reads.ts'

/** So many articles are saved at once, as an import does. */
const AT_ONCE = 64
/** So often each operation is measured, and before that so often not, to warm up. */
const [TURNS, WARMING] = [100, 5]

/** Saves mixed articles as the command line does; answers with how many per second, without the time to mix them. */
export async function fill(store: ArticleStore, real: readonly Article[], count: number): Promise<number> {
  let seconds = 0
  for (let start = 0; start < count; start += AT_ONCE) {
    const size = Math.min(AT_ONCE, count - start)
    const articles = Array.from({ length: size }, (_, index) => mixedArticle(real, start + index))
    const begin = performance.now()
    await store.save(articles)
    seconds += (performance.now() - begin) / 1000
  }
  return count / seconds
}

/** Rows of a table: how long operations take in each store, p50 and p99 in milliseconds. The stores take turns at them. */
export async function operationRows(stores: readonly ArticleStore[], real: readonly Article[]): Promise<string[][]> {
  const operations = []
  for (const store of stores)
    operations.push({
      'save one article': (turn: number) => store.save([mixedArticle(real, 1_000_000 + turn)]),
      ...(await readsOf(store)),
    })
  const rows: string[][] = []
  for (const name of Object.keys(operations[0] ?? {})) {
    const times = stores.map((): number[] => [])
    for (let turn = 0; turn < WARMING + TURNS; turn++)
      for (const [index, each] of operations.entries()) {
        const operation = Object.entries(each).find(([other]) => other === name)?.[1]
        const begin = performance.now()
        await operation?.(turn)
        if (turn >= WARMING) times[index]?.push(performance.now() - begin)
      }
    rows.push([`${name}, p50`, ...times.map(each => digits(median(each)))])
    rows.push([
      `${name}, p99`,
      ...times.map(each => digits(each.toSorted((a, b) => a - b)[Math.floor(TURNS * 0.99)] ?? null)),
    ])
  }
  return rows
}
