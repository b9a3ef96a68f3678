import { useSyncExternalStore } from 'react'

const KEY = 'dateline-token'
const listeners = new Set<() => void>()

/** The token that the reader was given; null without one. It lasts as long as the tab. */
export function useToken(): string | null {
  return useSyncExternalStore(onChange, keptToken)
}

/** Like {@link useToken}, at the moment. */
export function keptToken(): string | null {
  return sessionStorage.getItem(KEY)
}

/** Keeps a token for this tab, or forgets it when there is none. */
export function keepToken(token: string): void {
  if (token === '') sessionStorage.removeItem(KEY)
  else sessionStorage.setItem(KEY, token)
  for (const listener of listeners) listener()
}

/** The header by which a request shows the token. */
export function tokenHeaders(): Record<string, string> {
  const token = keptToken()
  return token === null ? {} : { authorization: `Bearer ${token}` }
}

function onChange(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
