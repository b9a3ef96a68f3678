/**
 * An operation with the types of its result and its variables.
 *
 * `text` is the operation with the fragments that it needs. `id` names the text by its SHA-256 (`sha256:` and 64 hexadecimal
 * digits), as the persisted documents of GraphQL over HTTP do. `__apiType` is never there: it only carries the types.
 */
export type TypedDocument<Result, Variables> = Typed<Result, Variables> & {
  readonly id?: string
  readonly text: string
}

/**
 * An operation as a string: plain (its result is `unknown`), or typed, as GraphQL Code Generator writes it with
 * `documentMode: 'string'`.
 */
export type DocumentText<Result, Variables> = Typed<Result, Variables> & { toString(): string }

type Typed<Result, Variables> = { readonly __apiType?: (variables: Variables) => Result }

/** The text of an operation that stands in either form. */
export function textOf(document: TypedDocument<unknown, never> | DocumentText<unknown, never>): string {
  return typeof document === 'object' && 'text' in document ? document.text : document.toString()
}
