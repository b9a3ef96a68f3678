import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ROOT } from './page.ts'

/** A place where a reader's commands run: a folder like a fresh clone, in which `pnpm` runs this checkout's scripts. */
export type Shell = {
  /** Runs commands as a shell does; rejects with what they printed when one fails. A service is stopped when it has said where it listens. */
  run(commands: string): Promise<string>
  close(): Promise<void>
}

/** `start` and `test` have tests of their own: here it is enough that there are such scripts. */
const PNPM = `#!/bin/sh
set -eu
case "$1" in
  dateline) shift; exec "$NODE" "$ROOT/packages/api/cli/dateline.ts" "$@" ;;
  *) grep -q "^    \\"$1\\": " "$ROOT/package.json" || { echo "package.json has no script $1" >&2; exit 1; } ;;
esac
`

const NPX = `#!/bin/sh
set -eu
[ "$1 $2" = "-y pnpm@12" ] || { echo "npx $*: the pages use npx -y pnpm@12 only" >&2; exit 1; }
shift 2
exec pnpm "$@"
`

/** Long runs, such as benchmarks, are not repeated here: it is enough that there is such a file. */
const NODE = `#!/bin/sh
[ -f "$ROOT/$1" ] || { echo "there is no $1" >&2; exit 1; }
`

/** Makes the place. `articles` is what stands in `my-articles.jsonl` there; `variables` are set in its environment. */
export async function openShell(articles: string, variables: Readonly<Record<string, string>>): Promise<Shell> {
  const folder = await mkdtemp(join(tmpdir(), 'dateline-documentation-'))
  const clone = join(folder, 'main')
  const bin = join(folder, 'bin')
  await mkdir(bin)
  await mkdir(join(clone, '.ci'), { recursive: true })
  for (const [name, script] of Object.entries({ pnpm: PNPM, npx: NPX, node: NODE }))
    await writeFile(join(bin, name), script, { mode: 0o755 })
  await writeFile(join(clone, '.ci/run'), '#!/bin/sh\n', { mode: 0o755 })
  await writeFile(join(clone, 'my-articles.jsonl'), articles)
  await symlink(join(ROOT, 'samples'), join(clone, 'samples'))
  if (existsSync(join(ROOT, '../shared'))) await symlink(join(ROOT, '../shared'), join(folder, 'shared'))

  const env = { ...process.env, ...variables, PATH: `${bin}:${process.env['PATH']}`, ROOT, NODE: process.execPath }
  return {
    async run(commands) {
      // The shell outlives the Ctrl-C that ends a service, and answers with the service's exit code.
      const child = spawn('sh', ['-euc', `trap : INT\n${commands}`], {
        cwd: clone,
        env,
        stdio: ['ignore', 'pipe', 'pipe'],
        detached: true,
      })
      const printed = await printedBy(child, /\bserve\b/.test(commands))
      if (child.exitCode !== 0) throw new Error(`The commands ended with ${child.exitCode}:\n${printed}`)
      return printed
    },
    close: () => rm(folder, { recursive: true, force: true }),
  }
}

async function printedBy(child: ChildProcess, isService: boolean): Promise<string> {
  let printed = ''
  let isStopped = !isService
  for (const output of [child.stdout, child.stderr])
    output?.setEncoding('utf8').on('data', chunk => {
      printed += chunk
      if (isStopped || !child.pid || !printed.includes('Ctrl-C')) return
      isStopped = true
      // Ctrl-C in a terminal reaches the shell and all that it runs: the whole process group.
      process.kill(-child.pid, 'SIGINT')
    })
  await once(child, 'close')
  return printed
}
