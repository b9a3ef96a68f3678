import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { annotate } from '@dateline/articles'
import { Low } from 'lowdb'
import { JSONFile } from 'lowdb/node'
import writeFileAtomic from 'write-file-atomic'
import type { ArticleDocument } from '../../packages/store/lowdb/article-document.ts'
import { documentText } from '../../packages/store/lowdb/document.ts'
import { DocumentFile } from '../../packages/store/lowdb/document-file.ts'
import { FolderSync } from '../../packages/store/lowdb/folder-sync.ts'
import { articleOf } from '../article-of.ts'
import { goldTexts } from '../gold.ts'
import { median } from '../rate.ts'
import { digits, renderTable } from '../table.ts'

type Write = (path: string, document: ArticleDocument) => Promise<void>

/** The ways to write a document into a folder, and what of it survives power loss when they say that it is done. */
const WAYS: readonly {
  readonly name: string
  readonly flushes: string
  readonly writeInto: (folder: string) => Write
}[] = [
  {
    name: 'lowdb JSONFile (steno)',
    flushes: 'nothing',
    writeInto: () => (path, document) => new Low(new JSONFile<ArticleDocument>(path), document).write(),
  },
  {
    name: 'write-file-atomic',
    flushes: 'file',
    writeInto: () => async (path, document) => {
      await writeFileAtomic(path, documentText(document))
    },
  },
  {
    name: 'Dateline (own adapter)',
    flushes: 'file, folder',
    writeInto: folder => {
      const sync = new FolderSync(folder)
      return (path, document) => new Low(new DocumentFile<ArticleDocument>(path, sync), document).write()
    },
  },
]

/** Who writes articles to disk: one after the other, and 16 at a time, as an import does. */
export async function compareWriting(): Promise<string> {
  const documents = (await goldTexts('polnear-dev.jsonl')).map(({ text }): ArticleDocument => {
    const article = annotate(articleOf(text))
    return { revision: 1, importedAt: '2000-01-01T00:00:00Z', saves: 1, earlier: [], article }
  })
  const rows: string[][] = []
  const rates = new Map(WAYS.map(({ name }) => [name, { alone: [] as number[], together: [] as number[] }]))
  for (let round = 0; round < 5; round++)
    for (const { name, writeInto } of WAYS) {
      rates.get(name)?.alone.push(await rateOf(writeInto, documents, 1))
      rates.get(name)?.together.push(await rateOf(writeInto, documents, 16))
    }
  const first = rates.get(WAYS[0]?.name ?? '')
  for (const { name, flushes } of WAYS) {
    const { alone, together } = rates.get(name) ?? { alone: [], together: [] }
    rows.push([
      name,
      flushes,
      digits(median(alone)),
      digits(median(alone) / median(first?.alone ?? [])),
      digits(median(together)),
      digits(median(together) / median(first?.together ?? [])),
    ])
  }
  const head = ['', 'flushes', 'one by one/s', 'ratio', '16 at a time/s', 'ratio']
  return renderTable(`Writing: ${documents.length} annotated articles, a file each`, [head, ...rows])
}

/** Documents per second, `workers` at a time. */
async function rateOf(writeInto: (folder: string) => Write, documents: readonly ArticleDocument[], workers: number) {
  const folder = await mkdtemp(join(tmpdir(), 'dateline-benchmark-'))
  const write = writeInto(folder)
  const waiting = documents.entries()
  const start = performance.now()
  const work = async () => {
    for (const [index, document] of waiting) await write(join(folder, `${index}.json`), document)
  }
  await Promise.all(Array.from({ length: workers }, work))
  const seconds = (performance.now() - start) / 1000
  await rm(folder, { recursive: true })
  return documents.length / seconds
}
