import type { Credit } from '../model/image.ts'
import { type Range, trimmedSpan } from '../model/text-span.ts'
import { isPersonName } from './person-name.ts'

const LABEL =
  /^[([]?\s*(?:(?:(?:image|photo|picture|photograph|file|stock|foto|bild)(?:\s+(?:credits?|source|courtesy|by))?|credits?|source|©|copyright)\s*(?::|\bby\b|©)|(?:photo(?:graph)?s?|images?|pictures?)\s+(?:by|courtesy\s+of|from)|©)\s*/iu
const INLINE = /(?:^|[\s|([])(?:(?:image|photo|picture|photograph|foto)(?:\s+(?:credit|by))?\s*:|credits?\s*:|©)\s*/iu
const AGENCY_LINE = /^[^.!?:;]{2,80}(?:\/|\svia\s)\s?[^.!?:;]{2,60}$|^[^.!?:;]{0,60}\bGetty Images$/u

/** News and picture agencies that sign pictures. */
const AGENCY =
  /^(?:AAP|AFP|AGERPRES|AKIpress|AP|ANI|ANP|ANSA|ANTARA|APA|Agence France-Presse|Alamy|Anadolu(?: Agency)?|Associated Press|Belga|Bloomberg|CP|CTK|Corbis|DPA|EFE|EPA|Getty(?: Images)?|IMAGO|Imaginechina|Interfax|KCNA|Keystone|Kyodo|Lehtikuva|MTI|NTB|NurPhoto|PA(?: Media| Wire)?|PAP|PTI|Press Association|RIA Novosti|Reuters|SIPA(?: USA)?|Shutterstock|Sputnik|TASS|TT|UPI|USA TODAY Sports|Ukrinform|VCG|WireImage|XinHua|Yonhap|ZUMA(?:press)?(?: Press)?|iStock|picture[ -]alliance)$/iu

/** "AP Photo" is AP. */
const PHOTO = /\s+(?:file\s+)?(?:photos?|pictures?|images?)$/iu

/** Where the words of a credit stand in a line, and how many characters its label takes, brackets left out. */
export type CreditLine = { readonly caption: Range | null; readonly credit: Range }

/**
 * Reads a line that credits a picture: "Image: Ann Lee/AFP", "(Photo by Ann Lee)", "Ann Lee/Getty Images", or a caption
 * with its credit behind it. Positions are in the line; null for any other line.
 */
export function readCreditLine(line: string): CreditLine | null {
  const label = LABEL.exec(line)
  if (label)
    return isCredit(line.slice(label[0].length)) ? { caption: null, credit: rangeOf(line, label[0].length) } : null
  const inline = INLINE.exec(line)
  const behind = inline ? line.slice(inline.index + inline[0].length) : ''
  if (inline && inline.index > 0 && /^\p{Lu}/u.test(behind) && isCredit(behind)) {
    const caption = line.slice(0, inline.index).replace(/[\s|([]+$/u, '')
    if (caption !== '')
      return { caption: { start: 0, end: caption.length }, credit: rangeOf(line, inline.index + inline[0].length) }
  }
  return isAgencyLine(line) ? { caption: null, credit: rangeOf(line, 0) } : null
}

/** A credit without a label: "Ann Lee/Reuters" ends on an agency that everybody knows. */
function isAgencyLine(line: string): boolean {
  if (line.length > 140 || !AGENCY_LINE.test(line) || line.split(' ').length > 9) return false
  return namesIn(line).some(name => AGENCY.test(name))
}

/** A credit names somebody in few words; a sentence behind "Source:" is none. */
function isCredit(words: string): boolean {
  return /[\p{L}]/u.test(words) && words.length <= 120 && !/[.!?]\s+\p{Lu}\p{Ll}+\s+\p{Ll}+/u.test(words)
}

function rangeOf(line: string, start: number): Range {
  const words = line.slice(start)
  const opened = (words.match(/[([]/gu) ?? []).length
  const closed = (words.match(/[)\]]/gu) ?? []).length
  const end = words.replace(closed > opened ? /\s*[)\]]\.?\s*$/u : /\s+$/u, '').length
  return { start, end: start + end }
}

/**
 * A credit with its photographers and agencies: the parts between slashes, commas and "via" are persons when they can be names of
 * persons, else agencies. "STR" (a stringer, unnamed) and "Handout" are neither.
 */
export function creditOf(text: string, range: Range): Credit | null {
  const span = trimmedSpan(text, range.start, range.end)
  if (!span) return null
  const names = namesIn(span.exact).flatMap(personsIn)
  const photographers = names.filter(isPersonName)
  return {
    span,
    photographers: [...new Set(photographers)],
    agencies: [...new Set(names.filter(name => !photographers.includes(name)))],
  }
}

/** "Ann Lee and Bo Chan" are two persons, "Roads and Bridges" is one office. */
function personsIn(name: string): string[] {
  const parts = name.split(/\s+(?:and|&|und|et|y)\s+/u)
  return parts.length > 1 && parts.every(isPersonName) ? parts : [name]
}

function namesIn(words: string): string[] {
  return words
    .split(/\s*[/|,;]\s*|\s+(?:via|for|courtesy of|through)\s+|\s+[-–—]\s+/u)
    .map(name =>
      name.replace(/^(?:photo(?:graph)?s?|images?|pictures?)?\s*by\s+|^(?:©|\(c\))\s*|^(?:19|20)\d\d\s+/iu, '').trim(),
    )
    .map(name => (AGENCY.test(name) || !AGENCY.test(name.replace(PHOTO, '')) ? name : name.replace(PHOTO, '')))
    .filter(name => /\p{L}/u.test(name) && !/^(?:STR|Stringer|Handout|Pool|File|Files|Archive photo)$/iu.test(name))
}
