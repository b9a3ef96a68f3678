import { chmod, mkdir, open, readFile, rename } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { newToken } from '../server/token.ts'
import { CommandError } from './command-error.ts'
import { type FoundToken, sendable, tokenInVariable } from './sendable-token.ts'

/**
 * The owner's token, which lets do everything: the one in `DATELINE_TOKEN`, else the one in the data folder, which is made at the first
 * start. Its file can be read by its owner only.
 *
 * @throws {CommandError} when the token can't be read, or no client could send it
 */
export async function ownerToken(folder: string): Promise<FoundToken> {
  const path = join(folder, 'token')
  return tokenInVariable() ?? sendable((await keptIn(path)) ?? (await makeIn(path)), `in ${path}`)
}

async function keptIn(path: string): Promise<string | null> {
  const kept = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return ''
    throw new CommandError(`The owner's token in ${path} can't be read (${error.code ?? error.message}).`)
  })
  if (kept.trim() === '') return null
  await chmod(path, 0o600)
  return kept
}

async function makeIn(path: string): Promise<string> {
  const token = newToken()
  // Nothing else has made the folder when the archive lies in a database.
  await mkdir(dirname(path), { recursive: true })
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
