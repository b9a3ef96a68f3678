import { execFile } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type PackedSdk, packSdk } from '../packed-sdk.ts'
import { toolAt } from './tools.ts'

const run = promisify(execFile)

let sdk: PackedSdk

beforeAll(async () => {
  sdk = await packSdk()
})

afterAll(() => sdk?.close())

describe('the tarball of the SDK', () => {
  it('gives publint nothing to say', async () => {
    const { stdout } = await run(process.execPath, [toolAt('publint/src/cli.js'), sdk.tarball, '--strict'])
    expect(stdout).toContain('All good!')
  })

  it('has types that fit its modules in every way to find them, as Are The Types Wrong sees it', async () => {
    const attw = toolAt('@arethetypeswrong/cli/dist/index.js')
    // The schema is a file to read, no module to import.
    const args = [sdk.tarball, '--profile', 'esm-only', '--exclude-entrypoints', 'schema.graphql']
    await run(process.execPath, [attw, ...args]).catch(({ stdout }) => {
      throw new Error(stdout)
    })
  })

  it('is taken by npm with --engine-strict on the lowest Node that it declares', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'dateline-engine-'))
    try {
      await writeFile(join(folder, 'package.json'), JSON.stringify({ name: 'app', private: true }))
      const node = toolAt('node-20.3/bin/node')
      const npm = toolAt('npm/bin/npm-cli.js')
      await run(node, [npm, 'install', '--engine-strict', '--offline', '--no-audit', sdk.tarball], { cwd: folder })
      expect(await readdir(join(folder, 'node_modules/@dateline'))).toEqual(['sdk'])
      const { stdout } = await run(node, ['--version'])
      const manifest = await readFile(join(folder, 'node_modules/@dateline/sdk/package.json'), 'utf8')
      expect(JSON.parse(manifest).engines).toEqual({ node: `>=${stdout.trim().slice(1).replace(/\.0$/, '')}` })
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  })
})
