import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { median } from '../rate.ts'
import { generatedDocuments, methodCalls, tadaDocuments } from './consumer.ts'
import { runTool } from './peer.ts'

/** What one file costs the compiler more than an empty one. */
export type TypeCost = { readonly name: string; readonly instantiations: number; readonly seconds: number }

/** The cost of fifty operations in one file, in each of the ways to have typed ones. TypeScript 5.9 checks them, in turns. */
export async function typeCosts(folder: string, rounds = 5): Promise<TypeCost[]> {
  await writeFile(
    join(folder, 'schema.graphql'),
    await readFile(join(folder, 'node_modules/@dateline/sdk/schema.graphql')),
  )
  await writeFile(join(folder, 'tsconfig.json'), JSON.stringify(tadaConfig()))
  await runTool('gql.tada/bin/cli.js', 'generate', 'output', '-c', join(folder, 'tsconfig.json'))
  const files = {
    'an empty file': 'export {}\n',
    'methods of the SDK': methodCalls(),
    'documents with generated types': generatedDocuments(),
    'documents typed by gql.tada': tadaDocuments(),
  }
  const measured = new Map<string, Checked[]>(Object.keys(files).map(name => [name, []]))
  for (let round = 0; round < rounds; round++)
    for (const [name, code] of Object.entries(files)) measured.get(name)?.push(await check(folder, code))
  const middle = (name: string, of: (checked: Checked) => number) => median((measured.get(name) ?? []).map(of))
  return Object.keys(files)
    .slice(1)
    .map(name => ({
      name,
      instantiations: middle(name, one => one.instantiations) - middle('an empty file', one => one.instantiations),
      seconds: middle(name, one => one.seconds) - middle('an empty file', one => one.seconds),
    }))
}

type Checked = { readonly instantiations: number; readonly seconds: number }

async function check(folder: string, code: string): Promise<Checked> {
  await writeFile(join(folder, 'consumer.ts'), code)
  const compilerOptions = {
    target: 'es2022',
    module: 'esnext',
    moduleResolution: 'bundler',
    lib: ['es2022', 'dom'],
    types: [],
    strict: true,
    skipLibCheck: true,
    allowImportingTsExtensions: true,
    noEmit: true,
  }
  await writeFile(join(folder, 'check.json'), JSON.stringify({ compilerOptions, files: ['consumer.ts'] }))
  const printed = await runTool('typescript/bin/tsc', '-p', join(folder, 'check.json'), '--extendedDiagnostics')
  return { instantiations: numberAfter(printed, 'Instantiations'), seconds: numberAfter(printed, 'Check time') }
}

function numberAfter(printed: string, name: string): number {
  const [, value] = new RegExp(`^${name}: +([\\d.]+)`, 'm').exec(printed) ?? []
  if (value === undefined) throw new Error(`The compiler says no ${name}:\n${printed}`)
  return Number(value)
}

function tadaConfig(): unknown {
  const plugin = { name: 'gql.tada/ts-plugin', schema: './schema.graphql', tadaOutputLocation: './graphql-env.d.ts' }
  return { compilerOptions: { strict: true, plugins: [plugin] } }
}
