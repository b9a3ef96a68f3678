/**
 * Fails when a package that the service, the SDK or the reader runs has a known weakness of high severity: `pnpm audit:check`. Where the registry
 * is not there, or tells no weaknesses, it says so and does not fail: a mirror may have neither.
 */
import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

/** What pnpm says when nobody could be asked, in place of what was found. */
const NOT_ASKED = /ERR_PNPM_AUDIT_|ERR_PNPM_META_FETCH|ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT/

const { failed, output } = await audit()
if (!failed) console.log('No package that runs has a known weakness of high severity.')
else if (NOT_ASKED.test(output)) console.log('Left out: the registry tells no weaknesses here.')
else {
  console.error(output)
  process.exitCode = 1
}

async function audit(): Promise<{ readonly failed: boolean; readonly output: string }> {
  const words = ['-y', 'pnpm@12', 'audit', '--prod', '--audit-level', 'high']
  try {
    await promisify(execFile)('npx', words, { cwd: fileURLToPath(new URL('..', import.meta.url)) })
    return { failed: false, output: '' }
  } catch (error) {
    if (!(error instanceof Error && 'stdout' in error && 'stderr' in error)) throw error
    return { failed: true, output: `${error.stdout}${error.stderr}` }
  }
}
