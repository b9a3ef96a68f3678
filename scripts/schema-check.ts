/**
 * Compares the schema in this checkout with the one on `main`, by the operations that the SDK sends there: `pnpm schema:check`. More options are
 * handed on: `pnpm schema:check --format markdown`.
 */
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { ROOT } from './generated.ts'

const SCHEMA = 'packages/api/schema.graphql'
const OPERATIONS = 'packages/sdk/src/operations/*.graphql'

const base = ['origin/main', 'main', 'HEAD'].find(revision => isThere(`${revision}:${SCHEMA}`))
if (base === undefined) {
  process.stderr.write('This is no checkout of git: there is no schema to compare with.\n')
} else {
  const command = join(ROOT, 'packages/schema-check/cli/schema-check.ts')
  const args = [`${base}:${SCHEMA}`, SCHEMA, '--operations', `${base}:${OPERATIONS}`, '--fail-on', 'policy']
  const { status } = spawnSync(process.execPath, [command, ...args, ...process.argv.slice(2)], {
    cwd: ROOT,
    stdio: 'inherit',
  })
  process.exitCode = status ?? 1
}

function isThere(object: string): boolean {
  return spawnSync('git', ['cat-file', '-e', object], { cwd: ROOT, stdio: 'ignore' }).status === 0
}
