import { execFile } from 'node:child_process'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { type ArticleStore, openLowdbStore, openMemoryStore } from '@dateline/store'
import { editingSteps, takeSteps } from '@dateline/store/contract/editing'
import { everythingIn } from '@dateline/store/contract/everything'
import fc from 'fast-check'
import { print } from 'graphql'
import { describe, expect, test } from 'vitest'
import { archiveLines } from '../packages/api/cli/export/archive-lines.ts'
import { restoreArchive } from '../packages/api/cli/export/restore-archive.ts'
import { ImportReport } from '../packages/api/cli/import-report.ts'
import type { SourceFile } from '../packages/api/cli/source-file.ts'
import { untilOnDisk } from './archive.ts'
import { dateline, launch, temporaryFolder } from './command.ts'
import { archive } from './service/archive.ts'
import { listening } from './service/listening.ts'
import { QUERIES, variablesIn } from './service/operations.ts'

const progress = { advance() {}, stop() {} }

describe('an archive that is restored from its export', () => {
  test('answers every operation to the letter like the first one, its version and cursor as well', async () => {
    await fc.assert(
      fc.asyncProperty(editingSteps, fc.nat(60), async (steps, version) => {
        const original = openMemoryStore()
        await original.save(archive())
        await takeSteps(original, steps)
        const [page] = await original.articles.pages([{ filter: {}, orderBy: 'PUBLISHED_ASC', first: 3 }])
        const [gone, changed] = page?.items.map(({ item }) => item) ?? []
        await original.remove([gone?.id ?? ''])
        await original.save(
          archive()
            .filter(({ id }) => id === changed?.id)
            .map(one => ({ ...one, text: `${one.text} ` })),
        )
        await original.continueFrom((await original.summary()).version + version)

        const restored = openMemoryStore()
        const { counts } = await restore(restored, await exported(original))
        expect(counts).toMatchObject({ IMPORTED: (await original.summary()).articleCount, REVISED: 0, REFUSED: 0 })
        expect(await everythingIn(restored)).toEqual(await everythingIn(original))
        expect(await answersOf(restored)).toEqual(await answersOf(original))
        expect(contentOf(await exported(restored))).toEqual(contentOf(await exported(original)))
      }),
      { numRuns: 6 },
    )
  })

  test('is restored once: again, nothing changes', async () => {
    const { original, text } = await edited()
    const restored = openMemoryStore()
    await restore(restored, text)
    const before = [await exported(restored), await restored.summary()]
    const report = await restore(restored, text)
    expect(report.render()).toBe(' 0 imported\n45 unchanged\n 0 revised\n 0 refused\nEdits: 0 restored, 1 known')
    expect([await exported(restored), await restored.summary()]).toEqual(before)
    const own = await original.summary()
    await restore(original, text)
    expect(await original.summary()).toEqual(own)
  })
})

describe('an export that is restored into an archive with articles', () => {
  test('leaves those that have its texts, revises others, and adds the edits that it lacks', async () => {
    const { text } = await edited()
    const [same, other, ...rest] = archive()
    if (!same || !other) throw new Error('There are no articles.')
    const store = openMemoryStore()
    await store.save([same, { ...other, text: `${other.text} Other.` }, ...rest.slice(0, 3)])
    const before = await store.articles.byId([same.id])
    const report = await restore(store, text)
    expect(report.counts).toEqual({ IMPORTED: 40, UNCHANGED: 4, REVISED: 1, REFUSED: 0 })
    expect(report.render()).toContain('Edits: 1 restored, 0 known')
    expect(await store.articles.byId([same.id])).toEqual(before)
    expect(await store.articles.byId([other.id])).toMatchObject([{ revision: 2, text: other.text }])
  })

  test('takes back no text that came later', async () => {
    const { text } = await edited()
    const store = openMemoryStore()
    await restore(store, text)
    const [one] = archive()
    if (!one) throw new Error('There are no articles.')
    await store.save([{ ...one, text: `${one.text} Later.` }])
    expect((await restore(store, text)).counts).toMatchObject({ UNCHANGED: 45, REVISED: 0 })
    expect(await store.articles.byId([one.id])).toMatchObject([{ revision: 2, text: `${one.text} Later.` }])
  })
})

