/** A rate in items per second, and how many times that of the first contestant it is. */
export type Rate = { readonly perSecond: number; readonly ratio: number }

/**
 * How many items per second each contestant gets through. They take turns for some rounds, so that whatever else the machine
 * does hits all of them alike, and the median round counts. A first round to warm up is left out.
 */
export function ratesOf<Item, Name extends string>(
  contestants: Readonly<Record<Name, (item: Item) => unknown>>,
  items: readonly Item[],
  rounds = 5,
): Record<Name, Rate> {
  const entries = Object.entries<(item: Item) => unknown>(contestants)
  const seconds = new Map<string, number[]>(entries.map(([name]) => [name, []]))
  for (let round = 0; round <= rounds; round++)
    for (const [name, work] of entries) {
      const start = performance.now()
      for (const item of items) work(item)
      if (round > 0) seconds.get(name)?.push((performance.now() - start) / 1000)
    }
  const perSecond = entries.map(([name]) => [name, items.length / median(seconds.get(name) ?? [])] as const)
  const first = perSecond[0]?.[1] ?? 1
  const rates = perSecond.map(([name, rate]) => [name, { perSecond: rate, ratio: rate / first }])
  return Object.fromEntries(rates) as Record<Name, Rate>
}

/** The value in the middle; of an even number of values, the upper one of the two. */
export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN
}
