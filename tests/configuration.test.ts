import { readdirSync, readFileSync } from 'node:fs'
import { Command, type Option } from 'commander'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { dataOption } from '../packages/api/cli/option.ts'
import { serveCommand } from '../packages/api/cli/serve.ts'

const PAGE = readFileSync(new URL('../docs/operations.md', import.meta.url), 'utf8')
const CLI = new URL('../packages/api/cli/', import.meta.url)

/** The options of the service that are variables as well. */
const OPTIONS = [dataOption(), ...serveCommand().options]
  .filter(({ envVar }) => envVar !== undefined)
  .map(option => ({ variable: `${option.envVar}`, option }))

/** Variables that have no option: tokens and passwords stand on no command line. */
function variablesAlone(): readonly string[] {
  const sources = readdirSync(CLI, { recursive: true, encoding: 'utf8' }).filter(name => /(?<!\.test)\.ts$/.test(name))
  const read = sources.flatMap(name => [
    ...readFileSync(new URL(name, CLI), 'utf8').matchAll(/'((?:DATELINE|DATABASE)_\w+)'/g),
  ])
  const ofOptions = new Set(OPTIONS.map(({ variable }) => variable))
  return [...new Set(read.map(([, name = '']) => name))].filter(name => !ofOptions.has(name))
}

/** The rows of the table, by variable. */
const ROWS = new Map(
  [...PAGE.matchAll(/^\| `((?:DATELINE|DATABASE)_\w+)` \| (?:`(--[\w-]+)`)? ?\| ([^|]+) \| ([^|]+) \|$/gm)].map(
    ([, variable = '', option = null, standard = '']) => [variable, { option, standard }],
  ),
)

/** What each variable can't be. */
const WRONG: Readonly<Record<string, string>> = {
  DATELINE_DATA: ' ',
  DATELINE_PORT: 'http',
  DATELINE_HOST: '',
  DATELINE_OPEN_READS: 'sometimes',
  DATELINE_ALLOWED_HOSTS: 'https://news.example.org/',
  DATELINE_DOCUMENTS: ' ',
  DATELINE_TRUSTED_DOCUMENTS: 'perhaps',
  DATELINE_RECORD_USAGE: 'perhaps',
  DATELINE_LIMITS: 'depht=30',
  DATELINE_WORKERS: 'many',
  DATELINE_LOG_LEVEL: 'loud',
  DATELINE_LOG_FORMAT: 'xml',
  DATELINE_SLOW_QUERY: '1s',
  DATELINE_TRACES: 'localhost',
}

afterEach(() => vi.unstubAllEnvs())

describe('the table in docs/operations.md', () => {
  it('has each variable that the service reads, and no other', () => {
    expect([...ROWS.keys()].sort()).toEqual([...OPTIONS.map(({ variable }) => variable), ...variablesAlone()].sort())
  })

  it.each(OPTIONS)('tells the option and the default of $variable', ({ variable, option }) => {
    const row = ROWS.get(variable)
    expect(row?.option).toBe(option.long)
    const standard = standardOf(option)
    if (standard !== null) expect(row?.standard).toBe(standard)
  })
})

function standardOf({ defaultValue, defaultValueDescription }: Option): string | null {
  if (defaultValue === undefined) return null
  if (typeof defaultValue === 'boolean') return defaultValue ? 'yes' : 'no'
  return defaultValueDescription ?? `${defaultValue}`
}

describe('a wrong value stops the start with a sentence that names the variable and says what would be right:', () => {
  it.each(OPTIONS)('$variable', async ({ variable }) => {
    vi.stubEnv(variable, WRONG[variable])
    let said = ''
    const serve = serveCommand()
      .exitOverride()
      .configureOutput({ writeErr: text => (said += text) })
    const program = new Command().addOption(dataOption()).addCommand(serve).exitOverride()
    program.configureOutput({ writeErr: text => (said += text) })
    await expect(program.parseAsync(['serve'], { from: 'user' })).rejects.toThrow()
    expect(said).toMatch(new RegExp(`from env '${variable}' is invalid\\. .+[.]\\n$`))
  })
})
