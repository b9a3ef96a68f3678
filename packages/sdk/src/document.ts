/**
 * An operation with the types of its result and its variables.
 *
 * `text` is the operation with the fragments that it needs. `id` names the text by its SHA-256 (`sha256:` and 64 hexadecimal
 * digits), as the persisted documents of GraphQL over HTTP do: with one, the client asks by it first.
 */
export type TypedDocument<Result, Variables> = {
  readonly id?: string
  readonly text: string
  /** Never there: it only carries the types. */
  readonly __apiType?: (variables: Variables) => Result
}

/**
 * What a client takes for an operation: a {@link TypedDocument}, or a string; plain (its result is `unknown`), or typed, as GraphQL Code
 * Generator writes it with `documentMode: 'string'`. (One shape rather than a union of two: TypeScript infers from it with less work.)
 */
export type DocumentText<Result, Variables> = {
  readonly id?: string
  readonly text?: string
  /** The text of the operation. */
  toString(): string
  /** Never there: it only carries the types. */
  readonly __apiType?: (variables: Variables) => Result
}

/** A document in either form as an object. */
export function documentOf(document: DocumentText<unknown, never>): Pick<TypedDocument<unknown, never>, 'id' | 'text'> {
  const { id, text = document.toString() } = document
  return id === undefined ? { text } : { id, text }
}
