import { execFile } from 'node:child_process'
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

const TSC = fileURLToPath(new URL('bin/tsc', import.meta.resolve('typescript/package.json')))

/**
 * How the operations of one state of the SDK's sources break an app that was written for another: what the compiler says when a
 * result of now is used as one of then, or variables of then are sent now. Nothing, when no app breaks.
 *
 * A new value of an enum breaks nobody: apps are told to expect values of the future.
 *
 * @param before the folder `src` of the SDK as it was released
 * @param now the folder `src` as it is
 */
export async function operationBreaks(before: string, now: string): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'dateline-breaks-'))
  try {
    for (const [name, from] of [
      ['then', before],
      ['open', before],
      ['now', now],
    ] as const)
      await cp(from, join(folder, name), { recursive: true })
    const released = await readFile(join(folder, OPEN), 'utf8')
    await writeFile(join(folder, OPEN), released.replaceAll("'%future added value'", 'string'))
    await writeFile(join(folder, 'breaks.ts'), comparison(released))
    await writeFile(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions: OPTIONS, files: ['breaks.ts'] }))
    const checked = await promisify(execFile)(process.execPath, [TSC, '-p', '.', '--pretty', 'false'], {
      cwd: folder,
    }).catch((error: { stdout: string }) => error)
    return checked.stdout
      .replace(/import\("[^"]*"\)\./g, '')
      .split('\n')
      .filter(line => line !== '')
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

const OPTIONS = {
  target: 'es2022',
  module: 'esnext',
  moduleResolution: 'bundler',
  allowImportingTsExtensions: true,
  types: [],
  strict: true,
  skipLibCheck: true,
  noEmit: true,
}

const OPEN = 'open/generated/operations.ts'

/** A module that compiles when each result of now is one of then, and the variables of then are variables of now. */
function comparison(released: string): string {
  const names = Array.from(
    released.matchAll(/^export type (\w+(?:Query|Mutation|Subscription|Fragment))(Variables)? =/gm),
  )
  const lines = names.map(([, name, variables], at) =>
    variables
      ? `export const variables${at}: Now.${name}Variables = {} as Then.${name}Variables`
      : `export const result${at}: Open.${name} = {} as Now.${name}`,
  )
  const imports = [
    ['Then', 'then'],
    ['Open', 'open'],
    ['Now', 'now'],
  ].map(([name, folder]) => `import type * as ${name} from './${folder}/generated/operations.ts'`)
  return [...imports, ...lines, ''].join('\n')
}
