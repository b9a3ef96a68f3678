/** What one request, one client and all of them together may take of the service. */
export type Limits = {
  /** Characters of a document: whatever is longer is a value that belongs into the variables. */
  readonly documentLength: number
  /** Tokens of a document, comments left aside. */
  readonly tokens: number
  /** Fields within fields. */
  readonly depth: number
  /** Fields that a document selects, those of a fragment each time that it is spread. */
  readonly fields: number
  /** Fields under another name than their own, counted like `fields`. */
  readonly aliases: number
  /** Directives, counted like `fields`. */
  readonly directives: number
  /** How often one selection may select under the same name: comparing them all costs the square of it. */
  readonly duplicates: number
  /** Fields that an answer may have at most, as {@link costOf} estimates them. */
  readonly cost: number
  /** Milliseconds until an answer has to be there. */
  readonly answerTime: number
  /** Requests of one client in a second, over time; ten times as many may come at once. 0: as many as it likes. */
  readonly requestsPerSecond: number
  /** Wrong tokens from one address in a minute, before no token is looked at from there. */
  readonly wrongTokensPerMinute: number
  /** Subscriptions of one client that are open. */
  readonly subscriptionsPerClient: number
  /** Subscriptions that are open in all. */
  readonly subscriptions: number
  /** Bytes that answers, and what is written of articles in them, may take to be sent again as long as the archive stays as it is. 0 keeps nothing. */
  readonly keptAnswerBytes: number
  /** Bytes of a request's headers, address included. */
  readonly headerBytes: number
  /** Milliseconds until a request's headers have to be there. */
  readonly headerTime: number
  /** Milliseconds until a whole request has to be there. */
  readonly requestTime: number
}

/**
 * About ten times what the largest of our own documents needs: those of the SDK, GraphiQL's introspection and the questions in
 * `tests/operations` have up to 567 tokens, 230 fields, 4 aliases and 15 levels. A test holds them to a third of each.
 */
export const DEFAULT_LIMITS: Limits = {
  documentLength: 100_000,
  tokens: 5_000,
  depth: 30,
  fields: 2_500,
  aliases: 250,
  directives: 100,
  duplicates: 50,
  cost: 500_000,
  answerTime: 30_000,
  requestsPerSecond: 100,
  wrongTokensPerMinute: 10,
  subscriptionsPerClient: 100,
  subscriptions: 5_000,
  keptAnswerBytes: 64 * 1024 * 1024,
  headerBytes: 16 * 1024,
  headerTime: 10_000,
  requestTime: 60_000,
}

/** Whether there is a limit of this name. */
export function isLimit(name: string): name is keyof Limits {
  return Object.hasOwn(DEFAULT_LIMITS, name)
}
