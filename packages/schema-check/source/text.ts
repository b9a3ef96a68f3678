import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { promisify } from 'node:util'
import { CheckError } from './check-error.ts'

/** The largest file that is read from git, in bytes. */
const LARGEST = 256 * 1024 * 1024

/**
 * The text of a file.
 *
 * @throws {CheckError} when it is not there or can't be read
 */
export async function fileText(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : error
    throw new CheckError('FILE', `${path} ${code === 'ENOENT' ? 'is not there' : `can't be read (${code})`}.`, {
      cause: error,
    })
  }
}

/**
 * What git says.
 *
 * @throws {Error} when git fails; its `stderr` says why
 */
export async function git(...args: string[]): Promise<string> {
  const { stdout } = await promisify(execFile)('git', args, { maxBuffer: LARGEST })
  return stdout
}

/**
 * The text of a file as it was in a revision.
 *
 * @throws {CheckError} when git does not know the revision, or the file in it
 */
export async function textAt(revision: string, path: string): Promise<string> {
  // A path that begins with ./ or ../ is taken from the working folder, as a person means it.
  const from = path.startsWith('/') || path.startsWith('.') ? path : `./${path}`
  try {
    return await git('show', `${revision}:${from}`)
  } catch (error) {
    throw new CheckError('FILE', `${path} can't be read from the revision ${revision}: ${saidBy(error)}`, {
      cause: error,
    })
  }
}

/**
 * The paths of all files in a revision, from the working folder.
 *
 * @throws {CheckError} when git does not know the revision
 */
export async function pathsAt(revision: string): Promise<readonly string[]> {
  try {
    return (await git('ls-tree', '-r', '-z', '--name-only', revision)).split('\0').filter(path => path !== '')
  } catch (error) {
    throw new CheckError('FILE', `git has no revision ${revision}: ${saidBy(error)}`, { cause: error })
  }
}

/**
 * What a service answers with, as JSON.
 *
 * @throws {CheckError} when it can't be reached or answers with anything else
 */
export async function jsonFrom(url: string, request: RequestInit): Promise<unknown> {
  const response = await fetch(url, request).catch(error => {
    const { cause } = error as { readonly cause?: { readonly code?: string; readonly message?: string } }
    throw new CheckError('URL', `${url} can't be reached (${cause?.code ?? cause?.message ?? error}).`, {
      cause: error,
    })
  })
  const text = await response.text()
  if (!response.ok && !response.headers.get('content-type')?.includes('graphql-response'))
    throw new CheckError('URL', `${url} answered ${response.status} ${response.statusText}: ${text.slice(0, 200)}`)
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new CheckError('URL', `${url} did not answer with JSON, but with: ${text.slice(0, 200)}`, { cause: error })
  }
}

function saidBy(error: unknown): string {
  return error instanceof Error && 'stderr' in error ? `${error.stderr}`.trim() : `${error}`
}
