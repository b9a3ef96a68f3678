import type { Passage } from '../../model/passage.ts'
import type { Range } from '../../model/text-span.ts'

/**
 * Words in quotation marks. `start` and `end` include the marks, `inner` does not. A quotation that runs over several
 * paragraphs is one for each of them; `continues` says that it goes on from the paragraph before.
 */
export type Quotation = Range & { readonly inner: Range; readonly continues: boolean }

const MARK = /["“”„«»]|``|''|‘|’(?![\p{L}\p{N}])|(?<![\p{L}\p{N}.,!?…"”])'(?=[\p{L}\p{N}"“])|'(?![\p{L}\p{N}])/gu
const OPENING = /^(?:[“„«‘]|``)$/u
const CLOSING = /^[”»’]$/u
const SINGLE = /^[‘’']$/u

/** The quotations of the passages in the order of the text; one within another is part of the outer one. */
export function quotationsOf(text: string, passages: readonly Passage[]): Quotation[] {
  const quotations: Quotation[] = []
  let open = false
  for (const { span } of passages) {
    const found = quotationsIn(text, span, open)
    quotations.push(...found.quotations)
    open = found.open
  }
  return quotations
}

/** `continuing`: the passage before ended within a quotation, so that a mark at the start of this one goes on with it. */
function quotationsIn(text: string, span: Range, continuing: boolean): { quotations: Quotation[]; open: boolean } {
  const quotations: Quotation[] = []
  const slice = text.slice(span.start, span.end)
  const lastClosing = slice.includes('‘') || slice.includes("'") ? lastSingleClosing(slice) : -1
  let opened: { start: number; mark: string } | null = null
  const close = (from: { start: number; mark: string }, innerEnd: number, end: number): void => {
    const innerStart = from.start + from.mark.length
    if (innerStart < innerEnd)
      quotations.push({
        start: from.start,
        end,
        inner: { start: innerStart, end: innerEnd },
        continues: continuing && from.start === span.start,
      })
  }
  for (const match of slice.matchAll(MARK)) {
    const mark = match[0]
    const at = span.start + match.index
    const after = slice.charAt(match.index + mark.length)
    const opens: boolean =
      OPENING.test(mark) || (!CLOSING.test(mark) && opensHere(slice.charAt(match.index - 1), after))
    if (!opened) {
      if (opens && (!SINGLE.test(mark) || match.index < lastClosing)) opened = { start: at, mark }
    } else if (SINGLE.test(mark) !== SINGLE.test(opened.mark)) {
      if (!SINGLE.test(mark) && opens) opened = { start: at, mark }
    } else if (opens) {
      // The closing mark was forgotten: the quotation may have ended anywhere before.
      opened = { start: at, mark }
    } else {
      close(opened, at, at + mark.length)
      opened = null
    }
  }
  const unclosed = opened !== null && !SINGLE.test(opened.mark)
  if (opened && unclosed) close(opened, span.end, span.end)
  return { quotations, open: unclosed }
}

function opensHere(before: string, after: string): boolean {
  return (before === '' || /[\s([—–-]/u.test(before)) && /\S/u.test(after)
}

/** Where the last mark stands that can close a quotation in single marks; an apostrophe can, too. */
function lastSingleClosing(slice: string): number {
  let last = -1
  for (const { index } of slice.matchAll(/(?<=[\p{L}.,!?…])['’](?![\p{L}\p{N}])/gu)) last = index
  return last
}
