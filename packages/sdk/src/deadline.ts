import { datelineError } from './error.ts'

/**
 * Does `work` until it ends, `timeout` milliseconds have passed or the caller's signal aborts, whatever comes first. The last
 * two reject at once, whether the work heeds the signal it is given or not.
 *
 * @throws {DatelineError} of kind `timeout` or `aborted`
 */
export function withDeadline<Value>(
  timeout: number,
  caller: AbortSignal | undefined,
  work: (signal: AbortSignal) => Promise<Value>,
): Promise<Value> {
  return new Promise((resolve, reject) => {
    const controller = new AbortController()
    const stop = (reason: Error) => {
      reject(reason)
      controller.abort(reason)
    }
    const onAbort = () =>
      stop(datelineError({ kind: 'aborted' }, 'The call was aborted by its caller.', caller?.reason))
    if (caller?.aborted) return onAbort()
    caller?.addEventListener('abort', onAbort)
    const onTimeout = () => stop(datelineError({ kind: 'timeout', timeout }, `No answer within ${timeout} ms.`))
    const timer = timeout <= LONGEST_TIMER ? setTimeout(onTimeout, timeout) : undefined
    const release = () => {
      clearTimeout(timer)
      caller?.removeEventListener('abort', onAbort)
    }
    controller.signal.addEventListener('abort', release)
    work(controller.signal).then(resolve, reject).finally(release)
  })
}

/** Waits, as a part of the work of {@link withDeadline}: when its signal aborts, nothing is waited for any more. */
export function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise(resolve => {
    const timer = setTimeout(resolve, milliseconds)
    signal.addEventListener('abort', () => clearTimeout(timer))
  })
}

/** A timer's delay is a signed 32-bit number of milliseconds, and a longer one fires at once: it counts as no limit. */
const LONGEST_TIMER = 2 ** 31 - 1
