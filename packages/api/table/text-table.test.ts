import stringWidth from 'string-width'
import { expect, test } from 'vitest'
import { textTable } from './text-table.ts'

const COLUMNS = ['headline', 'words', 'tags'].map(name => ({ name, path: [name] }))
const ROWS = [
  ['Strike at the harbour', 1200, ['a', 'b']],
  ['港の記事 🚢', 7, null],
]

test('columns are as wide as what stands in them, also in Chinese and emoji; numbers stand to the right', () => {
  expect(textTable({ columns: COLUMNS }, ROWS)).toBe(
    [
      'headline               words  tags',
      '─────────────────────  ─────  ─────────',
      'Strike at the harbour   1200  ["a","b"]',
      '港の記事 🚢                7',
      '',
    ].join('\n'),
  )
})

test('a terminal that is too narrow gets the widest columns cut, never within a character', () => {
  for (const width of [25, 27, 30, 33]) {
    const lines = textTable({ columns: COLUMNS }, [...ROWS, ['👩‍👩‍👧‍👧'.repeat(20), 1, '']], width)
      .trimEnd()
      .split('\n')
    expect(Math.max(...lines.map(line => stringWidth(line)))).toBeLessThanOrEqual(width)
    expect(lines[2]).toMatch(/^Strike.*…\s+1200/)
    expect(lines[4]).toMatch(/^(👩‍👩‍👧‍👧)+…/u)
  }
})

test('a terminal is sent no control characters of a text', () => {
  expect(textTable({ columns: [{ name: 'a', path: [] }] }, [['\u001b[31mred\r\nnext\u009b']])).toBe(
    'a\n──────────────\n [31mred next\n',
  )
})

test('a table without rows is its header', () => {
  expect(textTable({ columns: COLUMNS }, [])).toBe('headline  words  tags\n────────  ─────  ────\n')
})
