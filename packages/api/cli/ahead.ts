/** What was begun for an item. It is wrapped, so that whoever takes the next one does not wait for it. */
export type Begun<Item, Result> = { readonly item: Item; readonly result: Promise<Result> }

/** Begins something for each item in turn, so many before they are taken. A failure is for whoever waits for the result. */
export function* ahead<Item, Result>(
  items: Iterable<Item>,
  most: number,
  begin: (item: Item) => Promise<Result>,
): Generator<Begun<Item, Result>> {
  const begun: Begun<Item, Result>[] = []
  for (const item of items) {
    const result = begin(item)
    result.catch(() => {})
    begun.push({ item, result })
    if (begun.length > most) yield* begun.splice(0, 1)
  }
  yield* begun
}
