import { fold } from '../../model/identity.ts'

/** The words of a person's name that tell people apart: without initials, "Jr.", "III" and the like. */
export function nameWords(name: string): string[] {
  const words = fold(name).split(' ')
  return words.filter((word, index) => index === 0 || (word.length > 1 && !/^(?:jr|sr|i{2,3}|iv)$/.test(word)))
}

/**
 * Whether `short` can stand for the person named `full`: their last name, their first name, or the same first and last name
 * with others between. "Tokayev" is short for "Kassym-Jomart Tokayev", "Suu Kyi" for "Aung San Suu Kyi".
 */
export function isShortFor(short: readonly string[], full: readonly string[]): boolean {
  if (short.length >= full.length) return false
  const end = full.slice(full.length - short.length)
  if (short.every((word, i) => word === end[i])) return true
  if (short.length === 1) return short[0] === full[0]
  return short[0] === full[0] && short[short.length - 1] === full[full.length - 1]
}
