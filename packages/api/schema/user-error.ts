import { builder } from './builder.ts'
import { UnauthorizedError } from './unauthorized-error.ts'

/** What is wrong, and which part of the input is at fault; null when none is. */
export type UserErrorValue = { readonly message: string; readonly path?: readonly string[] | null }

export const UserError = builder.interfaceRef<UserErrorValue>('UserError').implement({
  description: 'Why something was not done: what its sender can mend.',
  fields: t => ({
    message: t.exposeString('message', { description: 'What is wrong, and what to do about it, in a sentence.' }),
    path: t.stringList({
      nullable: true,
      description: 'Which part of the input is at fault: `["input", "content"]`. Null when none is.',
      resolve: ({ path }) => path,
    }),
  }),
})

builder.objectType(UnauthorizedError, {
  name: 'UnauthorizedError',
  description: 'The sender may not do this: the token lacks a scope, which the message names, or there is none.',
  interfaces: [UserError],
})
