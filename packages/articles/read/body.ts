import { spanOf } from '../model/text-span.ts'
import { type BodyLine, bodyLinesOf } from './body-line.ts'
import type { DraftBlock } from './draft.ts'
import { galleriesIn } from './gallery.ts'
import type { Line } from './line.ts'
import { canBeHeading } from './shape.ts'

/** The blocks of a body of plain text, noise left out. */
export function blocksOf(text: string, lines: readonly Line[]): DraftBlock[] {
  const body = bodyLinesOf(lines)
  const blocks: DraftBlock[] = []
  let at = 0
  for (const gallery of galleriesIn(text, body)) {
    blocks.push(...proseBlocks(text, body.slice(at, gallery.from), true), gallery.block)
    at = gallery.to
  }
  blocks.push(...proseBlocks(text, body.slice(at), false))
  return blocks
}

/** `isFollowed` says that a gallery comes behind the lines: a title at their end can then be a heading. */
function proseBlocks(text: string, all: readonly BodyLine[], isFollowed: boolean): DraftBlock[] {
  const lines = all.filter(line => line.kind !== 'COUNT')
  const blocks: DraftBlock[] = []
  for (let at = 0; at < lines.length; ) {
    const line = lines[at]
    if (!line) break
    const items = itemsAt(lines, at)
    const titles = titlesAt(lines, at)
    if (items.length > 1) {
      blocks.push(listOf(text, items))
      at += items.length
    } else if (titles > 0 && titles <= 2 && (isFollowed || at + titles < lines.length)) {
      for (const [index, title] of lines.slice(at, at + titles).entries())
        blocks.push({ kind: 'HEADING', level: 2 + index, span: spanOf(text, title.line.start, title.line.end) })
      at += titles
    } else {
      for (const { line } of lines.slice(at, at + Math.max(1, titles)))
        if (line) blocks.push({ kind: 'PARAGRAPH', span: spanOf(text, line.start, line.end) })
      at += Math.max(1, titles)
    }
  }
  return blocks
}

type Item = Extract<BodyLine, { kind: 'ITEM' }>

/** The list items from `at` on: all with bullets, or all with numbers. */
function itemsAt(lines: readonly BodyLine[], at: number): Item[] {
  const items: Item[] = []
  for (const line of lines.slice(at)) {
    if (line.kind !== 'ITEM' || (items[0] && items[0].ordered !== line.ordered)) break
    items.push(line)
  }
  return items
}

function listOf(text: string, lines: readonly Item[]): DraftBlock {
  const items = lines.map(({ line, marker }) => spanOf(text, line.start + marker, line.end))
  const start = Math.min(...items.map(item => item.start))
  const end = Math.max(...items.map(item => item.end))
  return { kind: 'LIST', ordered: lines[0]?.ordered ?? false, items, span: spanOf(text, start, end) }
}

/** How many titles stand one below the other from `at` on: one or two are headings, more are no headings at all. */
function titlesAt(lines: readonly BodyLine[], at: number): number {
  let count = 0
  while (isHeading(lines[at + count])) count += 1
  return count
}

function isHeading(line: BodyLine | undefined): boolean {
  return (line?.kind === 'TITLE' || (line?.kind === 'ITEM' && line.ordered)) && canBeHeading(line.line.text)
}
