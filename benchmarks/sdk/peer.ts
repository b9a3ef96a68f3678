import { execFile } from 'node:child_process'
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { buildPackage } from '../../packages/sdk/build.ts'
import { installAside } from '../../scripts/install-aside.ts'

const FOLDER = fileURLToPath(new URL('.', import.meta.url))
const SCHEMA = fileURLToPath(new URL('../../packages/api/schema.graphql', import.meta.url))

/** A client that the SDK is measured against. `entry` is its program in `peers`, `packages` what an app that uses it installs. */
export type Peer = {
  readonly name: string
  readonly entry: string
  readonly packages: readonly string[]
  /** What a program imports first, for the time that takes; null when that is nothing. */
  readonly imports: string | null
}

/** The clients, the SDK first. */
export const PEERS: readonly Peer[] = [
  peer('@dateline/sdk', 'dateline'),
  { name: 'floor: a string and 8 lines of fetch', entry: 'floor', packages: [], imports: null },
  peer('graphql-http', 'graphql-http'),
  peer('@shopify/graphql-client', 'shopify'),
  { ...peer('@genql/cli', 'genql'), packages: [], imports: 'genql-client' },
  peer('graphql-sse', 'graphql-sse'),
  { ...peer('gql.tada', 'gql-tada'), name: 'gql.tada and fetch' },
  peer('@octokit/graphql', 'octokit'),
  peer('@urql/core', 'urql'),
  peer('graphql-request', 'graphql-request'),
]

/** A folder in which every peer and the built SDK can be imported. */
export type Workbench = { readonly folder: string; close(): Promise<void> }

/** Installs the peers, builds the SDK, and generates genql's client from the schema. */
export async function openWorkbench(): Promise<Workbench> {
  await installAside(FOLDER)
  const folder = await mkdtemp(join(tmpdir(), 'dateline-bench-'))
  const modules = join(folder, 'node_modules')
  await buildPackage(join(modules, '@dateline/sdk'))
  await generateGenql(SCHEMA, join(modules, 'genql-client'))
  const peers = [...PEERS.slice(1).flatMap(({ packages }) => packages), '@0no-co/graphql.web', 'graphql']
  for (const name of new Set(peers)) {
    await mkdir(dirname(join(modules, name)), { recursive: true })
    await symlink(join(FOLDER, 'node_modules', name), join(modules, name))
  }
  await cp(join(FOLDER, 'peers'), join(folder, 'peers'), { recursive: true })
  return { folder, close: () => rm(folder, { recursive: true, force: true }) }
}

/** Writes genql's client for a schema, as one JavaScript module. */
export async function generateGenql(schema: string, folder: string): Promise<void> {
  const sources = await mkdtemp(join(tmpdir(), 'dateline-genql-'))
  await runTool('@genql/cli/dist/cli.js', '--schema', schema, '--output', sources)
  await runEsbuild(join(sources, 'index.ts'), '--bundle', '--format=esm', `--outfile=${folder}/index.js`)
  await writeFile(
    join(folder, 'package.json'),
    JSON.stringify({ type: 'module', exports: './index.js', sideEffects: false }),
  )
  await rm(sources, { recursive: true, force: true })
}

/** Runs the script of a package that is installed here, and gives what it prints. */
export async function runTool(script: string, ...args: string[]): Promise<string> {
  const { stdout } = await promisify(execFile)(process.execPath, [join(FOLDER, 'node_modules', script), ...args])
  return stdout
}

/** Runs esbuild, which is a script or, once its install script has run, a binary. */
export async function runEsbuild(...args: string[]): Promise<void> {
  await promisify(execFile)(join(FOLDER, 'node_modules/.bin/esbuild'), args)
}

/** How many packages a peer asks for itself, and how many npm installs for it, itself included, by the lockfile. */
export async function dependenciesOf({ packages }: Peer): Promise<{ direct: number; installed: number }> {
  const lock: unknown = JSON.parse(await readFile(join(FOLDER, 'package-lock.json'), 'utf8'))
  const entries = Object(Object(lock).packages)
  const namesIn = (name: string): string[] => {
    const {
      dependencies = {},
      peerDependencies = {},
      peerDependenciesMeta = {},
    } = Object(entries[`node_modules/${name}`])
    const peers = Object.keys(peerDependencies).filter(peer => !Object(peerDependenciesMeta[peer]).optional)
    return [...new Set([...Object.keys(dependencies), ...peers])]
  }
  const installed = new Set<string>(packages)
  for (const name of installed) for (const next of namesIn(name)) installed.add(next)
  return { direct: packages.flatMap(namesIn).length, installed: installed.size }
}

function peer(name: string, entry: string): Peer {
  return { name, entry, packages: [name], imports: name }
}
