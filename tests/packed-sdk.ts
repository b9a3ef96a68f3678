import { execFile } from 'node:child_process'
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { buildPackage } from '../packages/sdk/build.ts'

const run = promisify(execFile)

/** The SDK as it is published: its tarball, and an empty project (`folder`) into which npm installed it without a network. */
export type PackedSdk = { readonly tarball: string; readonly folder: string; close(): Promise<void> }

/** Builds and packs the SDK, and installs the tarball into an empty project. */
export async function packSdk(): Promise<PackedSdk> {
  const root = await mkdtemp(join(tmpdir(), 'dateline-sdk-'))
  const built = join(root, 'built')
  await buildPackage(built)
  await run('npm', ['pack', built, '--pack-destination', root, '--ignore-scripts'])
  const name = (await readdir(root)).find(file => file.endsWith('.tgz'))
  if (!name) throw new Error('npm pack made no package.')
  const folder = await mkdtemp(join(root, 'app-'))
  await writeFile(join(folder, 'package.json'), JSON.stringify({ name: 'app', private: true, type: 'module' }))
  await run('npm', ['install', '--offline', '--no-audit', '--no-fund', join(root, name)], { cwd: folder })
  return { tarball: join(root, name), folder, close: () => rm(root, { recursive: true, force: true }) }
}
