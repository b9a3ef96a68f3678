import { cp, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { operationBreaks } from '../scripts/operation-breaks.ts'
import { temporaryFolder } from './command.ts'

const NOW = fileURLToPath(new URL('../packages/sdk/src', import.meta.url))

it.each([
  ['nothing', /$^/, '', null],
  ['a field more in a result', /(type ArchiveSummaryFragment = \{)/, '$1 readonly added: string,', null],
  ['a field less in a result', /readonly articleCount: number,/, '', 'articleCount'],
  ['a field that may be null now', /readonly wordCount: number/g, 'readonly wordCount: number | null', 'ArticlesQuery'],
  [
    'a variable that must be given now',
    /(type ArticlesQueryVariables = Exact<\{)/,
    '$1 readonly added: string;',
    'added',
  ],
  ['an operation that is gone', /export type EventsQuery\b/, 'export type OtherQuery', 'EventsQuery'],
])(
  'the next release of the SDK, with %s, is said to break what it breaks, and nothing else',
  async (_, pattern, replacement, broken) => {
    const changed = await temporaryFolder()
    await cp(NOW, changed, { recursive: true })
    const file = join(changed, 'generated/operations.ts')
    const text = await readFile(file, 'utf8')
    await writeFile(file, text.replace(pattern, replacement))
    const breaks = (await operationBreaks(NOW, changed)).join('\n')
    if (broken === null) expect(breaks).toBe('')
    else expect(breaks).toContain(broken)
  },
)
