/** `By`, and what follows a byline's names: a place, an outlet, a time of reading. */
const OPENING = /^(?:(?:story|text|words|report|reported|reporting|written|analysis)\s+)?by:?\s+(?=\S)/iu
/** Openings in other languages. A single word behind one is no name: "Von" and "par" open other lines as well. */
const OPENING_ABROAD = /^(?:[Vv]on|[Pp]ar|[Pp]or|[Тт]екст|[Аа]втор)\s*:?\s+(?=\p{Lu}[\p{L}.'’-]*\s+\p{Lu})/u
const TAIL = /\s+(?:in|for|at|from|with)\s+(?=\p{Lu}).*$|\s*[|•·–—].*$|\s*\(.*$/u

/**
 * The authors that a byline names ("By Ann Lee and Bo Chan in Almaty"): persons, or a newsroom such as "Reuters"; null for a line
 * that is no byline.
 */
export function readByline(line: string): string[] | null {
  const opening = OPENING.exec(line) ?? OPENING_ABROAD.exec(line)
  if (!opening || line.length > 160 || /[.!?]["”’]?$/u.test(line.replace(/\b(?:\p{Lu}|[JS]r)\.$/u, ''))) return null
  const names = line
    .slice(opening[0].length)
    .replace(TAIL, '')
    .split(/\s*(?:,|;|&|\b(?:and|und|et)\b|\s[yи]\s)\s*/u)
    .map(name => name.trim())
    .filter(name => name !== '')
  if (names.length === 0 || names.length > 12 || !names.every(isName)) return null
  return [...new Set(names.map(inTitleCase))]
}

function isName(words: string): boolean {
  const parts = words.split(/\s+/u)
  return (
    parts.length <= 5 &&
    parts.every(part => /^(?:\p{Lu}[\p{L}\p{M}'’.-]*|al|bin|da|de|del|der|di|du|la|le|van|von)$/u.test(part))
  )
}

/** "ANN LEE" is "Ann Lee"; "AFP" stays. */
function inTitleCase(name: string): string {
  if (!name.includes(' ') || name !== name.toUpperCase()) return name
  return name.replace(/(\p{Lu})([\p{L}\p{M}]+)/gu, (_, first: string, rest: string) => first + rest.toLowerCase())
}
