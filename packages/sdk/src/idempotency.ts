import type { CallOptions } from './client.ts'

/**
 * The options of a call that changes something, with an idempotency key of its own unless they have one, so that it can be tried again:
 * 128 random bits. (`crypto.randomUUID` would not do: pages by plain HTTP don't have it.)
 */
export function withKey(options?: CallOptions): CallOptions {
  return { idempotencyKey: crypto.getRandomValues(new Uint32Array(4)).join('-'), ...options }
}
