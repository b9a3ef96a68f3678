import { digits } from '../table.ts'
import type { TypeCost } from './type-cost.ts'

/** What one client costs an app. `milliseconds` is null where there is nothing to import. */
export type PeerFigures = {
  readonly name: string
  readonly kilobytes: number
  readonly direct: number
  readonly installed: number
  readonly milliseconds: number | null
}

/** All that was measured. */
export type Figures = {
  readonly peers: readonly PeerFigures[]
  readonly parts: { readonly one: number; readonly core: number; readonly further: number; readonly unused: number }
  readonly growth: { readonly sdk: number; readonly genql: number }
  readonly types: readonly TypeCost[]
  readonly operations: number
}

/** The figures as a page of Markdown. */
export function figures({ peers, parts, growth, types, operations }: Figures): string {
  const shopify = peers.find(({ name }) => name.startsWith('@shopify'))?.milliseconds ?? null
  const own = peers.find(({ name }) => name === '@dateline/sdk')?.milliseconds ?? null
  const ratio = own === null || shopify === null ? null : own / shopify
  return `${[
    '# What the SDK costs an app',
    'Written by `pnpm bench:sdk`, which measures all of it in one run and installs the other clients first, outside the workspace.',
    '## Beside other clients',
    'Each program asks for the same page of articles by the same operation. Its bundle was run against a service, then measured: esbuild, module for browsers, minified, gzip at its best, in kB of 1,000 bytes. The import is that of a new Node process, the median of 21 that took turns. “Installed” counts the package itself; genql’s generator is installed only while an app is built.',
    table([
      ['client', 'kB', 'dependencies / installed', 'import, ms'],
      ...peers.map(({ name, kilobytes, direct, installed, milliseconds }) => [
        name,
        digits(kilobytes),
        `${direct} / ${installed}`,
        digits(milliseconds),
      ]),
    ]),
    '## Against what was promised',
    table([
      ['what', 'at most', 'measured'],
      ['client and one query, retries and errors included, kB', '2.5', digits(parts.one)],
      ['everything but the operations, live changes included, kB', '4.5', digits(parts.core)],
      ['each further operation that is used, kB on average', '0.4', digits(parts.further)],
      ['operations in the bundle that are not used', '0', `${parts.unused}`],
      [`growth of the bundle with a tenfold schema, kB (genql: ${digits(growth.genql)})`, '0', `${growth.sdk}`],
      ['import in Node, times that of Shopify’s client', '1.0', digits(ratio)],
    ]),
    '## For the compiler',
    `${operations} operations in one file, over what an empty file takes, by TypeScript 5.9. At most 1,000 instantiations and 0.3 s were promised.`,
    table([
      ['typed by', 'instantiations', 'seconds'],
      ...types.map(({ name, instantiations, seconds }) => [
        name,
        instantiations.toLocaleString('en'),
        seconds.toFixed(2),
      ]),
    ]),
  ].join('\n\n')}\n`
}

function table(rows: readonly (readonly string[])[]): string {
  const [head = [], ...rest] = rows
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [line(head), `|${head.map((_, at) => (at === 0 ? '---' : '--:')).join('|')}|`, ...rest.map(line)].join('\n')
}
