import type { Awaitable } from '@dateline/store'
import type { SchemaContext } from '../../schema/context.ts'

/** Why an execution is to stop; null as long as it is not. */
export type Stop = { reason: Error | null }

/** What one execution of an operation has for itself. */
export type Run = {
  readonly context: SchemaContext
  /** As they were coerced to their types. */
  readonly variables: Readonly<Record<string, unknown>>
  /** The arguments of fields that take variables, by the field's place in the operation: read when they are first needed. */
  readonly args: (Readonly<Record<string, unknown>> | undefined)[]
  readonly stop: Stop
}

/** Writes a value that a resolver answered with as JSON. @throws when it is none that can be written: then graphql-js has to tell what is wrong */
export type Write = (value: unknown, run: Run) => Awaitable<string>

/**
 * Texts one after the other, of which some are still to come. Each has its place from the start, as GraphQL asks for the fields of a level
 * together.
 */
export function joined(parts: readonly Awaitable<string>[]): Promise<string> {
  return Promise.all(parts).then(texts => texts.join(''))
}

/** Lets go of what is still to come, when it is not needed any more: whether it fails is nobody's business. */
export function letGo(parts: readonly Awaitable<string>[]): void {
  for (const part of parts) if (part instanceof Promise) part.catch(() => {})
}
