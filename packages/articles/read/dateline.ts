/**
 * Where the report was filed, in front of an article's first words: a place in capitals, or a place and an agency, and a dash:
 * "ALMATY, Kazakhstan (Reuters) —", "NUR-SULTAN, Jan 13 (AFP) -", "Almaty, Kazakhstan (CNN)".
 */
const DATELINE =
  /^(?:\p{Lu}[\p{Lu}\p{M}'’.-]+(?:[ -]\p{Lu}[\p{Lu}\p{M}'’.-]+){0,3}(?:\s*[/,]\s*[\p{L}\d.' -]{2,40}){0,3}?\s*(?:\([^()]{2,40}\)\s*)?(?:[—–:]|-{1,2}\s)|\p{Lu}[^().!?:;]{1,60}\((?:[A-Z]{2,6}|\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+){0,2})\)(?:\s*[—–-]{1,2})?\s)/u

/** Whether a paragraph opens with a dateline. */
export function hasDateline(paragraph: string): boolean {
  return DATELINE.test(paragraph.slice(0, 160))
}
