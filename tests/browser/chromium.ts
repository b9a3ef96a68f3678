import { createReadStream, createWriteStream, existsSync } from 'node:fs'
import { access, constants, mkdir, rename } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { fileURLToPath } from 'node:url'
import { createBrotliDecompress } from 'node:zlib'
import { inflate } from '@sparticuz/chromium'
import { type Browser, chromium } from 'playwright-core'

/**
 * Starts a headless Chromium: the one that `CHROMIUM_PATH` names, else one that is installed, else, on Linux x64, the one packed
 * in the npm package @sparticuz/chromium, so that a machine with npm needs no other download.
 *
 * @throws {Error} when none of the three is there
 */
export async function launchChromium(): Promise<Browser> {
  const installed = process.env['CHROMIUM_PATH'] ?? (await installedChromium())
  if (installed) return launch(installed)
  if (process.platform !== 'linux' || process.arch !== 'x64')
    throw new Error('No Chromium was found: install one, or set CHROMIUM_PATH to the program.')
  const unpacked = await unpackedChromium()
  try {
    return await launch(unpacked)
  } catch {
    // A bare machine lacks the few system libraries that Chromium needs; the package has them too.
    const libraries = join(await inflate(packed('al2023.tar.br')), 'lib')
    return launch(unpacked, { LD_LIBRARY_PATH: libraries })
  }
}

function launch(executablePath: string, env: Record<string, string> = {}): Promise<Browser> {
  // The sandbox needs a user other than root, which a container seldom has. The tests open pages of their own service only.
  return chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--headless=shell'],
    env: { ...definedOf(process.env), ...env },
  })
}

/** The first Chromium or Chrome on the path; null without one. */
async function installedChromium(): Promise<string | null> {
  const folders = (process.env['PATH'] ?? '').split(delimiter)
  for (const name of ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'])
    for (const folder of folders) {
      const file = join(folder, name)
      if (await isProgram(file)) return file
    }
  return null
}

function isProgram(file: string): Promise<boolean> {
  return access(file, constants.X_OK).then(
    () => true,
    () => false,
  )
}

/** Unpacks the packed Chromium once for each version; several test files may do so at the same time. */
async function unpackedChromium(): Promise<string> {
  const source = packed('chromium.br')
  const version = /@sparticuz\+chromium@([\w.]+)/.exec(source)?.[1] ?? 'packed'
  const folder = join(tmpdir(), `dateline-chromium-${version}`)
  const file = join(folder, 'chromium')
  if (existsSync(file)) return file
  await mkdir(folder, { recursive: true })
  const aside = `${file}.${process.pid}`
  await pipeline(createReadStream(source), createBrotliDecompress(), createWriteStream(aside, { mode: 0o755 }))
  await rename(aside, file)
  return file
}

function packed(name: string): string {
  return fileURLToPath(new URL(`../bin/${name}`, import.meta.resolve('@sparticuz/chromium')))
}

function definedOf(env: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(
    Object.entries(env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  )
}
