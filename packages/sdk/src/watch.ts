import { dataOf } from './answer.ts'
import type { Client } from './client.ts'
import { pause, withDeadline } from './deadline.ts'
import { type DocumentText, documentOf } from './document.ts'
import { type DatelineError, datelineError, isDatelineError } from './error.ts'
import {
  ArchiveChangedDocument,
  type ArchiveChangedSubscription,
  type ArchiveChangedSubscriptionVariables,
  ArchiveCursorDocument,
} from './generated/operations.ts'
import { pauseBefore } from './retry.ts'

/** That an article was imported, has a new text, or was removed. `article` is null when it is not there any more. */
export type ArticleChange = ArchiveChangedSubscription['archiveChanged']

/**
 * Changes of which articles (`filter`; of those that are gone all are told), and after which one (`after`, its `cursor`): those that
 * have been since then come first. Without it, those from now on.
 */
export type WatchRequest = ArchiveChangedSubscriptionVariables

/** What can be set for a watch. */
export type WatchOptions = {
  /** Ends the watch: the loop throws an error of kind `aborted`. */
  readonly signal?: AbortSignal
  /**
   * After how many milliseconds of silence the connection counts as lost, and is made anew. The service sends something every 12 s.
   *
   * @default 40000
   */
  readonly silence?: number
}

/**
 * A subscription of your own to `archiveChanged`, with what you need of each change. It selects the `cursor`, by which the watch goes on when
 * the connection was lost, and passes on `filter` and `after`.
 */
export type ChangeDocument<Change extends ResumableChange> = DocumentText<
  { readonly archiveChanged: Change },
  WatchRequest
>

/** A change with what a watch goes on from. */
export type ResumableChange = Pick<ArticleChange, 'cursor'>

/** {@link Articles.watch} as a function. */
export function watchArticles(
  client: Client,
  request?: WatchRequest,
  options?: WatchOptions,
): AsyncGenerator<ArticleChange, void, undefined> {
  return watchChanges(client, ArchiveChangedDocument, request, options)
}

/**
 * {@link Articles.watchBy} as a function.
 *
 * @throws {DatelineError} of kind `aborted`; or what a query throws and trying again does not mend, such as `graphql` with the
 *   code `CHANGES_GONE`: the changes after the cursor are no longer kept, and the archive must be read anew
 */
export async function* watchChanges<Change extends ResumableChange>(
  client: Client,
  document: ChangeDocument<Change>,
  request: WatchRequest = {},
  { signal = new AbortController().signal, silence = 40_000 }: WatchOptions = {},
): AsyncGenerator<Change, void, undefined> {
  let after = request.after
  for (let attempt = 1; ; attempt++) {
    try {
      after ??= (await client.query(ArchiveCursorDocument, {}, { signal })).archive.cursor
      for await (const change of changesAfter(client, document, { ...request, after }, signal, silence)) {
        attempt = 1
        after = change.cursor
        yield change
      }
    } catch (error) {
      if (!isDatelineError(error)) throw error
      const wait = pauseBefore(attempt, asLost(error), { attempts: Number.POSITIVE_INFINITY }, Math.random)
      if (wait === null) throw error
      await withDeadline(Number.POSITIVE_INFINITY, signal, inner => pause(wait, inner))
    }
  }
}

/** The changes that come over one connection, until it breaks. */
async function* changesAfter<Change>(
  client: Client,
  document: DocumentText<{ readonly archiveChanged: Change }, WatchRequest>,
  variables: WatchRequest,
  signal: AbortSignal,
  silence: number,
): AsyncGenerator<Change, never, undefined> {
  const within = <Value>(work: (signal: AbortSignal) => Promise<Value>) => withDeadline(silence, signal, work)
  const response = await within(inner =>
    client.send(documentOf(document), { variables, accept: 'text/event-stream', signal: inner }, async response =>
      response.ok && response.body
        ? response
        : dataOf<never>(response, await response.text().then(text => dataIn(text) ?? text)),
    ),
  )
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader()
  let text = ''
  try {
    for (;;) {
      const { value } = (await within(async () => reader?.read().catch(lost))) ?? {}
      if (value === undefined) return lost()
      const events = (text + value).split('\n\n')
      text = events.pop() ?? ''
      for (const event of events) {
        const data = dataIn(event)
        if (data) yield dataOf<{ readonly archiveChanged: Change }>(response, data).archiveChanged
      }
    }
  } finally {
    reader?.cancel().catch(() => {})
  }
}

/** What an event carries. */
function dataIn(event: string): string | undefined {
  return /^data: ?(.+)$/m.exec(event)?.[1]
}

function lost(cause?: unknown): never {
  throw datelineError({ kind: 'network' }, 'The connection to the service was lost.', cause)
}

/** Silence is a lost connection, too. */
function asLost(error: DatelineError): DatelineError {
  return error.kind === 'timeout' ? datelineError({ kind: 'network' }, error.message) : error
}
