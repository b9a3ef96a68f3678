import { chmod, open, readFile, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { newToken } from '../server/token.ts'
import { CommandError } from './command-error.ts'

/** What a client sends as `Authorization: Bearer …` to do everything, and where it came from, for people. */
export type OwnerToken = { readonly token: string; readonly origin: string }

/**
 * The owner's token: `given` (`DATELINE_TOKEN`), else the one in the data folder, which is made at the first start. Its file can be
 * read by its owner only. White space around it, such as the line end of a file that it was read from, is not part of it.
 *
 * @throws {CommandError} when the token can't be read, or no client could send it
 */
export async function ownerToken(folder: string, given: string | undefined): Promise<OwnerToken> {
  if (given !== undefined) return sendable({ token: given.trim(), origin: 'in DATELINE_TOKEN' })
  const path = join(folder, 'token')
  return sendable({ token: (await keptIn(path)) ?? (await makeIn(path)), origin: `in ${path}` })
}

/** @see https://www.rfc-editor.org/rfc/rfc6750#section-2.1 for what may stand after "Bearer" */
function sendable(found: OwnerToken): OwnerToken {
  if (/^[\w.~+/-]+=*$/.test(found.token)) return found
  throw new CommandError(
    `The owner's token ${found.origin} can't be sent: it may hold letters, digits and . _ ~ + / - only, and must not be empty.`,
    2,
  )
}

async function keptIn(path: string): Promise<string | null> {
  const kept = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return ''
    throw new CommandError(`The owner's token in ${path} can't be read (${error.code ?? error.message}).`)
  })
  if (kept.trim() === '') return null
  await chmod(path, 0o600)
  return kept.trim()
}

async function makeIn(path: string): Promise<string> {
  const token = newToken()
  const aside = `${path}.writing`
  const file = await open(aside, 'w', 0o600)
  try {
    await file.writeFile(`${token}\n`)
    await file.sync()
  } finally {
    await file.close()
  }
  await rename(aside, path)
  return token
}
