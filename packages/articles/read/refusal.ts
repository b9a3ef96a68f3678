/** Why a source, or one line of it, did not become an article. */
export type RefusalCode =
  | 'EMPTY'
  | 'BINARY'
  | 'NOT_UTF8'
  | 'TOO_LARGE'
  | 'NO_HEADLINE'
  | 'NO_DATE'
  | 'NO_TEXT'
  | 'NOT_AN_ARTICLE'
  | 'INVALID_JSON'
  | 'INVALID_FIELD'

/** `message` is one sentence for a person: what is wrong, where, and what to do. */
export type Refusal = { readonly code: RefusalCode; readonly message: string }

/** What a format's reader throws where the source is no article; {@link readSource} turns it into an answer. */
export class RefusalError extends Error {
  readonly refusal: Refusal

  constructor(code: RefusalCode, message: string) {
    super(message)
    this.name = 'RefusalError'
    this.refusal = { code, message }
  }
}
