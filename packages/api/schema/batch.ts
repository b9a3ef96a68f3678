import type { Awaitable } from '@dateline/store'
import { after } from './awaitable.ts'

/** Answers for many keys in one call, in their order. */
export type Ask<Key, Value> = (keys: readonly Key[]) => Awaitable<readonly Value[]>

/**
 * Asks for one key at a time what `ask` answers for many. A store that answers at once is asked at once. For any other, the keys
 * that one level of a query asks for go into one call, and a key is asked for once.
 *
 * @param identity what makes two keys the same
 */
export function batched<Key, Value>(
  ask: Ask<Key, Value>,
  answersAtOnce: boolean,
  identity: (key: Key) => string,
): (key: Key) => Awaitable<Value> {
  if (answersAtOnce) return key => after(ask([key]), only)
  const answers = new Map<string, Promise<Value>>()
  let waiting: Waiting<Key, Value>[] = []
  const dispatch = (): void => {
    const batch = waiting
    waiting = []
    answerAll(ask, batch)
  }
  return key => {
    const known = answers.get(identity(key))
    if (known) return known
    const { promise, resolve, reject } = Promise.withResolvers<Value>()
    if (waiting.push({ key, resolve, reject }) === 1) afterThisLevel(dispatch)
    answers.set(identity(key), promise)
    return promise
  }
}

type Waiting<Key, Value> = {
  readonly key: Key
  readonly resolve: (value: Value) => void
  readonly reject: (reason: unknown) => void
}

async function answerAll<Key, Value>(ask: Ask<Key, Value>, batch: readonly Waiting<Key, Value>[]): Promise<void> {
  try {
    const values = await ask(batch.map(({ key }) => key))
    for (const [index, { resolve }] of batch.entries()) {
      const value = values[index]
      if (value === undefined) throw new RangeError(`The store gave ${values.length} answers to ${batch.length} keys.`)
      resolve(value)
    }
  } catch (error) {
    for (const { reject } of batch) reject(error)
  }
}

/** GraphQL execution resolves one level within a run of promise jobs: the next tick comes when they are done. */
function afterThisLevel(run: () => void): void {
  Promise.resolve().then(() => process.nextTick(run))
}

function only<Value>(values: readonly Value[]): Value {
  const [value] = values
  if (value === undefined) throw new RangeError('The store gave no answer to a key.')
  return value
}
