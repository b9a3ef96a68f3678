import type { Refusal, RefusalCode as RefusalCodeValue } from '@dateline/articles'
import { builder, type Described } from './builder.ts'
import { UserError } from './user-error.ts'

/** That a source did not become an article. */
export class RefusedError extends Error {
  readonly code: RefusalCodeValue
  readonly path = ['input', 'content']

  constructor({ code, message }: Refusal) {
    super(message)
    this.name = 'RefusedError'
    this.code = code
  }
}

const RefusalCode = builder.enumType('RefusalCode', {
  description: 'Why a source is no article.',
  values: {
    EMPTY: { description: 'There is nothing in it.' },
    BINARY: { description: 'It is no text: a picture, a PDF.' },
    NOT_UTF8: { description: 'It is text in another encoding than UTF-8.' },
    TOO_LARGE: { description: 'It is larger than 5 MB.' },
    NO_HEADLINE: { description: 'It has no headline.' },
    NO_DATE: { description: 'It does not tell when it was published, and `publishedOn` was not given.' },
    NO_TEXT: { description: 'It has a headline and no text.' },
    NOT_AN_ARTICLE: { description: 'It is something else than one article.' },
    INVALID_JSON: { description: 'It is said to be JSON and cannot be read as such.' },
    INVALID_FIELD: { description: 'One of its fields has a value that cannot be.' },
  } satisfies Record<RefusalCodeValue, Described>,
})

builder.objectType(RefusedError, {
  name: 'RefusedError',
  description: 'The source cannot be read as an article.',
  interfaces: [UserError],
  fields: t => ({ code: t.expose('code', { type: RefusalCode, description: 'Why, for programs.' }) }),
})
