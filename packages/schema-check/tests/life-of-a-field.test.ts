import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { type Repository, repository } from './repository.ts'

const PAGE = join(import.meta.dirname, '../../../docs/schema-changes.md')

const schema = (fields: string): string => `type Query {\n  story: Story\n}\n\ntype Story {\n${fields}}\n`
const WORDS = '  words: Int!\n'
const COUNT = '  wordCount: Int!\n'
const DEPRECATED = '  words: Int! @deprecated(reason: "Use `wordCount`. Goes after 2026-02-28.")\n'
const client = (field: string): string => `query Length {\n  story {\n    ${field}\n  }\n}\n`
const use = (version: string, day: string, field: string) => {
  return { client: 'newsroom', version, day, coordinate: `Story.${field}`, count: 12 }
}

/** What is done before each step that the page tells. */
const STEPS: Readonly<Record<string, (in_: Repository) => void>> = {
  '1': ({ folder, write, commit }) => {
    mkdirSync(join(folder, 'clients'))
    write('schema.graphql', schema(WORDS))
    write('clients/length.graphql', client('words'))
    commit('2026-01-01')
    write('schema.graphql', schema(COUNT))
  },
  '2': ({ write }) => {
    write('hasty.graphql', schema(`  words: Int! @deprecated(reason: "Old.")\n${COUNT}`))
    write('schema.graphql', schema(DEPRECATED + COUNT))
  },
  '3': ({ commit }) => commit('2026-01-15'),
  '4': ({ write }) => {
    write('clients/length.graphql', client('wordCount'))
    write('usage.json', JSON.stringify([use('1.4', '2026-02-20', 'words'), use('2.0', '2026-03-05', 'wordCount')]))
    write('schema.graphql', schema(COUNT))
  },
  '5': () => {},
}

test('every step in the life of a field is as the guide tells it', () => {
  const repo = repository()
  const sections = readFileSync(PAGE, 'utf8').split(/^### (\d)\. /m)
  const told: string[] = []
  for (let i = 1; i < sections.length; i += 2) {
    const [step = '', text = ''] = sections.slice(i, i + 2)
    STEPS[step]?.(repo)
    for (const [, command = '', output = ''] of text.matchAll(/^```text\n\$ schema-check (.*)\n([\s\S]*?)^```$/gm)) {
      const args = Array.from(command.matchAll(/'([^']*)'|(\S+)/g), ([, quoted, bare]) => quoted ?? bare ?? '')
      expect(repo.run(...args).out, `step ${step}: ${command}`).toBe(output)
      told.push(step)
    }
  }
  expect(told).toEqual(['1', '2', '2', '3', '4', '5'])
})
