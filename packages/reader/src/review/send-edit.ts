import type { TypedDocument } from '@dateline/sdk'
import { dateline } from '../dateline.ts'

/** Sends an edit under a key of its own: when the answer is lost on the way it is asked for again, and the edit is made once. */
export function sendEdit<Result, Variables>(
  edit: TypedDocument<Result, Variables>,
  variables: NoInfer<Variables>,
): Promise<Result> {
  // `crypto.randomUUID` is not there for pages by plain HTTP.
  const idempotencyKey = crypto.getRandomValues(new Uint32Array(4)).join('-')
  return dateline.query(edit, variables, { idempotencyKey })
}
