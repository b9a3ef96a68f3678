import { execFile } from 'node:child_process'
import { cp, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import type { Browser } from 'playwright-core'
import { build } from 'vite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchChromium } from '../browser/chromium.ts'
import { type Service, startService } from '../browser/service.ts'
import { visit } from '../browser/visit.ts'
import { type PackedSdk, packSdk } from '../packed-sdk.ts'
import { SEEN } from './seen.ts'
import { toolAt } from './tools.ts'

const FOLDER = fileURLToPath(new URL('.', import.meta.url))
const SAMPLES = fileURLToPath(new URL('../../samples', import.meta.url))
const SCRIPTS = ['tour.js', 'tour-page.js', 'tour-worker.js', 'tour-worker-page.js']

let sdk: PackedSdk
let service: Service
let browser: Browser

beforeAll(async () => {
  sdk = await packSdk()
  for (const name of SCRIPTS) await cp(join(FOLDER, name), join(sdk.folder, name))
  for (const name of ['tour-page', 'tour-worker-page'])
    await writeFile(
      join(sdk.folder, `${name}.html`),
      `<!doctype html><script type="module" src="./${name}.js"></script>`,
    )
  service = await startService([SAMPLES])
  browser = await launchChromium()
})

afterAll(async () => {
  await browser?.close()
  await service?.close()
  await sdk?.close()
})

describe('an app with the packed SDK lists, iterates, gets, fails and watches in Chromium', () => {
  it('bundled by Vite', async () => {
    expect(await seenOn(await byVite('tour-page.html'), 'tour-page.html')).toEqual(SEEN)
  })

  it('bundled by Vite, in a worker', async () => {
    expect(await seenOn(await byVite('tour-worker-page.html'), 'tour-worker-page.html')).toEqual(SEEN)
  })

  it('bundled by esbuild', async () => {
    expect(await seenOn(await byEsbuild('tour-page'), 'tour-page.html')).toEqual(SEEN)
  })
})

/** Bundles a page into a folder, which it gives back. */
async function byVite(page: string): Promise<string> {
  const outDir = join(sdk.folder, 'vite', page)
  await build({
    root: sdk.folder,
    base: '/tour/',
    configFile: false,
    logLevel: 'silent',
    worker: { format: 'es' },
    build: { outDir, target: 'es2022', rolldownOptions: { input: join(sdk.folder, page) } },
  })
  return outDir
}

async function byEsbuild(name: string): Promise<string> {
  const outDir = join(sdk.folder, 'esbuild')
  await promisify(execFile)(toolAt('.bin/esbuild'), [
    join(sdk.folder, `${name}.js`),
    '--bundle',
    '--format=esm',
    '--minify',
    `--outdir=${outDir}`,
  ])
  await cp(join(sdk.folder, `${name}.html`), join(outDir, `${name}.html`))
  return outDir
}

/** What the tour saw on a page of a folder, which Chromium gets as if the service had it under /tour/. */
async function seenOn(folder: string, name: string): Promise<unknown> {
  const { page, errors } = await visit(browser, service.url)
  await page
    .context()
    .route(`${service.url}/tour/**`, route =>
      route.fulfill({ path: join(folder, new URL(route.request().url()).pathname.slice('/tour/'.length)) }),
    )
  const asked = new URLSearchParams({ token: service.token, name: crypto.randomUUID() })
  await page.goto(`${service.url}/tour/${name}?${asked}`)
  await page.waitForFunction(() => document.title !== '')
  const title = await page.title()
  await page.context().close()
  expect(errors.filter(error => !error.includes('400'))).toEqual([])
  return JSON.parse(title)
}
