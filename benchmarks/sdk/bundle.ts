import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { constants, gzipSync } from 'node:zlib'
import { runEsbuild } from './peer.ts'

/** A bundle for browsers: `kilobytes` (1,000 bytes) are those of the minified code, compressed by gzip at its best. */
export type Bundle = { readonly file: string; readonly code: string; readonly kilobytes: number }

/** Bundles a program by esbuild. `values` are put in place of the names that it does not declare. */
export async function bundle(entry: string, values: Readonly<Record<string, string>> = {}): Promise<Bundle> {
  const file = `${entry}.bundle.mjs`
  const defined = Object.entries(values).map(([name, value]) => `--define:${name}=${JSON.stringify(value)}`)
  const options = [
    '--bundle',
    '--minify',
    '--format=esm',
    '--platform=browser',
    '--target=es2022',
    '--legal-comments=none',
  ]
  await runEsbuild(entry, ...options, ...defined, `--outfile=${file}`, '--log-level=error')
  const code = await readFile(file, 'utf8')
  return { file, code, kilobytes: gzipSync(code, { level: constants.Z_BEST_COMPRESSION }).length / 1000 }
}

/** Bundles a program that is given as text; `folder` is where its imports are looked for. */
export async function bundleText(folder: string, name: string, text: string): Promise<Bundle> {
  const entry = join(folder, `${name}.ts`)
  await writeFile(entry, text)
  return bundle(entry)
}
