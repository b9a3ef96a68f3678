import type { LocalDate } from '@dateline/articles'
import type { Scope, TokenRecord } from '@dateline/store'
import { TokenNameError } from '@dateline/store/token-store'
import { digestOf, newToken } from '../server/token.ts'
import { textTable } from '../table/text-table.ts'
import { CommandError } from './command-error.ts'
import { withTokens } from './open-tokens.ts'
import type { Expiry } from './token.ts'

/**
 * Makes a token, and prints it: alone on the standard output.
 *
 * @throws {CommandError} when the name is taken, or the day is past
 */
export async function createToken(
  folder: string,
  name: string,
  scopes: readonly Scope[],
  expiry: Expiry | null,
  now: Date,
): Promise<void> {
  const token = newToken()
  const record: TokenRecord = {
    name,
    digest: digestOf(token),
    scopes: [...new Set(scopes)],
    createdAt: now.toISOString(),
    expiresOn: expiry && lastDayOf(expiry, now),
    revokedAt: null,
  }
  await withTokens(folder, tokens => tokens.add(record)).catch(error => {
    if (!(error instanceof TokenNameError)) throw error
    throw new CommandError(`${error.message} Take another name; dateline token list shows those that are taken.`, 2)
  })
  process.stdout.write(`${token}\n`)
  process.stderr.write(
    `This is the token ${name} (${record.scopes.join(', ')}${record.expiresOn ? `, to the end of ${record.expiresOn}` : ''}). It is not shown again: keep it where only its user can read it.\n`,
  )
}

/** Prints the tokens as a table. */
export async function listTokens(folder: string, now: Date): Promise<void> {
  const tokens = await withTokens(folder, async kept => kept.list())
  if (tokens.length === 0) {
    process.stderr.write('There are no tokens. dateline token create NAME --scope read makes one.\n')
    return
  }
  const columns = ['name', 'scopes', 'created', 'expires', 'status'].map(name => ({ name, path: [] }))
  const rows = tokens.map(token => [
    token.name,
    token.scopes.join(', '),
    token.createdAt.slice(0, 10),
    token.expiresOn ?? 'never',
    statusOf(token, dayOf(now)),
  ])
  process.stdout.write(textTable({ columns }, rows, process.stdout.columns))
}

/** Revokes a token. @throws {CommandError} when there is none with this name */
export async function revokeToken(folder: string, name: string, now: Date): Promise<void> {
  const token = await withTokens(folder, tokens => tokens.revoke(name, now.toISOString()))
  if (!token) throw new CommandError('No token has this name. dateline token list shows those that there are.', 2)
  process.stderr.write(`The token ${token.name} is revoked since ${token.revokedAt}.\n`)
}

function lastDayOf(expiry: Expiry, now: Date): LocalDate {
  const lastDay = 'days' in expiry ? dayOf(new Date(now.getTime() + expiry.days * 86_400_000)) : expiry.lastDay
  if (lastDay >= dayOf(now)) return lastDay
  throw new CommandError(`--expires ${lastDay} is past: give today, ${dayOf(now)}, or a later day.`, 2)
}

function statusOf({ revokedAt, expiresOn }: TokenRecord, today: LocalDate): string {
  if (revokedAt) return `revoked ${revokedAt.slice(0, 10)}`
  return expiresOn && expiresOn < today ? 'expired' : 'good'
}

/** The day in UTC, in which tokens expire. */
function dayOf(moment: Date): LocalDate {
  return moment.toISOString().slice(0, 10)
}
