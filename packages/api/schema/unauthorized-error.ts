/** That the sender of a request may not do what it asks. */
export class UnauthorizedError extends Error {
  constructor() {
    super(
      'This changes the archive and takes a token with the scope `write`: send it as the header `Authorization: Bearer TOKEN`.',
    )
    this.name = 'UnauthorizedError'
  }
}
