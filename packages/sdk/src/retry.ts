import type { DatelineError } from './error.ts'

/** How often and how soon a call is tried again. */
export type Retry = {
  /** How many times at most, after the first. @default 3 */
  readonly attempts?: number
  /** The longest first pause in milliseconds; each further one may be twice as long. @default 250 */
  readonly delay?: number
  /** The longest pause in milliseconds, unless the service asks for a longer one. @default 8000 */
  readonly longest?: number
}

/**
 * How many milliseconds to wait before the try number `attempt` (the first retry is 1) after this error; null when there is to
 * be none. A pause is any length up to one that doubles ("full jitter"), so that clients that failed together do not come
 * back together; `Retry-After` is always kept.
 *
 * @see https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/
 */
export function pauseBefore(attempt: number, error: DatelineError, retry: Retry, random: () => number): number | null {
  const { attempts = 3, delay = 250, longest = 8_000 } = retry
  if (attempt > attempts || !mayPass(error)) return null
  const jitter = random() * Math.min(longest, delay * 2 ** (attempt - 1))
  return 'retryAfter' in error && error.retryAfter !== null ? error.retryAfter * 1000 + jitter : jitter
}

/** Whether the same call may fare better a moment later. */
function mayPass(error: DatelineError): boolean {
  if (error.kind === 'network' || error.kind === 'rate-limited') return true
  return 'status' in error && error.status >= 502 && error.status <= 504
}

/** Whether a document may be sent twice without doing something twice: it holds no mutation. */
export function isRepeatable(text: string): boolean {
  return !/(^|[\s}])mutation\b/.test(text)
}
