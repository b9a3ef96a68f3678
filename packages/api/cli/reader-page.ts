import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, readdir, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { CommandError } from './command-error.ts'

const READER = fileURLToPath(new URL('../../reader', import.meta.url))
const SOURCES = [
  ...['src', 'index.html', 'vite.config.ts', 'package.json'].map(name => join(READER, name)),
  fileURLToPath(new URL('../../sdk/src', import.meta.url)),
]

/** The folder of the built reader page. */
export const READER_PAGE = join(READER, 'dist')

/** Whether there is a built page. */
export function isReaderBuilt(): boolean {
  return existsSync(join(READER_PAGE, 'index.html'))
}

/** Whether there is a built page, and none of its sources is newer. */
export async function isReaderCurrent(): Promise<boolean> {
  const built = await changedAt(join(READER_PAGE, 'index.html'))
  return built > Math.max(...(await Promise.all(SOURCES.map(changedAt))))
}

/** Builds the page, and says so. Without one the service still answers GraphQL: when it can't be built, that is said, and no more. */
export async function offerReader(): Promise<void> {
  process.stderr.write('Building the reader page …\n')
  await buildReader().catch((error: Error) => process.stderr.write(`${error.message}\n`))
}

/**
 * Builds the page aside and puts it in place when it is whole, so that nobody is ever served half of one. Two builds may run at a time.
 *
 * @throws {CommandError} when Vite can't build it, with what Vite says
 */
export async function buildReader(): Promise<void> {
  const aside = await mkdtemp(join(READER, 'node_modules', '.dist-'))
  try {
    const vite = join(READER, 'node_modules/vite/bin/vite.js')
    const page = join(aside, 'new')
    // A test runner's NODE_ENV would give the page React's development build.
    const env = { ...process.env, NODE_ENV: 'production', NO_COLOR: '1' }
    await promisify(execFile)(process.execPath, [vite, 'build', READER, '--outDir', page], { env })
    await rename(READER_PAGE, join(aside, 'old')).catch(unless('ENOENT'))
    await rename(page, READER_PAGE).catch(unless('ENOTEMPTY', 'EEXIST'))
  } catch (error) {
    const said = error instanceof Error && 'stderr' in error ? error.stderr : error
    throw new CommandError(`The reader page can't be built. ${said}`)
  } finally {
    await rm(aside, { recursive: true, force: true })
  }
}

/** Lets pass that another build was quicker. */
function unless(...codes: readonly string[]): (error: NodeJS.ErrnoException) => void {
  return error => {
    if (!codes.includes(error.code ?? '')) throw error
  }
}

/** When a file was changed last, or the newest in a folder, in milliseconds; 0 for what is not there. */
async function changedAt(path: string): Promise<number> {
  const found = await stat(path).catch(() => null)
  if (!found?.isDirectory()) return found?.mtimeMs ?? 0
  const names = await readdir(path)
  return Math.max(found.mtimeMs, ...(await Promise.all(names.map(name => changedAt(join(path, name))))))
}
