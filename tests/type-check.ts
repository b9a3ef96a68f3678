import { execFile } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

/** The compiler of this repository. */
export const TSC = fileURLToPath(new URL('bin/tsc', import.meta.resolve('typescript/package.json')))

/** Each way to find modules that the SDK's types work with, and the `module` that it goes with. */
export const RESOLUTIONS = [
  ['nodenext', 'nodenext'],
  ['node16', 'node16'],
  ['bundler', 'esnext'],
] as const

/**
 * Type-checks files of a project, those of its packages included, without Node's types, as strictly as it goes.
 *
 * @param tsc the compiler's script
 * @param options compiler options beside those
 * @returns what the compiler says: nothing when all is well
 */
export async function typeCheck(
  tsc: string,
  project: string,
  files: readonly string[],
  options: Readonly<Record<string, unknown>>,
  ...args: string[]
): Promise<string> {
  const compilerOptions = {
    target: 'es2022',
    lib: ['es2022', 'dom'],
    types: [],
    strict: true,
    exactOptionalPropertyTypes: true,
    skipLibCheck: false,
    noEmit: true,
    ...options,
  }
  await writeFile(join(project, 'tsconfig.json'), JSON.stringify({ compilerOptions, files }))
  const checked = await promisify(execFile)(process.execPath, [tsc, '-p', project, ...args]).catch(
    (error: { stdout: string; stderr: string }) => error,
  )
  return checked.stdout + checked.stderr
}
