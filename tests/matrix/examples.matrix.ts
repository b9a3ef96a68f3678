import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { createDateline } from '@dateline/sdk'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchChromium } from '../browser/chromium.ts'
import { type Service, startService } from '../browser/service.ts'
import { visit } from '../browser/visit.ts'
import { type PackedSdk, packSdk } from '../packed-sdk.ts'

const EXAMPLES = fileURLToPath(new URL('../../examples', import.meta.url))
const SAMPLES = fileURLToPath(new URL('../../samples', import.meta.url))

let sdk: PackedSdk
let service: Service
let root: string
let env: Record<string, string | undefined>

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'dateline-examples-'))
  sdk = await packSdk()
  service = await startService([SAMPLES])
  const path = `${dirname(process.execPath)}${delimiter}${process.env['PATH']}`
  env = { ...process.env, PATH: path, DATELINE_URL: `${service.url}/graphql` }
})

afterAll(async () => {
  await service?.close()
  await sdk?.close()
  await rm(root, { recursive: true, force: true })
})

describe('an example, copied and installed with the packed SDK, type-checks and runs:', () => {
  it('list', async () => {
    const folder = await installed('list')
    await npm(folder, 'run', 'check')
    expect(await npm(folder, 'start', '--silent')).toMatch(/3 of \d+ articles\n(.*“.+”, reported by .+\n)+$/)
  })

  it('selection', async () => {
    const folder = await installed('selection')
    await npm(folder, 'run', 'check')
    expect(await npm(folder, 'start', '--silent')).toMatch(/^(.+: .+\n){5}$/)
  })

  it('codegen', async () => {
    const folder = await installed('codegen')
    await npm(folder, 'run', 'generate')
    await npm(folder, 'run', 'check')
    expect(await npm(folder, 'start', '--silent')).toMatch(/^(.+: .+\n){5}$/)
  })

  it('watch', async () => {
    const folder = await installed('watch')
    await npm(folder, 'run', 'check')
    const cursor = (await asked().query<{ archive: { cursor: string } }>('{ archive { cursor } }')).archive.cursor
    const watching = spawn(process.execPath, ['index.ts', cursor], { cwd: folder, env })
    const lines = createInterface(watching.stdout)[Symbol.asyncIterator]()
    expect((await lines.next()).value).toContain('Watching')
    await asked().articles.import({
      content: 'Old bridge reopens\n8 March 2024\nThe bridge reopened on Friday, Mayor Helena Brandt said.',
    })
    expect((await lines.next()).value).toMatch(/^IMPORTED Old bridge reopens \(cursor \S+\)$/)
    const ended = once(watching, 'exit')
    watching.kill('SIGINT')
    expect(await ended).toEqual([0, null])
  })

  it('page', async () => {
    const folder = await installed('page')
    await npm(folder, 'run', 'check')
    await npm(folder, 'run', 'build')
    const browser = await launchChromium()
    try {
      const { page, errors } = await visit(browser, service.url)
      await page
        .context()
        .route(`${service.url}/page/**`, route =>
          route.fulfill({ path: join(folder, 'dist', new URL(route.request().url()).pathname.slice('/page/'.length)) }),
        )
      await page.goto(`${service.url}/page/index.html`)
      await page.locator('mark').first().waitFor()
      const [newest] = (await asked().articles.list({ first: 1 })).items
      expect(await page.locator('h1').textContent()).toBe(newest?.headline)
      expect(errors).toEqual([])
    } finally {
      await browser.close()
    }
  })
})

/** A copy of an example in a folder of its own, into which npm has put what it asks for, and the packed SDK. */
async function installed(name: string): Promise<string> {
  const folder = join(root, name)
  await cp(join(EXAMPLES, name), folder, { recursive: true })
  await npm(folder, 'install', '--no-audit', '--no-fund', '--prefer-offline', sdk.tarball)
  return folder
}

async function npm(cwd: string, ...args: string[]): Promise<string> {
  const { stdout } = await promisify(execFile)('npm', args, { cwd, env }).catch(({ stdout, stderr }) => {
    throw new Error(`npm ${args.join(' ')} fails:\n${stdout}${stderr}`)
  })
  return stdout
}

function asked() {
  return createDateline({ url: `${service.url}/graphql`, token: service.token })
}
