/** That the archive, or what else is asked, does not answer. The message says what, and how long it was waited for. */
export class StalledError extends Error {
  override readonly name = 'StalledError'
}

/**
 * What some work results in, when it is there in time. The work itself goes on.
 *
 * @param what what is waited for, for the message: `The store`
 * @throws {StalledError} when it is not
 */
export async function inTime<Result>(
  work: Result | Promise<Result>,
  milliseconds: number,
  what: string,
): Promise<Result> {
  if (!(work instanceof Promise)) return work
  const { promise: never, reject } = Promise.withResolvers<never>()
  const late = () => reject(new StalledError(`${what} has not answered within ${milliseconds} ms.`))
  const timer = setTimeout(late, milliseconds)
  try {
    return await Promise.race([work, never])
  } finally {
    clearTimeout(timer)
  }
}
