import { execFile } from 'node:child_process'
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

const FOLDER = fileURLToPath(new URL('.', import.meta.url))

/** The file of a package that this folder's package.json asks for. */
export function toolAt(path: string): string {
  return join(FOLDER, 'node_modules', path)
}

/**
 * Installs by npm what this folder's package.json asks for, unless it is there. It is no part of the workspace, so that nobody has to
 * wait for six runtimes and four compilers before the first start.
 */
export async function installTools(): Promise<void> {
  const [wanted, installed] = await Promise.all(['package-lock.json', 'node_modules/.package-lock.json'].map(changedAt))
  if (installed !== undefined && wanted !== undefined && installed >= wanted) return
  await promisify(execFile)('npm', ['ci', '--no-audit', '--no-fund'], { cwd: FOLDER })
}

function changedAt(file: string): Promise<number | undefined> {
  return stat(join(FOLDER, file)).then(
    ({ mtimeMs }) => mtimeMs,
    () => undefined,
  )
}
