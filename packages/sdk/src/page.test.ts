import { describe, expect, it } from 'vitest'
import { itemsOf, type Page } from './page.ts'

/** The numbers from 0 to `total - 1`, two on each page, and a record of what was asked for. */
function numbers(total: number) {
  const asked: { after: string | null; signal: AbortSignal | undefined }[] = []
  const list = async (request: { after?: string | null }, options: { signal?: AbortSignal }): Promise<Page<number>> => {
    asked.push({ after: request.after ?? null, signal: options.signal })
    const from = request.after ? Number(request.after) + 1 : 0
    const items = [from, from + 1].filter(item => item < total)
    const last = items.at(-1)
    return {
      items,
      totalCount: total,
      hasNextPage: last !== undefined && last < total - 1,
      hasPreviousPage: from > 0,
      startCursor: items[0] === undefined ? null : `${items[0]}`,
      endCursor: last === undefined ? null : `${last}`,
    }
  }
  return { asked, list }
}

describe('all items', () => {
  it('come in order, each once, with one request for each page', async () => {
    for (const [total, pages] of [
      [0, 1],
      [2, 1],
      [5, 3],
    ] as const) {
      const { asked, list } = numbers(total)
      expect(await Array.fromAsync(itemsOf(list, {}))).toEqual(Array.from({ length: total }, (_, index) => index))
      expect(asked).toHaveLength(pages)
    }
  })

  it('come by pages too, with the cursors to go on from', async () => {
    const { list } = numbers(5)
    const [first] = await Array.fromAsync(itemsOf(list, {}).pages())
    expect(first?.items).toEqual([0, 1])
    expect(await Array.fromAsync(itemsOf(list, { after: first?.endCursor ?? null }))).toEqual([2, 3, 4])
  })

  it('are fetched one page ahead, and no further', async () => {
    const { asked, list } = numbers(100)
    for await (const item of itemsOf(list, {})) {
      if (item === 0) expect(asked.map(call => call.after)).toEqual([null, '1'])
      if (item === 1) break
    }
    expect(asked).toHaveLength(2)
  })

  it('are no longer fetched when the loop ends: what is under way is aborted', async () => {
    const { asked, list } = numbers(100)
    for await (const item of itemsOf(list, {})) if (item === 0) break
    expect(asked.every(call => call.signal?.aborted)).toBe(true)
  })

  it('end with the error of the page that failed, after the items of those before', async () => {
    const { list } = numbers(100)
    const failing = (request: { after?: string | null }, options: { signal?: AbortSignal }) =>
      request.after === '3' ? Promise.reject(new Error('no')) : list(request, options)
    const items: number[] = []
    const loop = async () => {
      for await (const item of itemsOf(failing, {})) items.push(item)
    }
    await expect(loop()).rejects.toThrow('no')
    expect(items).toEqual([0, 1, 2, 3])
  })

  it('start anew in each loop', async () => {
    const { list } = numbers(3)
    const items = itemsOf(list, {})
    expect(await Array.fromAsync(items)).toEqual(await Array.fromAsync(items))
  })
})
