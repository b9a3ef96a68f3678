import { execFile } from 'node:child_process'
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'

/**
 * Installs by npm what the package.json of a folder outside the workspace asks for, unless it is there: what few need, so that
 * nobody else waits for it before the first start.
 */
export async function installAside(folder: string): Promise<void> {
  const [wanted, installed] = await Promise.all([
    changedAt(join(folder, 'package-lock.json')),
    changedAt(join(folder, 'node_modules/.package-lock.json')),
  ])
  if (installed !== null && wanted !== null && installed >= wanted) return
  await promisify(execFile)('npm', ['ci', '--no-audit', '--no-fund'], { cwd: folder })
}

function changedAt(file: string): Promise<number | null> {
  return stat(file).then(
    ({ mtimeMs }) => mtimeMs,
    () => null,
  )
}
