import type { Scope } from './context.ts'

/** That the sender of a request may not do what it asks: its token lacks a scope, or there is none. */
export class UnauthorizedError extends Error {
  constructor(scope: Scope) {
    super(
      `This takes a token with the scope \`${scope}\`: send it as the header \`Authorization: Bearer TOKEN\`. Whoever runs the service makes one by \`dateline token create NAME --scope ${scope}\`.`,
    )
    this.name = 'UnauthorizedError'
  }
}
