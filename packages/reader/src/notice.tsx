import { isDatelineError } from '@dateline/sdk'
import { FRONT, hrefOf } from './route.ts'
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
  return (
    <div className="notice problem" role="alert">
      <p>{problemOf(asked.error)}</p>
      <WayOut error={asked.error} retry={() => asked.refetch()} />
    </div>
  )
}

/** What to do about a problem. */
function WayOut({ error, retry }: { error: Error; retry: () => unknown }) {
  if (isDatelineError(error) && error.kind === 'unauthorized') return <TokenForm />
  if (badInputOf(error) !== null) return <a href={hrefOf(FRONT)}>Show all articles</a>
  return (
    <button type="button" className="quiet" onClick={retry}>
      Try again
    </button>
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
      return badInputOf(error) ?? error.message
  }
}

/** What the service did not understand of what it was asked, which comes from the address alone; null when it failed otherwise. */
function badInputOf(error: Error): string | null {
  if (!isDatelineError(error) || error.kind !== 'graphql') return null
  const wrong = error.errors.find(({ extensions }) => extensions?.['code'] === 'BAD_USER_INPUT')
  return wrong ? `There is no such page. In its address, ${wrong.message}` : null
}
