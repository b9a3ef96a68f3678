import { z } from 'zod'
import type { Change } from '../compare/change.ts'
import type { Violation } from './policy.ts'

/** A known exception: a change, or a breach of the policy, that is let through until a day. */
export const exceptionSchema = z.strictObject({
  /** The kind of change, or the rule of the policy, or `*` for whatever happens there. */
  kind: z.string().min(1),
  coordinate: z.string().min(1),
  reason: z.string().min(1, 'An exception needs a reason.'),
  /** The last day on which it holds. */
  expires: z.iso.date('`expires` is a day: 2027-01-31.'),
})
export type Exception = z.infer<typeof exceptionSchema>

/** What an allow file holds. */
export const exceptionsSchema = z.array(exceptionSchema)

/** The exceptions that hold on a day, and those that no longer do. */
export class Exceptions {
  readonly #valid: readonly Exception[]
  readonly expired: readonly Exception[]
  readonly #used = new Set<Exception>()

  /** `today` is an ISO 8601 date. */
  constructor(exceptions: readonly Exception[], today: string) {
    this.#valid = exceptions.filter(({ expires }) => expires >= today)
    this.expired = exceptions.filter(({ expires }) => expires < today)
  }

  /** The exception that a change or a breach is let through by; null when there is none. */
  for(of: Change | Violation): Exception | null {
    const kind = 'kind' in of ? of.kind : of.rule
    const found = this.#valid.find(
      each => each.coordinate === of.coordinate && (each.kind === '*' || each.kind === kind),
    )
    if (found) this.#used.add(found)
    return found ?? null
  }

  /** Those that nothing came by. */
  get unused(): readonly Exception[] {
    return this.#valid.filter(each => !this.#used.has(each))
  }
}
