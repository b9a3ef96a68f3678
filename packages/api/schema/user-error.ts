import { BadInput } from './bad-input.ts'
import { builder } from './builder.ts'
import { UnauthorizedError } from './unauthorized-error.ts'

/** What is wrong, and which part of the input is at fault; null when none is. */
export type UserErrorValue = {
  readonly message: string
  readonly path?: readonly (string | number)[] | null | undefined
}

export const UserError = builder.interfaceRef<UserErrorValue>('UserError').implement({
  description: 'Why something was not done: what its sender can mend.',
  fields: t => ({
    message: t.exposeString('message', { description: 'What is wrong, and what to do about it, in a sentence.' }),
    path: t.stringList({
      nullable: true,
      description: 'Which part of the input is at fault: `["input", "content"]`. Null when none is.',
      resolve: ({ path }) => path?.map(String),
    }),
  }),
})

builder.objectType(UnauthorizedError, {
  name: 'UnauthorizedError',
  description: 'The sender may not do this: the token lacks a scope, which the message names, or there is none.',
  interfaces: [UserError],
})

builder.objectType(BadInput, {
  name: 'InvalidInputError',
  description: 'The input has a value that cannot be. (One that is not of its type at all is an error of GraphQL.)',
  interfaces: [UserError],
  fields: t => ({
    path: t.stringList({
      nullable: true,
      description: 'Which part of the input is at fault: `["input", "language"]`. Null when none is.',
      resolve: ({ inputPath }) => inputPath,
    }),
  }),
})
