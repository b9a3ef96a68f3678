import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { repository } from './repository.ts'

const FIRST = 'type Query { story: Story } type Story { headline: String! }'
const SECOND = `type Query { story: Story } type Story { headline: String! @deprecated(reason: "Use \`title\`. Goes after 2026-03-01.") "The title." title: String! author: Author } "Who wrote it. Long." type Author { name: String! }`
const THIRD = 'type Query { story: Story } type Story { title: String! author: Author } type Author { name: String! }'

describe('the history of a schema', () => {
  test('is told release by release, the newest first, in words', () => {
    const { run, write, commit, tag } = repository({ 'schema.graphql': FIRST })
    commit('2026-01-01')
    tag('v1')
    write('schema.graphql', SECOND)
    commit('2026-02-01')
    write('other.txt', 'nothing')
    commit('2026-02-02')
    tag('v2')
    write('schema.graphql', THIRD)
    commit('2026-03-02')
    const { out } = run('changelog', 'schema.graphql')
    expect(out).toBe(`# What changed in the schema

The newest first. Written by \`schema-check changelog\`.

## Unreleased (2026-03-02)

### Gone or changed: clients that use it must change

- Field \`headline\` (deprecated) was removed from object type \`Story\`.

## v2 (2026-02-01)

### Deprecated: use something else from now on

- \`Story.headline\`: Use \`title\`. Goes after 2026-03-01.

### New

- \`Author\`: Who wrote it.
- Field \`author\` was added to object type \`Story\`.
- \`Story.title\`: The title.

## v1 (2026-01-01)

The first schema.
`)
  })

  test('is told by days where there are no tags, and written where it is asked for', () => {
    const { run, write, commit, folder } = repository({ 'schema.graphql': FIRST })
    commit('2026-01-01')
    write('schema.graphql', 'type Query { story')
    commit('2026-01-02')
    write('schema.graphql', SECOND)
    commit('2026-01-03')
    expect(run('changelog', 'schema.graphql', '--output', 'log.md')).toEqual({ code: 0, out: '', error: '' })
    const headings = readFileSync(join(folder, 'log.md'), 'utf8').match(/^## .*$/gm)
    expect(headings).toEqual(['## 2026-01-03', '## 2026-01-01'])
  })

  test('is the same however often it is written', () => {
    const { run, commit } = repository({ 'schema.graphql': FIRST })
    commit('2026-01-01')
    expect(run('changelog', 'schema.graphql').out).toBe(run('changelog', 'schema.graphql').out)
  })
})
