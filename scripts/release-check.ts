/**
 * Fails when an operation of the SDK has changed since its last release in a way that breaks apps, and no changeset asks for a major
 * release: `pnpm release:check [REF]`. It compares with REF where one is given, else with the last tag of a release.
 */
import { execFile } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { operationBreaks } from './operation-breaks.ts'

const run = promisify(execFile)
const ROOT = fileURLToPath(new URL('..', import.meta.url))
const SOURCES = 'packages/sdk/src'

const [ref = await lastRelease()] = process.argv.slice(2)
if (ref === null) console.log('The SDK has no release yet that a change could break.')
else await check(ref)

async function check(ref: string): Promise<void> {
  const breaks = await breaksSince(ref)
  const isAsked = await asksForMajor()
  for (const line of breaks) console.log(line)
  if (breaks.length === 0) console.log(`Apps written for ${ref} go on as they are.`)
  else if (isAsked) console.log(`This breaks apps written for ${ref}, and a changeset asks for a major release.`)
  else {
    console.error(
      `This breaks apps written for ${ref}. Undo it, or ask for a major release of @dateline/sdk by \`pnpm changeset\`.`,
    )
    process.exitCode = 1
  }
}

async function lastRelease(): Promise<string | null> {
  const { stdout } = await run('git', ['tag', '--list', '@dateline/sdk@*', '--sort=-version:refname'], { cwd: ROOT })
  return stdout.split('\n')[0] || null
}

async function breaksSince(ref: string): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'dateline-release-'))
  try {
    const archive = join(folder, 'sources.tar')
    await run('git', ['archive', `--output=${archive}`, ref, SOURCES], { cwd: ROOT })
    await run('tar', ['-xf', archive, '-C', folder])
    return await operationBreaks(join(folder, SOURCES), join(ROOT, SOURCES))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Whether a changeset asks for a major release of the SDK. */
async function asksForMajor(): Promise<boolean> {
  const folder = join(ROOT, '.changeset')
  const files = (await readdir(folder)).filter(name => name.endsWith('.md'))
  const texts = await Promise.all(files.map(name => readFile(join(folder, name), 'utf8')))
  return texts.some(text => /^["']?@dateline\/sdk["']?: *major$/m.test(text))
}
