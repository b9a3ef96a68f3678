import { execFile } from 'node:child_process'
import { cp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { build } from 'vite'

/** What in the manifest is about this repository. */
const UNPUBLISHED: ReadonlySet<string> = new Set(['private', 'scripts', 'devDependencies'])

// `import.meta.main` would say the same from Node 24.2 on.
if (process.argv[1] === import.meta.filename) await buildPackage(here('dist'))

/**
 * Writes into `folder` the package as it is published: JavaScript, types, source maps, the schema, the documents by their hashes, the licence, the README and a
 * manifest whose exports point at them. `npm pack` or `npm publish` it from there. What was in the folder before is removed.
 */
export async function buildPackage(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true })
  await writeTypes(folder)
  await writeModule(folder)
  await cp(here('../api/schema.graphql'), join(folder, 'schema.graphql'))
  await cp(here('../api/documents.json'), join(folder, 'documents.json'))
  await cp(here('../../LICENSE'), join(folder, 'LICENSE'))
  await cp(here('README.md'), join(folder, 'README.md'))
  await writeFile(join(folder, 'package.json'), `${JSON.stringify(await manifest(), null, 2)}\n`)
}

async function writeTypes(folder: string): Promise<void> {
  const tsc = fileURLToPath(new URL('bin/tsc', import.meta.resolve('typescript/package.json')))
  await promisify(execFile)(process.execPath, [tsc, '-p', here('tsconfig.build.json'), '--outDir', folder])
  await renameImportsInTypes(folder)
}

/** One module, which Node loads in a fraction of the time that it takes to find twenty. Bundlers drop from it what nobody uses. */
async function writeModule(folder: string): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'warn',
    build: {
      lib: {
        entry: { index: here('src/index.ts'), graphql: here('src/graphql.ts') },
        formats: ['es'],
        fileName: (_, name) => `${name}.js`,
      },
      outDir: folder,
      emptyOutDir: false,
      target: 'es2022',
      minify: false,
      sourcemap: true,
    },
  })
}

/** The compiler leaves `.ts` in the imports of type declarations, where only its newer versions find the file behind it. */
async function renameImportsInTypes(folder: string): Promise<void> {
  for (const name of await readdir(folder, { recursive: true })) {
    if (!name.endsWith('.d.ts')) continue
    const file = join(folder, name)
    await writeFile(file, (await readFile(file, 'utf8')).replace(/(from '\.[^']*)\.ts'/g, "$1.js'"))
  }
}

async function manifest(): Promise<Record<string, unknown>> {
  const source: unknown = JSON.parse(await readFile(here('package.json'), 'utf8'))
  const kept = Object.entries(Object(source)).filter(([name]) => !UNPUBLISHED.has(name))
  return {
    ...Object.fromEntries(kept),
    exports: {
      '.': { types: './index.d.ts', default: './index.js' },
      './graphql': { types: './graphql.d.ts', default: './graphql.js' },
      './documents.json': './documents.json',
      './schema.graphql': './schema.graphql',
      './package.json': './package.json',
    },
  }
}

function here(path: string): string {
  return fileURLToPath(new URL(path, import.meta.url))
}
