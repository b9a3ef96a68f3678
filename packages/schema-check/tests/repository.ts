import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'

/** What the command did. */
export type Outcome = { readonly code: number | null; readonly out: string; readonly error: string }

/** A folder under git, in which the real command is run. It is gone when the test is. */
export type Repository = {
  readonly folder: string
  write(path: string, text: string): void
  /** Commits all that there is, as of a day. */
  commit(day: string, message?: string): void
  tag(name: string): void
  run(...args: readonly string[]): Outcome
}

const COMMAND = join(import.meta.dirname, '../cli/schema-check.ts')

export function repository(files: Readonly<Record<string, string>> = {}): Repository {
  const folder = mkdtempSync(join(tmpdir(), 'schema-check-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const git = (args: readonly string[], environment: NodeJS.ProcessEnv = {}): void => {
    const identity = ['-c', 'user.name=Tester', '-c', 'user.email=tester@example.org', '-c', 'commit.gpgsign=false']
    execFileSync('git', [...identity, ...args], { cwd: folder, env: { ...process.env, ...environment }, stdio: 'pipe' })
  }
  git(['init', '--quiet', '--initial-branch=main'])
  const made: Repository = {
    folder,
    write: (path, text) => writeFileSync(join(folder, path), text),
    commit(day, message = day) {
      const date = `${day}T12:00:00Z`
      git(['add', '--all'])
      git(['commit', '--quiet', '--message', message], { GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date })
    },
    tag: name => git(['tag', name]),
    run(...args) {
      const { status, stdout, stderr } = spawnSync(process.execPath, [COMMAND, ...args], {
        cwd: folder,
        encoding: 'utf8',
      })
      return { code: status, out: stdout, error: stderr }
    },
  }
  for (const [path, text] of Object.entries(files)) made.write(path, text)
  return made
}
