const KEY = 'dateline-token'

/** The token that the reader was given; null without one. It lasts as long as the tab. */
export function keptToken(): string | null {
  return sessionStorage.getItem(KEY)
}

/** Keeps a token for this tab, or forgets it when there is none. */
export function keepToken(token: string): void {
  if (token === '') sessionStorage.removeItem(KEY)
  else sessionStorage.setItem(KEY, token)
}

/** The header by which a request shows the token. */
export function tokenHeaders(): Record<string, string> {
  const token = keptToken()
  return token === null ? {} : { authorization: `Bearer ${token}` }
}
