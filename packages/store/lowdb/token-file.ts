import { timingSafeEqual } from 'node:crypto'
import { constants, readFileSync, statSync } from 'node:fs'
import { access, mkdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { DateTime } from '@dateline/articles'
import { z } from 'zod'
import { SCOPES, TokenNameError, type TokenRecord, type TokenStore } from '../token-store.ts'
import { Turns } from '../turns.ts'
import { lockFile } from './file-lock.ts'
import { FolderError, folderError } from './folder-error.ts'
import { FolderSync } from './folder-sync.ts'
import { jsonOf } from './json-of.ts'
import { replaceFile } from './replace-file.ts'

/** The file of a folder in which its tokens are. */
export const TOKEN_FILE = 'tokens.json'

/** Another process changes the file in a moment, if it is not stopped: so many milliseconds are enough. */
const PATIENCE = 10_000

/** The shape of that file. */
export const tokenFileSchema = z.object({
  format: z.literal(1),
  tokens: z.array(
    z.object({
      name: z.string(),
      digest: z.string().regex(/^[0-9a-f]{64}$/),
      scopes: z.array(z.enum(SCOPES)),
      createdAt: z.iso.datetime({ offset: true }),
      expiresOn: z.iso.date().nullable(),
      revokedAt: z.iso.datetime({ offset: true }).nullable(),
    }),
  ),
})

/**
 * The tokens of a data folder, in its file `tokens.json`, which only its owner may read. Any number of processes may read and change
 * them at a time, whether or not one of them has the folder's articles: the file is a file of its own, looked at anew whenever it has
 * been replaced, and changed under a lock of its own.
 */
export function openTokenFile(folder: string): TokenStore {
  return new TokenFile(resolve(folder))
}

class TokenFile implements TokenStore {
  readonly #folder: string
  readonly #path: string
  #tokens: readonly TokenRecord[] = []
  #digests: readonly Buffer[] = []
  readonly #turns = new Turns()
  /** Of which state of the file these are the tokens. */
  #state = ''

  constructor(folder: string) {
    this.#folder = folder
    this.#path = join(folder, TOKEN_FILE)
  }

  /** Compares in constant time, though nobody can steer the digest of a guess. */
  byDigest(digest: string): TokenRecord | null {
    const wanted = Buffer.from(digest)
    const tokens = this.list()
    return tokens[this.#digests.findIndex(each => timingSafeEqual(each, wanted))] ?? null
  }

  /**
   * A file that is replaced has another inode, size or time. To look for that takes some microseconds, so that a revoked token is
   * refused with the next request.
   *
   * @throws {FolderError} when the file can't be read, or is not what was written
   */
  list(): readonly TokenRecord[] {
    try {
      const found = statSync(this.#path, { bigint: true, throwIfNoEntry: false })
      const state = found ? `${found.ino} ${found.size} ${found.mtimeNs}` : ''
      if (state !== this.#state) {
        this.#tokens = found ? parsed(readFileSync(this.#path, 'utf8'), this.#path) : []
        this.#digests = this.#tokens.map(token => Buffer.from(token.digest))
        this.#state = state
      }
      return this.#tokens
    } catch (error) {
      throw folderError(this.#folder, error)
    }
  }

  async add(token: TokenRecord): Promise<void> {
    await this.#change(tokens => {
      if (tokens.some(({ name }) => name === token.name))
        throw new TokenNameError(`The name ${token.name} is taken, and stays so when a token is revoked.`)
      return [...tokens, token]
    })
  }

  async revoke(name: string, at: DateTime): Promise<TokenRecord | null> {
    const named = (token: TokenRecord): boolean => token.name === name
    if (!this.list().some(named)) return null
    const tokens = await this.#change(before =>
      before.map(token => (named(token) ? { ...token, revokedAt: token.revokedAt ?? at } : token)),
    )
    return tokens.find(named) ?? null
  }

  /** The lock waits for other processes; two changes in this one would wait for each other. */
  #change(change: (tokens: readonly TokenRecord[]) => readonly TokenRecord[]): Promise<readonly TokenRecord[]> {
    return this.#turns.run('', () => this.#changeAlone(change))
  }

  async #changeAlone(
    change: (tokens: readonly TokenRecord[]) => readonly TokenRecord[],
  ): Promise<readonly TokenRecord[]> {
    try {
      await mkdir(this.#folder, { recursive: true })
      await access(this.#folder, constants.R_OK | constants.W_OK | constants.X_OK)
      const lock = lockFile(join(this.#folder, 'tokens.lock'), PATIENCE)
      if (!lock) throw new FolderError(`Another process keeps changing the tokens in ${this.#folder}: try again.`)
      try {
        const tokens = change(this.list())
        const text = `${JSON.stringify({ format: 1, tokens }, null, 2)}\n`
        await replaceFile(this.#path, text, new FolderSync(this.#folder), 0o600)
        return tokens
      } finally {
        lock.release()
      }
    } catch (error) {
      throw folderError(this.#folder, error)
    }
  }
}

function parsed(text: string, path: string): readonly TokenRecord[] {
  const { data } = tokenFileSchema.safeParse(jsonOf(text))
  if (data) return data.tokens
  throw new FolderError(
    `${path} is damaged, or of a newer version of Dateline: no token in it is good until it is put right, or moved away.`,
  )
}
