import { describe, expect, test } from 'vitest'
import { recogniseJsonLines } from './json-lines.ts'

describe('JSON Lines are', () => {
  test.each([
    ['two objects', '{"a": 1}\n{"b": 2}\n', true],
    ['objects after a byte order mark and blank lines', '\uFEFF\n\n{"a": 1}\n\n{"b": 2}', true],
    ['objects of which the second is broken', '{"a": 1}\n{"b": ', true],
    ['not a single object', '{"a": 1}\n', false],
    ['not an object in several lines', '{\n"a": {\n"b": 1}}\n', false],
    ['not a list', '[{"a": 1},\n{"b": 2}]', false],
    ['not plain text', 'Bridge closed\n{"a": 1}', false],
    ['not nothing', '', false],
  ])('%s', async (_, text, isJsonLines) => {
    for (const size of [1, 7, 1000]) {
      const found = await recogniseJsonLines(streamOf(Buffer.from(text), size), 100)
      expect(found.isJsonLines).toBe(isJsonLines)
      const parts: Uint8Array[] = []
      for await (const part of found.stream) parts.push(part)
      expect(Buffer.concat(parts).toString()).toBe(text)
    }
  })

  test('not looked for in more than the longest line', async () => {
    const chunks = streamOf(Buffer.from(`{"a": "${'x'.repeat(1000)}"}\n{}`), 10)
    expect((await recogniseJsonLines(chunks, 100)).isJsonLines).toBe(false)
    expect((await chunks.next()).done).toBe(false)
  })
})

async function* streamOf(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let from = 0; from < bytes.length; from += size) yield bytes.subarray(from, from + size)
}
