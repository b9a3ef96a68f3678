import type { TokenStore } from '@dateline/store'

/**
 * Copies tokens: what is kept of them, their digests, is enough for the target to know who holds one. One that was revoked is revoked there, too.
 *
 * @returns how many were new there, or were revoked
 */
export async function copyTokens(source: TokenStore, target: TokenStore): Promise<number> {
  const there = new Map((await target.list()).map(token => [token.name, token]))
  let copied = 0
  for (const token of await source.list()) {
    const { name, revokedAt } = token
    const known = there.get(name)
    if (!known) await target.add(token)
    else if (known.digest === token.digest && known.revokedAt === null && revokedAt !== null)
      await target.revoke(name, revokedAt)
    else continue
    copied++
  }
  return copied
}
