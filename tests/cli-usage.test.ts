import { readdir } from 'node:fs/promises'
import { MEASURES } from '@dateline/articles/evaluate'
import { describe, expect, test } from 'vitest'
import { dateline, temporaryFolder } from './command.ts'

describe('a command that is called wrongly says so in a sentence, ends with 2 and does nothing', () => {
  test.each([
    ['no command', [], 'Usage: dateline'],
    ['an unknown command', ['imprt', 'a.txt'], "unknown command 'imprt'"],
    ['an unknown option', ['serve', '--prot', '1'], "unknown option '--prot'"],
    ['no file to import', ['import'], "missing required argument 'FILE|FOLDER|-'"],
    ['no gold', ['evaluate'], "required option '--gold <FILE...>' not specified"],
    ['a port that is none', ['serve', '--port', '65536'], 'A port is a whole number from 0 to 65535.'],
    ['a port that is no number', ['serve', '--port', '4k'], 'A port is a whole number from 0 to 65535.'],
    ['neither true nor false', ['serve', '--open-reads=maybe'], 'Say true or false.'],
    ['nothing to do with tokens', ['token'], 'Usage: dateline token'],
    ['a data folder without a name', ['import', '-', '--data', ' '], 'Name a folder.'],
    ['an unknown format', ['import', '-', '--format', 'pdf'], 'A format is one of text, html, '],
    ['a day that is none', ['import', '-', '--published-on', '2024-02-30'], "option '--published-on <DAY>'"],
    ['an address that is none', ['import', '-', '--url', 'daily.example'], 'Give a whole URL.'],
    [
      'a language that is none',
      ['import', '-', '--language', 'in English'],
      'A language is a tag such as en or pt-BR.',
    ],
    [
      'differences in JSON',
      ['evaluate', '--gold', 'a', '--json', '--differences'],
      "cannot be used with option '--json'",
    ],
  ])('%s', async (_, args, message) => {
    const folder = await temporaryFolder()
    const { code, stdout, stderr } = await dateline(args, { cwd: folder })
    expect(stderr).toContain(message)
    expect(stderr).not.toMatch(/^ +at /m)
    expect(stdout).toBe('')
    expect(code).toBe(2)
    expect(await readdir(folder)).toEqual([])
  })

  test('a wrong value in a variable, by its name', async () => {
    const folder = await temporaryFolder()
    const { code, stderr } = await dateline(['serve'], { cwd: folder, env: { DATELINE_PORT: 'http' } })
    expect(stderr).toMatch(/'http'.*DATELINE_PORT.*A port is a whole number from 0 to 65535\./)
    expect(code).toBe(2)
  })
})

describe('--help', () => {
  test('lists the commands', async () => {
    const { code, stdout } = await dateline(['--help'])
    for (const command of ['import', 'serve', 'token', 'usage', 'evaluate'])
      expect(stdout).toMatch(new RegExp(`^  ${command} `, 'm'))
    expect(code).toBe(0)
  })

  test.each([
    [
      'import',
      ['--publisher', '--published-on', '--url', '--language', '--format', '--data', 'DATELINE_DATA', '.jsonl', '130'],
    ],
    [
      'serve',
      [
        ...[
          '--port',
          'DATELINE_PORT',
          '4000',
          '--host',
          '127.0.0.1',
          '--data',
          '.dateline',
          'DATELINE_TOKEN',
          'Ctrl-C',
        ],
        ...['--open-reads', 'DATELINE_OPEN_READS', 'proxy', '--record-usage', 'DATELINE_RECORD_USAGE'],
      ],
    ],
    ['usage', ['--since', '--client', '--format', 'json', 'every', 'minute', 'schema-check', '/usage?since=30d']],
    ['token', ['create', 'list', 'revoke', '--data', 'SHA-256', 'Authorization: Bearer']],
    ['evaluate', ['--gold', '--articles', '--json', '--differences', '--data', 'statements']],
  ])('of %s tells its options and what it does', async (command, words) => {
    const { code, stdout } = await dateline([command, '--help'])
    for (const word of words) expect(stdout).toContain(word)
    expect(code).toBe(0)
  })

  test('of evaluate states the rule of every measure', async () => {
    const { stdout } = await dateline(['evaluate', '--help'])
    for (const rule of Object.values(MEASURES)) expect(stdout.replace(/\s+/g, ' ')).toContain(rule)
  })
})
