import { createHash } from 'node:crypto'
import { type ExecutionResult, GraphQLError, getOperationAST } from 'graphql'
import { isAsyncIterable, type Plugin, type YogaInitialContext } from 'graphql-yoga'
import { LRUCache } from 'lru-cache'
import { ANONYMOUS_READER, type SchemaContext } from '../schema/context.ts'

/** How long an answer is kept: longer than anybody tries again. */
const KEPT_FOR = 24 * 60 * 60 * 1000

/** How many answers are kept, and how many characters they may have together. Those that were not asked for longest go first. */
const MOST_ANSWERS = 10_000
const MOST_CHARACTERS = 32 * 1024 * 1024

/** What was asked under a key, by its SHA-256, and the answer: as JSON, or still to come. */
type Asked<Answer> = { readonly fingerprint: string; readonly answer: Answer }

/**
 * Does what a mutation asks once for each `Idempotency-Key` of a client: when it is sent again, because its answer was lost, it is
 * answered as it was the first time, and while the first one runs, the second waits for it. Another request under a key that was used is
 * refused. An answer with errors is not kept, so that it can be tried again; user errors, which are data, are.
 *
 * Keys are kept in this process, and end with it. What an anonymous sender asks is not kept: it may change nothing.
 *
 * @see https://datatracker.ietf.org/doc/html/draft-ietf-httpapi-idempotency-key-header
 */
export function useIdempotencyKeys(): Plugin<SchemaContext & YogaInitialContext> {
  const running = new Map<string, Asked<Promise<ExecutionResult>>>()
  const kept = new LRUCache<string, Asked<string>>({
    max: MOST_ANSWERS,
    maxSize: MOST_CHARACTERS,
    sizeCalculation: ({ answer }) => answer.length,
    ttl: KEPT_FOR,
  })
  return {
    onExecute({ args: { document, operationName, contextValue }, executeFn, setExecuteFn }) {
      const { client, request, params } = contextValue
      const header = request.headers.get('idempotency-key')
      if (header === null || client.name === ANONYMOUS_READER.name) return
      if (getOperationAST(document, operationName)?.operation !== 'mutation') return
      const key = keyIn(header)
      if (key === null) {
        setExecuteFn(() => refusal(400, 'BAD_USER_INPUT', MALFORMED))
        return
      }
      const place = JSON.stringify([client.name, key])
      const fingerprint = sha256(JSON.stringify([params.query, params.operationName, params.variables]))
      setExecuteFn(async args => {
        const before = running.get(place) ?? kept.get(place)
        if (before && before.fingerprint !== fingerprint) return refusal(422, 'IDEMPOTENCY_KEY_REUSED', REUSED)
        if (before) return typeof before.answer === 'string' ? JSON.parse(before.answer) : before.answer
        const answer = Promise.resolve(executeFn(args))
        running.set(place, { fingerprint, answer })
        try {
          const result = await answer
          const isWhole = !isAsyncIterable(result) && !result.errors
          if (isWhole) kept.set(place, { fingerprint, answer: JSON.stringify(result) })
          return result
        } finally {
          running.delete(place)
        }
      })
    },
  }
}

const MALFORMED =
  'An Idempotency-Key has 1 to 255 visible ASCII characters, quotes around it left aside: a UUID is one.'
const REUSED = 'This Idempotency-Key has been used for another request: each has a key of its own.'

/** The key is a string of structured fields, in quotes; many senders leave them out. */
function keyIn(header: string): string | null {
  const [, quoted, bare] = /^(?:"([!#-[\]-~]{1,255})"|([!#-[\]-~]{1,255}))$/.exec(header) ?? []
  return quoted ?? bare ?? null
}

function refusal(status: number, code: string, message: string): ExecutionResult {
  return { errors: [new GraphQLError(message, { extensions: { code, http: { status } } })] }
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
