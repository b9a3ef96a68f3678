/**
 * A schema of 1.2 MB with 800 kB of operations, made of copies of our own, through `schema-check`; next to GraphQL Inspector's comparison of
 * the same schemas alone, in turns: `node benchmarks/schema-check/schema-check.ts`.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { glob } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { median } from '../rate.ts'
import { digits, renderTable } from '../table.ts'
import { largeOperations, largeSchema } from './made-schema.ts'

const ROUNDS = 5
const ROOT = fileURLToPath(new URL('../../', import.meta.url))
const PEAK_MEMORY = new URL('../peak-memory.ts', import.meta.url).href

const folder = mkdtempSync(join(tmpdir(), 'schema-check-benchmark-'))
try {
  const schema = largeSchema(readFileSync(join(ROOT, 'packages/api/schema.graphql'), 'utf8'), 1_200_000)
  const files = await Array.fromAsync(glob(join(ROOT, 'packages/sdk/src/operations/*.graphql')))
  const written = files
    .sort()
    .map(file => readFileSync(file, 'utf8'))
    .join('\n')
  const operations = largeOperations(written, 800_000, schema.copies)
  // In each copy a field goes that many operations ask for, one becomes nullable, and an enum grows.
  const changed = schema.text
    .replaceAll(/^ {2}wordCount: Int!$/gm, '  wordCount: Int')
    .replaceAll(/^ {2}standfirst: String$/gm, '  lead: String')
    .replaceAll(/^ {2}REPORTED$/gm, '  REPORTED\n  GUESSED')
  const [before, after, asked] = ['old.graphql', 'new.graphql', 'operations.graphql'].map(name => join(folder, name))
  if (!before || !after || !asked) throw new Error('There are three files.')
  for (const [path, text] of [
    [before, schema.text],
    [after, changed],
    [asked, operations],
  ] as const)
    writeFileSync(path, text)

  const check = [join(ROOT, 'packages/schema-check/cli/schema-check.ts'), before, after, '--fail-on', 'never']
  const contestants = {
    'graphql-inspector diff': [join(import.meta.dirname, 'inspector-diff.ts'), before, after],
    'schema-check, without operations': check,
    'schema-check, with operations': [...check, '--operations', asked],
  }
  const measured = new Map<string, { readonly seconds: number; readonly peakMiB: number }[]>()
  for (let round = 0; round < ROUNDS; round++)
    for (const [name, args] of Object.entries(contestants))
      measured.set(name, [...(measured.get(name) ?? []), measure(args)])
  const medians = Array.from(measured, ([name, runs]) => ({
    name,
    seconds: median(runs.map(({ seconds }) => seconds)),
    peakMiB: Math.max(...runs.map(({ peakMiB }) => peakMiB)),
  }))
  const base = medians[0]?.seconds ?? Number.NaN
  console.log(
    renderTable(
      `A schema of ${digits(schema.text.length / 1e6)} MB, ${digits(operations.length / 1e3)} kB of operations, ${ROUNDS} rounds in turns`,
      [
        ['', 'seconds', 'peak MiB', 'ratio'],
        ...medians.map(({ name, seconds, peakMiB }) => [
          name,
          digits(seconds),
          digits(peakMiB),
          digits(seconds / base),
        ]),
      ],
    ),
  )
} finally {
  rmSync(folder, { recursive: true, force: true })
}

function measure(args: readonly string[]): { readonly seconds: number; readonly peakMiB: number } {
  const file = join(folder, 'peak')
  const start = performance.now()
  const { status, stderr } = spawnSync(process.execPath, ['--import', PEAK_MEMORY, ...args], {
    env: { ...process.env, PEAK_MEMORY: file },
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(stderr)
  return { seconds: (performance.now() - start) / 1000, peakMiB: Number(readFileSync(file, 'utf8')) / 1024 }
}
