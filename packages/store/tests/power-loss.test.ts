import { spawnSync } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Low } from 'lowdb'
import { expect, test } from 'vitest'
import { parseDocument } from '../lowdb/document.ts'
import { DocumentFile } from '../lowdb/document-file.ts'
import { fileNameOf } from '../lowdb/file-name.ts'
import { FolderSync } from '../lowdb/folder-sync.ts'
import { writeDocument } from '../lowdb/write-document.ts'
import { folderForTest } from './folder-for-test.ts'
import { numberedArticle } from './numbered-article.ts'
import { type SystemCall, systemCalls } from './system-calls.ts'

const NAME = fileNameOf(numberedArticle(1))
const canTrace = spawnSync('strace', ['--output', '/dev/null', 'true']).status === 0

test.skipIf(!canTrace)(
  'each change is on disk in its order before it is acknowledged: logged, written aside, flushed, put in place, the folder flushed',
  async () => {
    const folder = await folderForTest()
    const calls = await systemCalls(fileURLToPath(new URL('saving-process.ts', import.meta.url)), folder)
    const article = replacing('articles', `${NAME}.json`)
    const logged = [/^write\(\d+<\S+\/changes\.jsonl>/, /^fdatasync\(\d+<\S+\/changes\.jsonl>/]
    let from = after(calls, 0, [...logged, ...article, /^write\(1<.*"saved\\n"/])
    from = after(calls, from, [
      ...logged,
      ...replacing('revisions', `${NAME}.1.json`),
      ...article,
      /^write\(1<.*"revised\\n"/,
    ])
    from = after(calls, from, [...logged, ...replacing('reviews', `${NAME}.json`), /^write\(1<.*"reviewed\\n"/])
    after(calls, from, [
      ...logged,
      ...['revisions', 'reviews', 'articles'].flatMap(inner => [
        new RegExp(`^unlink(at)?\\(.*/${inner}/${NAME}\\.`),
        new RegExp(`^fsync\\(\\d+<\\S+/${inner}>`),
      ]),
      /^write\(1<.*"removed\\n"/,
    ])
  },
)

test('a document from which everything was taken is written as any other, and one that cannot be written changes nothing', async () => {
  const folder = await folderForTest()
  const path = join(folder, 'document.json')
  const low = new Low<{ edits?: string[] }>(new DocumentFile(path, new FolderSync(folder)), { edits: ['one'] })
  await writeDocument(low, { edits: [] })
  expect(parseDocument(await readFile(path, 'utf8'))).toEqual({ edits: [] })
  await writeDocument(low, {})
  expect(parseDocument(await readFile(path, 'utf8'))).toEqual({})

  const lost = new Low<{ edits: string[] }>(
    new DocumentFile(join(folder, 'nowhere', 'document.json'), new FolderSync(join(folder, 'nowhere'))),
    { edits: ['one'] },
  )
  await expect(writeDocument(lost, { edits: [] })).rejects.toThrow('ENOENT')
  expect(lost.data).toEqual({ edits: ['one'] })
})

/** The calls by which a file is replaced, in their order. */
function replacing(inner: string, file: string): RegExp[] {
  const aside = `${inner}/${file}.writing`
  return [
    new RegExp(`^p?write(64)?\\(\\d+<\\S+/${aside}>`),
    new RegExp(`^fsync\\(\\d+<\\S+/${aside}>`),
    new RegExp(`^rename(at2?)?\\(.*/${aside}".*/${inner}/${file}"`),
    new RegExp(`^fsync\\(\\d+<\\S+/${inner}>`),
  ]
}

/** Finds calls, each of which begins when the one in front of it is done. Answers with the line behind the last one. */
function after(calls: readonly SystemCall[], from: number, wanted: readonly RegExp[]): number {
  let line = from
  for (const call of wanted) {
    const found = calls.find(({ begun, text }) => begun >= line && call.test(text))
    expect(found, `${call} behind line ${line} of the trace`).toBeDefined()
    line = (found?.done ?? line) + 1
  }
  return line
}