describe('an export that is not whole is refused, and changes nothing', () => {
  test('wherever it is cut, and whichever byte is another', async () => {
    const { text } = await edited(6)
    const bytes = Buffer.from(text)
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length - 2), fc.integer({ min: 1, max: 255 }), async (at, by) => {
        const flipped = Buffer.from(bytes)
        flipped[at] = (flipped[at] ?? 0) ^ by
        for (const broken of [bytes.subarray(0, at), flipped]) {
          const store = openMemoryStore()
          const report = await restore(store, broken)
          // White space between lines, and in front of them, is no damage.
          if (report.counts.REFUSED === 0 && report.counts.IMPORTED === 6) continue
          expect(report.counts).toEqual({ IMPORTED: 0, UNCHANGED: 0, REVISED: 0, REFUSED: 1 })
          expect(report.render()).toMatch(/^- archive\.jsonl.*line \d+.* Nothing of it was restored\.$/m)
          expect(await store.summary()).toMatchObject({ articleCount: 0, version: 0 })
        }
      }),
      { numRuns: 60 },
    )
  })

  test.each([
    [
      'of a newer version',
      (text: string) => text.replace('"datelineExport":1', '"datelineExport":2'),
      'line 1: this is an export of format 2',
    ],
    [
      'with a line less',
      (text: string) => text.replace(/\n.*\n/, '\n'),
      'line 8: there should be 6 articles and 1 edits above',
    ],
    ['with more behind its end', (text: string) => `${text}{}\n`, 'line 10: something stands behind the end'],
    [
      'with a word changed',
      (text: string) => text.replace('dockers were', 'Dockers were'),
      'line 9: the lines above were changed',
    ],
  ])('%s', async (_, change, message) => {
    const { text } = await edited(6)
    const report = await restore(openMemoryStore(), change(text))
    expect(report.render()).toContain(message)
    expect(report.counts).toMatchObject({ IMPORTED: 0, REFUSED: 1 })
  })
})

test('an import of an export that is killed is completed by running it again', async () => {
  const folder = await temporaryFolder()
  const data = join(folder, 'data')
  const file = join(folder, 'archive.jsonl')
  const { text } = await edited(45)
  await writeFile(file, text)
  const killed = launch('dateline.ts', ['import', file, '--data', data])
  await untilOnDisk(data, 5, killed)
  killed.process.kill('SIGKILL')
  expect((await killed.ended).code).toBeNull()
  const { code } = await dateline(['import', file, '--data', data])
  expect(code).toBe(0)
  const store = await openLowdbStore(data)
  try {
    expect(contentOf(await exported(store)).slice(1)).toEqual(contentOf(text).slice(1))
    expect((await store.summary()).version).toBeGreaterThanOrEqual(46)
  } finally {
    await store.close()
  }
})

test('a pipe is imported that has an export or an article', async () => {
  const folder = await temporaryFolder()
  const pipe = join(folder, 'pipe')
  const data = join(folder, 'data')
  await promisify(execFile)('mkfifo', [pipe])
  const { text } = await edited(3)
  const article = JSON.stringify({ headline: 'Ferry runs again', publishedOn: '2024-03-08', text: 'It ran on Friday.' })
  for (const [content, count] of [
    [text, 3],
    [article, 1],
  ] as const) {
    const [{ stdout, code }] = await Promise.all([dateline(['import', pipe, '--data', data]), writeFile(pipe, content)])
    expect(stdout).toContain(`${count} imported`)
    expect(code).toBe(0)
  }
})

