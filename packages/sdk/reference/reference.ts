import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { installAside } from '../../../scripts/install-aside.ts'

const FOLDER = fileURLToPath(new URL('.', import.meta.url))

if (process.argv[1] === import.meta.filename) {
  const warnings = await writeReference(fileURLToPath(new URL('dist', import.meta.url)))
  process.stdout.write(warnings.map(warning => `${warning}\n`).join(''))
  process.stdout.write('The reference is in packages/sdk/reference/dist: open index.html.\n')
}

/**
 * Writes the SDK's reference into a folder, as HTML pages made by TypeDoc, which is installed first.
 *
 * @returns what TypeDoc finds wrong: broken links, exported things without a doc comment, types that are used but not exported.
 *   What it misses in the generated operations is left out: they are documented by the schema.
 */
export async function writeReference(folder: string): Promise<string[]> {
  await installAside(FOLDER)
  const args = ['node_modules/typedoc/bin/typedoc', '--options', 'typedoc.json', '--out', folder]
  const { stdout, stderr } = await promisify(execFile)(process.execPath, args, { cwd: FOLDER })
  return `${stdout}\n${stderr}`
    .split('\n')
    .flatMap(line => /\[warning\]\S* (.*)/.exec(line)?.[1] ?? [])
    .filter(warning => !warning.includes('/src/generated/') && !warning.startsWith('Found '))
}
