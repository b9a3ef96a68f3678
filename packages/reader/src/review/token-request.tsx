import type { ReactNode } from 'react'
import { useToken } from '../token.ts'
import { TokenForm } from '../token-form.tsx'

/** What takes a token that may review; a place for one, as long as there is none. */
export function WithToken({ children }: { children: ReactNode }) {
  if (useToken() !== null) return children
  return (
    <div className="token-request">
      <p>
        Reviewing takes a token with the scope <code>review</code>. Whoever runs the service makes one:{' '}
        <code>dateline token create NAME --scope review</code>.
      </p>
      <TokenForm />
    </div>
  )
}
