/**
 * Runners such as pnpm pass on the Ctrl-C that the terminal has already sent to all processes: a second signal within so many
 * milliseconds is the same one.
 */
const ECHO = 500

/** Aborts at the first SIGINT or SIGTERM. A second one ends the process at once, with the exit code that shells expect. */
export function stopSignal(): AbortSignal {
  const controller = new AbortController()
  let abortedAt = 0
  const stop = (exitCode: number) => () => {
    if (!controller.signal.aborted) {
      abortedAt = performance.now()
      controller.abort()
    } else if (performance.now() - abortedAt > ECHO) process.exit(exitCode)
  }
  process.on('SIGINT', stop(130))
  process.on('SIGTERM', stop(143))
  return controller.signal
}
