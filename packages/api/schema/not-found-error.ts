import { builder } from './builder.ts'
import { UserError } from './user-error.ts'

/** That something which the input names is not there. */
export class NotFoundError extends Error {
  readonly path: readonly string[]

  constructor(message: string, path: readonly string[]) {
    super(message)
    this.name = 'NotFoundError'
    this.path = path
  }
}

builder.objectType(NotFoundError, {
  name: 'NotFoundError',
  description: 'What the input names by an id is not in the archive.',
  interfaces: [UserError],
})
