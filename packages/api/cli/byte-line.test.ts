import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type ByteLine, linesOf } from './byte-line.ts'

/** Text with many line ends and blank lines, cut into chunks wherever it pleases, also within a character. */
const chunked = fc
  .tuple(
    fc.array(fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('', ' ', '\r'))),
    fc.infiniteStream(fc.integer({ min: 1, max: 9 })),
  )
  .map(([lines, sizes]) => {
    const text = lines.join('\n')
    const bytes = Buffer.from(text)
    const chunks: Uint8Array[] = []
    for (let from = 0; from < bytes.length; ) {
      const size = sizes.next().value
      chunks.push(bytes.subarray(from, from + size))
      from += size
    }
    return { bytes, chunks }
  })

test('the lines of a stream are those of the whole, whatever its chunks', async () => {
  await fc.assert(
    fc.asyncProperty(chunked, async ({ bytes, chunks }) => {
      const expected = bytes
        .toString('latin1')
        .split('\n')
        .map((line, index) => ({ number: index + 1, text: line.replace(/[ \t\r]+$/, '') }))
        .filter(({ text }) => text !== '')
      const lines = await collected(chunks, 1000)
      expect(lines.map(({ number, content }) => ({ number, text: Buffer.from(content).toString('latin1') }))).toEqual(
        expected,
      )
    }),
  )
})

test('a line ends where the next one begins', async () => {
  expect((await collected([Buffer.from('ab\n\nc\r'), Buffer.from('\nd')], 10)).map(({ end }) => end)).toEqual([3, 7, 8])
})

test('of a line that is too long, enough is kept to see it, and the next ones are whole', async () => {
  const chunks = ['aaa', 'aaa', 'a\nbb', 'b\ncccc'].map(text => Buffer.from(text))
  expect((await collected(chunks, 3)).map(({ content }) => Buffer.from(content).toString())).toEqual([
    'aaaa',
    'bbb',
    'cccc',
  ])
})

async function collected(chunks: readonly Uint8Array[], limit: number): Promise<ByteLine[]> {
  const lines: ByteLine[] = []
  for await (const line of linesOf(streamOf(chunks), limit)) lines.push(line)
  return lines
}

async function* streamOf(chunks: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
  yield* chunks
}
