import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { clientDocuments } from './client-documents.ts'

const COUNT = '{ archive { articleCount } }'
const OWN = 'query Own { archive { personCount } }'
const hash = (text: string): string => `sha256:${createHash('sha256').update(text).digest('hex')}`

/** A folder with files, until the test ends. */
async function folder(files: Record<string, string>): Promise<string> {
  const made = await mkdtemp(join(tmpdir(), 'dateline-'))
  onTestFinished(() => rm(made, { recursive: true }))
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(made, name)), { recursive: true })
    await writeFile(join(made, name), content)
  }
  return made
}

describe('the documents of clients', () => {
  it('are GraphQL files of a folder and below, and those in JSON under the ids of the clients’ own and their hashes', async () => {
    const documents = await clientDocuments(
      await folder({
        'app/own.graphql': OWN,
        'ids.json': JSON.stringify({ count: COUNT }),
        'notes.txt': 'no document',
      }),
    )
    expect(Object.fromEntries(documents)).toEqual({ [hash(OWN)]: OWN, [hash(COUNT)]: COUNT, count: COUNT })
  })

  it('may be one file', async () => {
    const file = join(await folder({ 'own.gql': OWN }), 'own.gql')
    expect([...(await clientDocuments(file)).keys()]).toEqual([hash(OWN)])
  })

  it.each([
    ['a document that the schema has no answer for', { a: '{ archive { nothing } }' }, 'nothing'],
    ['a document that is no GraphQL', { a: '{' }, 'Syntax Error'],
    ['an id that is the hash of something else', { [hash(COUNT)]: OWN }, hash(OWN)],
    ['JSON of another shape', ['a'], 'no JSON object of documents'],
  ])('are refused with %s, in a sentence that names the file', async (_, content, reason) => {
    const file = join(await folder({ 'ids.json': JSON.stringify(content) }), 'ids.json')
    await expect(clientDocuments(file)).rejects.toThrow(reason)
    await expect(clientDocuments(file)).rejects.toThrow(file)
  })

  it('are refused when the file is not there', async () => {
    await expect(clientDocuments('/no/such/file')).rejects.toThrow('/no/such/file')
  })
})
