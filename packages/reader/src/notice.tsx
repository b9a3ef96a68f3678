import { type Failure, isDatelineError } from '@dateline/sdk'
import { keptToken } from './token.ts'
import { TokenForm } from './token-form.tsx'

/** How something that was asked for stands. */
export type Asked = { readonly isPending: boolean; readonly error: Error | null; refetch(): unknown }

/** Says that something is on its way, or why it did not come and what to do; nothing once it is there. */
export function Notice({ asked }: { asked: Asked }) {
  if (asked.error === null)
    return (
      <p className="notice" role="status">
        {asked.isPending ? 'Loading …' : ''}
      </p>
    )
  const kind = kindOf(asked.error)
  return (
    <div className="notice problem" role="alert">
      <p>{problemOf(asked.error)}</p>
      {kind === 'unauthorized' ? (
        <TokenForm />
      ) : (
        <button type="button" className="quiet" onClick={() => asked.refetch()}>
          Try again
        </button>
      )}
    </div>
  )
}

/** Why something did not come, in a sentence. */
export function problemOf(error: Error): string {
  if (!isDatelineError(error)) return 'Something went wrong in this page.'
  switch (error.kind) {
    case 'network':
      return navigator.onLine
        ? 'The service cannot be reached. Is it running?'
        : 'You are offline: the service cannot be reached.'
    case 'timeout':
      return 'The service took too long to answer.'
    case 'unauthorized':
      return keptToken() === null
        ? 'This service is read with a token only. Its operator makes one with “dateline token”; put it here.'
        : `The service does not take your token. ${error.message}`
    case 'rate-limited':
      return `The service has had too many calls${error.retryAfter === null ? '' : `: try again in ${error.retryAfter} seconds`}.`
    default:
      return error.message
  }
}

function kindOf(error: Error): Failure['kind'] | null {
  return isDatelineError(error) ? error.kind : null
}
