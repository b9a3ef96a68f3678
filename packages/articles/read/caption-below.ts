import type { BodyLine } from './body-line.ts'

/** The longest caption, in characters. */
const LONGEST_CAPTION = 700

/**
 * Joins the credits of pictures with captions that stand below them rather than above. That a caption belongs to the credit above it
 * is told by blank lines around the two, or by a gallery in which a caption follows the last credit: in front of its count ("7 images"),
 * or when nothing stands above the first credit.
 */
export function withCaptionsBelow(lines: readonly BodyLine[]): BodyLine[] {
  const below = new Set<number>()
  for (const [at, line] of lines.entries()) {
    if (isBareCredit(line) && isParted(lines, at)) below.add(at)
    if (line.kind === 'COUNT') for (const credit of creditsAbove(lines, at, line.images)) below.add(credit)
  }
  if (isBareCredit(lines[0]) && isBareCredit(lines[2]) && canBeCaption(lines[3]))
    for (const at of alternating(lines)) below.add(at)
  return lines.flatMap((line, at) => {
    if (below.has(at - 1)) return []
    const caption = lines[at + 1]
    return below.has(at) && caption ? [joined(line, caption)] : [line]
  })
}

function isBareCredit(line: BodyLine | undefined): boolean {
  return line?.kind === 'IMAGE' && line.image.caption === null
}

function canBeCaption(line: BodyLine | undefined): boolean {
  return (line?.kind === 'PROSE' || line?.kind === 'TITLE') && line.line.text.length <= LONGEST_CAPTION
}

/** Whether blank lines stand in front of a credit and behind the line below it, and none between them. */
function isParted(lines: readonly BodyLine[], at: number): boolean {
  const [credit, caption, next] = lines.slice(at, at + 3)
  return credit?.line.gap === true && canBeCaption(caption) && caption?.line.gap === false && next?.line.gap !== false
}

/** The credits of a gallery that its count closes, when each of them has a caption below it. */
function creditsAbove(lines: readonly BodyLine[], count: number, images: number): number[] {
  const credits: number[] = []
  for (let at = count - 2; credits.length < images; ) {
    if (!isBareCredit(lines[at]) || !canBeCaption(lines[at + 1])) return []
    credits.push(at)
    at -= lines[at - 1]?.kind === 'TITLE' && isBareCredit(lines[at - 3]) ? 3 : 2
  }
  return credits
}

function alternating(lines: readonly BodyLine[]): number[] {
  const credits: number[] = []
  for (let at = 0; isBareCredit(lines[at]) && canBeCaption(lines[at + 1]); at += 2) credits.push(at)
  return credits
}

function joined(credit: BodyLine, caption: BodyLine): BodyLine {
  if (credit.kind !== 'IMAGE') return credit
  const { start, end } = caption.line
  return { kind: 'IMAGE', line: { ...credit.line, end }, image: { ...credit.image, caption: { start, end } } }
}
