import { readdir, readFile } from 'node:fs/promises'
import type { SourceInput } from '@dateline/articles'
import { afterEach, describe, expect, it } from 'vitest'
import { type Extraction, extractionInLine, firstInLine } from './extraction.ts'
import { openExtraction } from './extraction-pool.ts'

const SAMPLES = new URL('../../../samples/', import.meta.url)

let extraction: Extraction = extractionInLine

afterEach(() => extraction.close())

async function samples(): Promise<SourceInput[]> {
  const names = (await readdir(SAMPLES)).filter(name => !name.endsWith('.md')).sort()
  const defaults = { publisher: 'Dateline Samples', publishedOn: '2024-05-06' }
  return Promise.all(names.map(async name => ({ name, content: await readFile(new URL(name, SAMPLES)), defaults })))
}

/** Everything that sources hold, read and annotated. */
async function extracted(by: Extraction, sources: readonly SourceInput[]): Promise<string> {
  const results = (await Promise.all(sources.map(source => by.read(source)))).flat()
  return JSON.stringify(
    await Promise.all(results.map(result => (result.article ? by.annotate(result.article) : result.refusal))),
  )
}

describe('extraction in threads', () => {
  it('gives the same bytes as in this one, refusals included, in the same order', async () => {
    extraction = openExtraction(2)
    const sources = [...(await samples()), { name: 'empty.txt', content: new Uint8Array() }]
    expect(await extracted(extraction, sources)).toBe(await extracted(extractionInLine, sources))
  })

  it('does its work elsewhere: this thread keeps turning, where in line it stands still', async () => {
    extraction = openExtraction(1)
    const sources = (await samples()).flatMap(sample => Array.from({ length: 4 }, () => sample))
    await extracted(extraction, sources)
    const turns = async (by: Extraction): Promise<number> => {
      let isDone = false
      let turns = 0
      const work = extracted(by, sources).then(() => {
        isDone = true
      })
      while (!isDone) {
        await new Promise(setImmediate)
        turns++
      }
      await work
      return turns
    }
    expect(await turns(extractionInLine)).toBeLessThan(10)
    expect(await turns(extraction)).toBeGreaterThan(100)
  })

  it('fails a task that breaks down, and does the next', async () => {
    extraction = openExtraction(1)
    const [sample] = await samples()
    if (!sample) throw new Error('There are no samples.')
    await expect(extraction.read({ ...sample, defaults: null as never })).rejects.toThrow(TypeError)
    expect(await extraction.read(sample)).toEqual(extractionInLine.read(sample))
  })

  it('is none where there are to be none', () => {
    expect(openExtraction(0)).toBe(extractionInLine)
  })
})

it('the first tasks are done in this thread, and all others are left to others', async () => {
  const [sample] = await samples()
  if (!sample) throw new Error('There are no samples.')
  let elsewhere = 0
  const counted: Extraction = {
    ...extractionInLine,
    read(source) {
      elsewhere++
      return extractionInLine.read(source)
    },
  }
  const both = firstInLine(counted)
  for (let task = 0; task < 66; task++) await both.read({ name: 'empty.txt', content: new Uint8Array() })
  expect(elsewhere).toBe(2)
})
