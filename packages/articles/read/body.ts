import { spanOf } from '../model/text-span.ts'
import { type BodyLine, bodyLinesOf } from './body-line.ts'
import { withCaptionsBelow } from './caption-below.ts'
import type { DraftBlock } from './draft.ts'
import { galleriesIn } from './gallery.ts'
import type { Line } from './line.ts'
import { canBeHeading } from './shape.ts'

/** The blocks of a body of plain text, noise left out. */
export function blocksOf(text: string, lines: readonly Line[]): DraftBlock[] {
  const body = withCaptionsBelow(bodyLinesOf(lines))
  const galleries = galleriesIn(text, body)
  const prose = galleries.map(({ from }, index) =>
    proseBlocks(text, body.slice(galleries[index - 1]?.to ?? 0, from), true),
  )
  const last = proseBlocks(text, body.slice(galleries.at(-1)?.to ?? 0), false)
  return [...galleries.flatMap(({ block }, index) => [...(prose[index] ?? []), block]), ...last]
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
  for (let line = lines[at]; line?.kind === 'ITEM'; line = lines[at + items.length]) {
    if (items[0] && items[0].ordered !== line.ordered) break
    items.push(line)
  }
  return items
}

function listOf(text: string, lines: readonly Item[]): DraftBlock {
  const items = lines.map(({ line, marker }) => spanOf(text, line.start + marker, line.end))
  const start = items[0]?.start ?? 0
  const end = items.at(-1)?.end ?? 0
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
