import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { ROOT } from './page.ts'

/** A project of a reader's own, in which the SDK and the reading are installed. */
export type ExampleProject = {
  /** Runs a TypeScript module, and resolves with what it prints; rejects when it fails or complains. */
  run(code: string): Promise<string>
  close(): Promise<void>
}

/** Makes the project. `variables` are set in its environment. */
export async function openExampleProject(variables: Readonly<Record<string, string>>): Promise<ExampleProject> {
  const folder = await mkdtemp(join(tmpdir(), 'dateline-example-'))
  await mkdir(join(folder, 'node_modules/@dateline'), { recursive: true })
  for (const name of ['sdk', 'articles'])
    await symlink(join(ROOT, 'packages', name), join(folder, 'node_modules/@dateline', name))
  return {
    async run(code) {
      const file = join(folder, 'example.mts')
      await writeFile(file, code)
      const { stdout, stderr } = await promisify(execFile)(process.execPath, [file], {
        env: { ...process.env, ...variables },
      })
      if (stderr !== '') throw new Error(`The example complains:\n${stderr}`)
      return stdout
    },
    close: () => rm(folder, { recursive: true, force: true }),
  }
}
