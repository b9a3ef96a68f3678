import { type Moment, readMoment } from './date-line.ts'

/**
 * Where the report was filed, in front of an article's first words: a place in capitals, or a place and an agency, and a dash:
 * "ALMATY, Kazakhstan (Reuters) —", "NUR-SULTAN, Jan 13 (AFP) -", "Almaty, Kazakhstan (CNN)".
 */
const DATELINE =
  /^(?:\p{Lu}[\p{Lu}\p{M}'’.-]+(?:[ -]\p{Lu}[\p{Lu}\p{M}'’.-]+){0,3}(?:\s*[/,]\s*[\p{L}\d.' -]{2,40}){0,3}?\s*(?:\([^()]{2,40}\)\s*)?(?:[—–:]|-{1,2}\s)|\p{Lu}[\p{L}'’.-]+(?:,? (?:\p{Lu}[\p{L}'’.-]+|\d{1,4})){0,6} \((?:[A-Z]{2,6}|\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+){0,2})\)(?:\s*[—–-]{1,2})?\s(?=["“‘']?\p{Lu}))/u

/** Whether a paragraph opens with a dateline. */
export function hasDateline(paragraph: string): boolean {
  return DATELINE.test(paragraph.slice(0, 160))
}

/** The day that a paragraph's dateline names with its year: "NUR-SULTAN, Jan 13, 2022 (AFP) -"; null when it names none. */
export function dayInDateline(paragraph: string): Moment | null {
  const dateline = DATELINE.exec(paragraph.slice(0, 160))?.[0] ?? ''
  for (const comma of dateline.matchAll(/,\s+/gu)) {
    const moment = readMoment(dateline.slice(comma.index + comma[0].length))
    if (moment) return { on: moment.on, at: null }
  }
  return null
}