test('dateline export and import restore an archive by file and by standard input; a cut export ends with 1', async () => {
  const folder = await temporaryFolder()
  const [data, again, third, file] = ['data', 'again', 'third', 'archive.jsonl'].map(name => join(folder, name))
  const { text } = await edited(8)
  if (!data || !again || !third || !file) throw new Error('There are no folders.')
  expect(await dateline(['import', '-', '--data', data], { input: text })).toMatchObject({
    code: 0,
    stdout: '8 imported\n0 unchanged\n0 revised\n0 refused\nEdits: 1 restored, 0 known\n',
  })
  expect(await dateline(['export', '--format', 'jsonl', '--output', file, '--data', data])).toMatchObject({
    code: 0,
    stderr: '',
  })
  expect(await readFile(file, 'utf8')).toBe(text)
  expect(await dateline(['import', file, '--data', again])).toMatchObject({ code: 0 })
  expect((await dateline(['export', '--format', 'jsonl', '--data', again])).stdout).toBe(text)
  const cut = await dateline(['import', '-', '--data', third], { input: text.slice(0, -200) })
  expect(cut.stdout).toMatch(/0 imported[\s\S]*1 refused\n- standard input, line 10 is damaged, or cut short/)
  expect(cut.code).toBe(1)
})

test('an export of some days has the articles of these days, and their reviews', async () => {
  const { original } = await edited()
  const range = { from: '2021-03-02', to: '2021-03-03' }
  const text = (await Array.fromAsync(archiveLines(original, range, () => {}))).join('')
  const store = openMemoryStore()
  expect((await restore(store, text)).counts).toMatchObject({ IMPORTED: 4, REFUSED: 0 })
  expect(await store.summary()).toMatchObject({ firstPublishedOn: range.from, lastPublishedOn: range.to })
})

/** An archive with the first articles of the tests, of which two names are one. */
async function edited(count?: number): Promise<{ readonly original: ArticleStore; readonly text: string }> {
  const original = openMemoryStore({ clock: () => new Date('2024-01-02T03:04:05Z') })
  await original.save(archive().slice(0, count))
  const [page] = await original.entities.pages([{ filter: { kinds: ['PERSON'] }, orderBy: 'NAME_ASC', first: 2 }])
  const [into, other] = page?.items.map(({ item }) => item.id) ?? []
  if (!into || !other) throw new Error('There are no people.')
  const at = '2024-02-03T04:05:06.000Z'
  await original.edit([{ type: 'MERGE', id: 'merge', by: 'nora', at, kind: 'PERSON', into, entities: [other] }])
  return { original, text: await exported(original) }
}

async function exported(store: ArticleStore): Promise<string> {
  return (await Array.fromAsync(archiveLines(store, null, () => {}))).join('')
}

/**
 * The lines of an export but for its SHA-256, which hangs on the order in which fields are written. The articles' reviews come article by
 * article, so that only the edits of one article, and those of entities, have an order among them.
 */
function contentOf(text: string): unknown[] {
  const lines = text
    .trimEnd()
    .split('\n')
    .map(line => ({ ...JSON.parse(line), sha256: null }))
  const of = ({ type, edit }: (typeof lines)[number]): string => (type === 'EDIT' ? (edit.article ?? '') : '')
  return lines.sort((a, b) => (a.type === 'EDIT' && b.type === 'EDIT' ? of(a).localeCompare(of(b)) : 0))
}

async function restore(store: ArticleStore, content: string | Uint8Array): Promise<ImportReport> {
  const bytes = Buffer.from(content)
  const file: SourceFile = {
    path: 'archive.jsonl',
    name: 'archive.jsonl',
    format: null,
    size: bytes.length,
    async *open() {
      yield bytes
    },
  }
  const report = new ImportReport()
  await restoreArchive(store, file, { report, progress, signal: new AbortController().signal })
  return report
}

/** What a listening service answers to all queries, as text. */
async function answersOf(store: ArticleStore): Promise<Record<string, string>> {
  const service = await listening([], { store: unclosed(store) })
  try {
    const variables = await variablesIn(service)
    const answers: Record<string, string> = {}
    for (const [name, document] of QUERIES) {
      const body = JSON.stringify({ query: print(document), variables: variables[name] ?? { first: 50 } })
      const response = await fetch(`${service.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body,
      })
      answers[name] = await response.text()
    }
    const query =
      '{ archive { version cursor } articles(first: 100) { nodes { revision revisions { importedAt } source { importedAt } } } }'
    answers['past'] = JSON.stringify((await service.post({ query })).body)
    return answers
  } finally {
    await service.close()
  }
}

/** The store is asked again when the service is gone. */
function unclosed(store: ArticleStore): ArticleStore {
  return { ...store, close: async () => {} }
}
