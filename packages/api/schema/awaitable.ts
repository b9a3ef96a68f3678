import type { Awaitable } from '@dateline/store'

/** What `next` makes of a value: at once when the value is there, so that a resolver over a store in memory waits for nothing. */
export function after<Value, Next>(value: Awaitable<Value>, next: (value: Value) => Awaitable<Next>): Awaitable<Next> {
  return value instanceof Promise ? value.then(next) : next(value)
}

/** All values in their order: at once when none of them is a promise. */
export function all<Value>(values: readonly Awaitable<Value>[]): Awaitable<readonly Value[]> {
  const ready: Value[] = []
  for (const value of values) {
    if (value instanceof Promise) return Promise.all(values)
    ready.push(value)
  }
  return ready
}
