import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, readdir, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { CommandError } from './command-error.ts'
import { writeCompressed } from './compressed-file.ts'

/** A page that the service has for browsers. Vite builds it from a package of its own. */
export type WebPage = {
  /** What people call it. */
  readonly name: string
  /** Its package. */
  readonly root: string
  /** Where it is built. */
  readonly folder: string
  /** The files and folders that it is made from. */
  readonly sources: readonly string[]
}

/** The sample consumer, at `/`. */
export const READER_PAGE = webPage('reader page', '../../reader', ['../../sdk/src'])

/** GraphiQL, at `/graphql`. */
export const GRAPHIQL_PAGE = webPage('GraphiQL page', '../graphiql')

/** All pages. */
export const WEB_PAGES: readonly WebPage[] = [READER_PAGE, GRAPHIQL_PAGE]

/** Whether there is a built page. */
function isBuilt({ folder }: WebPage): boolean {
  return existsSync(join(folder, 'index.html'))
}

/** Builds those that have never been built. */
export async function offerMissing(pages: readonly WebPage[]): Promise<void> {
  await offer(pages.filter(page => !isBuilt(page)))
}

/** Builds those of which a source is newer than what was built last. */
export async function offerCurrent(pages: readonly WebPage[]): Promise<void> {
  const current = await Promise.all(pages.map(isCurrent))
  await offer(pages.filter((_, index) => !current[index]))
}

/**
 * Builds a page aside and puts it in place when it is whole, so that nobody is ever served half of one. Two builds may run at a time.
 *
 * @throws {CommandError} when Vite can't build it, with what Vite says
 */
async function buildPage({ name, root, folder }: WebPage): Promise<void> {
  const aside = await mkdtemp(join(root, 'node_modules', '.dist-'))
  try {
    const vite = join(root, 'node_modules/vite/bin/vite.js')
    const page = join(aside, 'new')
    // A test runner's NODE_ENV would give the page React's development build.
    const env = { ...process.env, NODE_ENV: 'production', NO_COLOR: '1' }
    await promisify(execFile)(process.execPath, [vite, 'build', root, '--outDir', page], { env })
    await writeCompressed(page)
    await rename(folder, join(aside, 'old')).catch(unless('ENOENT'))
    await rename(page, folder).catch(unless('ENOTEMPTY', 'EEXIST'))
  } catch (error) {
    const said = error instanceof Error && 'stderr' in error ? error.stderr : error
    throw new CommandError(`The ${name} can't be built. ${said}`)
  } finally {
    await rm(aside, { recursive: true, force: true })
  }
}

/** Builds pages, and says so. Without them the service still answers GraphQL: when one can't be built, that is said, and no more. */
async function offer(pages: readonly WebPage[]): Promise<void> {
  await Promise.all(
    pages.map(page => {
      process.stderr.write(`Building the ${page.name} …\n`)
      return buildPage(page).catch((error: Error) => process.stderr.write(`${error.message}\n`))
    }),
  )
}

async function isCurrent({ folder, sources }: WebPage): Promise<boolean> {
  const built = await changedAt(join(folder, 'index.html'))
  return built > Math.max(...(await Promise.all(sources.map(changedAt))))
}

function webPage(name: string, place: string, alsoFrom: readonly string[] = []): WebPage {
  const root = fileURLToPath(new URL(place, import.meta.url))
  const own = ['src', 'index.html', 'vite.config.ts', 'package.json'].map(source => join(root, source))
  const others = alsoFrom.map(source => fileURLToPath(new URL(source, import.meta.url)))
  return { name, root, folder: join(root, 'dist'), sources: [...own, ...others] }
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
