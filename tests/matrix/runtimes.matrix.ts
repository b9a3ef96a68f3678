import { execFile } from 'node:child_process'
import { cp } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Service, startService } from '../browser/service.ts'
import { type PackedSdk, packSdk } from '../packed-sdk.ts'
import { SEEN } from './seen.ts'
import { toolAt } from './tools.ts'

const FOLDER = fileURLToPath(new URL('.', import.meta.url))
const SAMPLES = fileURLToPath(new URL('../../samples', import.meta.url))
const BUN = `@oven/bun-${process.platform}-${process.arch === 'arm64' ? 'aarch64' : process.arch}/bin/bun`

let sdk: PackedSdk
let service: Service

beforeAll(async () => {
  sdk = await packSdk()
  service = await startService([SAMPLES])
  for (const name of ['tour.js', 'tour-main.js', 'tour-thread.js']) await cp(join(FOLDER, name), join(sdk.folder, name))
})

afterAll(async () => {
  await service?.close()
  await sdk?.close()
})

describe('an app with the packed SDK lists, iterates, gets, fails, watches, and ends by itself', () => {
  it.each(['20.3', '20', '22', '24', '26'])('in Node %s', async version => {
    expect(await seenBy(toolAt(`node-${version}/bin/node`), 'tour-main.js')).toEqual(SEEN)
  })

  it.each(['20.3', '26'])('in a worker thread without `process`, in Node %s', async version => {
    expect(await seenBy(toolAt(`node-${version}/bin/node`), 'tour-thread.js')).toEqual(SEEN)
  })

  it('in Bun', async () => {
    expect(await seenBy(toolAt(BUN), 'tour-main.js')).toEqual(SEEN)
  })

  it('in Deno, which lets it do nothing but reach the service', async () => {
    const deno = [toolAt('deno/bin.cjs'), 'run', '--no-prompt', `--allow-net=${new URL(service.url).host}`]
    expect(await seenBy(process.execPath, ...deno, 'tour-main.js')).toEqual(SEEN)
  })
})

async function seenBy(program: string, ...args: string[]): Promise<unknown> {
  const asked = [`${service.url}/graphql`, service.token, crypto.randomUUID()]
  const { stdout } = await promisify(execFile)(program, [...args, ...asked], { cwd: sdk.folder, timeout: 30_000 })
  return JSON.parse(stdout)
}
