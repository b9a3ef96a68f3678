import type { Range } from '../model/text-span.ts'
import { isAgency } from './agency.ts'
import { namesIn } from './credit.ts'

/** Where caption and credit stand in a line that tells of a picture; one of them may not be there. */
export type ImageLine = { readonly caption: Range | null; readonly credit: Range | null }

const WORD = '(?:image|photo|picture|photograph|foto|bild|imagen?|immagine|imagem|фото)'
const CREDIT_LABEL = new RegExp(
  String.raw`^[([]?\s*(?:(?:(?:file|stock)\s+)?${WORD}(?:\s+(?:credits?|sources?|courtesy|by))?\s*(?::|\bby\b|©)|(?:image|photo|picture) source\s*,|(?:cr[eé]dits?|cr[eé]dit ${WORD}|sources?|quelle|copyright)\s*:|${WORD}s?\s+(?:by|courtesy\s+of|from)|©)\s*`,
  'iu',
)
const CAPTION_LABEL =
  /^(?:(?:[Ii]mage|[Pp]hoto|[Pp]icture|[Mm]edia|[Vv]ideo)\s+caption|Caption|Bildunterschrift)\s*[,:]?\s*(?=\p{Lu}|["“'‘])/u
const EITHER_LABEL = new RegExp(String.raw`^(?:file |archive )?${WORD}\s*:\s*`, 'iu')
const LABEL_ONLY = /^(?:(?:image|photo|picture|media) (?<kind>caption|source|credit))\s*[,:]?$/iu
const WITHIN = new RegExp(
  String.raw`(?:[\s|([])(?:${WORD}(?:\s+(?:credits?|by|source))?\s*:|cr[eé]dits?\s*:|(?:photo|image|picture) by\s|©)\s*(?=\S)`,
  'iu',
)
/** A credit in brackets, or an agency and a name, at a caption's end. */
const IN_BRACKETS = /\s[([](?:File:?\s*)?(?<credit>[^\][()]{2,80})[\])]\.?$/iu
const AT_END = /\s(?<credit>(?:\p{Lu}{2,8}|Reuters|Getty Images)(?: Photo)?\/\p{Lu}[\p{L}.' -]{3,40})$/u
const AGENCY_LINE = /^[^.!?:;]{2,80}(?:\/|\svia\s)\s?[^.!?:;]{2,60}$|^[^.!?:;]{0,60}\bGetty Images$/u

/**
 * Reads a line that tells of a picture: its credit ("Image: Ann Lee/AFP", "Ann Lee/Getty Images"), its caption ("Image caption, The
 * bridge in spring"), or a caption with its credit behind it ("The bridge in spring. Photo: Ann Lee", "FILE PHOTO: The bridge.
 * REUTERS/Ann Lee"). Positions are in the line; null for any other line.
 */
export function readImageLine(line: string): ImageLine | null {
  return labelledCredit(line) ?? captionAndCredit(line) ?? labelledCaption(line) ?? agencyLine(line)
}

/** What a line announces that only labels the line below it: "Image caption,". */
export function labelOfNextLine(line: string): 'CAPTION' | 'CREDIT' | null {
  const kind = LABEL_ONLY.exec(line)?.groups?.['kind']?.toLowerCase()
  return kind === undefined ? null : kind === 'caption' ? 'CAPTION' : 'CREDIT'
}

function labelledCredit(line: string): ImageLine | null {
  const label = CREDIT_LABEL.exec(line)
  if (!label || !isCredit(line.slice(label[0].length))) return null
  return { caption: null, credit: rangeOf(line, label[0].length) }
}

function captionAndCredit(line: string): ImageLine | null {
  const from = EITHER_LABEL.exec(line)?.[0].length ?? 0
  const within = WITHIN.exec(line)
  if (within && within.index > from) {
    const start = within.index + within[0].length
    const words = line.slice(start)
    if (/^\p{Lu}/u.test(words) && isCredit(words)) return bothOf(line, from, within.index, rangeOf(line, start))
  }
  const end = IN_BRACKETS.exec(line) ?? AT_END.exec(line)
  const credit = end?.groups?.['credit']
  if (!end || !credit || end.index <= from || !namesAgency(credit)) return null
  const isSure = from > 0 || /\/|^\s\[File\b|\bphoto\b|\bimages?\b/iu.test(end[0])
  if (!isSure) return null
  const start = end.index + end[0].indexOf(credit)
  return bothOf(line, from, end.index, { start, end: start + credit.length })
}

function bothOf(line: string, from: number, to: number, credit: Range): ImageLine {
  const caption = line.slice(from, to).replace(/[\s|([]{1,20}$/u, '')
  return { caption: caption === '' ? null : { start: from, end: from + caption.length }, credit }
}

function labelledCaption(line: string): ImageLine | null {
  const label = CAPTION_LABEL.exec(line) ?? EITHER_LABEL.exec(line)
  const from = label?.[0].length ?? 0
  return from > 0 && from < line.length ? { caption: { start: from, end: line.length }, credit: null } : null
}

/** A credit without a label: "Ann Lee/Reuters" names an agency that everybody knows. */
function agencyLine(line: string): ImageLine | null {
  if (line.length > 140 || !AGENCY_LINE.test(line) || line.split(' ').length > 9 || !namesAgency(line)) return null
  return { caption: null, credit: rangeOf(line, 0) }
}

function namesAgency(words: string): boolean {
  return namesIn(words).some(isAgency)
}

/** A credit names somebody in few words; a sentence behind "Photo:" is a caption. */
function isCredit(words: string): boolean {
  if (
    !/\p{L}/u.test(words) ||
    words.length > 120 ||
    /[.!?]\s+\p{Lu}\p{Ll}+\s+\p{Ll}+|(?:^|\s)\p{Ll}{3,}[.!?]\s+\p{Lu}/u.test(words)
  )
    return false
  const small = words.match(/(?<=^|\s)\p{Ll}+(?=\s|$)/gu) ?? []
  return (
    small.filter(word => !/^(?:via|for|by|of|the|and|courtesy|through|from|de|von|van|al)$/u.test(word)).length <= 3
  )
}

function rangeOf(line: string, start: number): Range {
  const words = line.slice(start)
  const opened = (words.match(/[([]/gu) ?? []).length
  const closed = (words.match(/[)\]]/gu) ?? []).length
  const end = words.replace(closed > opened ? /\s{0,20}[)\]]\.?\s{0,20}$/u : /\s{1,20}$/u, '').length
  return { start, end: start + end }
}
