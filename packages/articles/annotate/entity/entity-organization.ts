import { fold } from '../../model/identity.ts'
import { countryNamed, countryOfDemonym } from '../gazetteer/country.ts'

const JOINTS = new Set(['of', 'for', 'and', 'the', 'on', 'in', 'to', 'de', 'a', 's'])

/** A name, and its words as they are compared. */
export type FoldedName = { readonly text: string; readonly words: readonly string[] }

/** A name with its words, for {@link isShortName}. */
export function foldedName(text: string): FoldedName {
  return { text, words: fold(text).split(' ') }
}

/** Words behind a company's name that tell its legal form. */
const LEGAL_FORM = / (?:inc|corp|corporation|co|company|ltd|limited|llc|llp|plc|ag|gmbh|sa|nv|se|spa|pty|holdings)$/

/** The words by which an organization is told from others: without "the", full stops and the legal form. */
export function organizationWords(name: string): string {
  const words = fold(name.replaceAll('.', '')).replace(/^the /, '')
  return words.replace(LEGAL_FORM, '').replace(LEGAL_FORM, '')
}

/** Whether `short` is the initials of `full`: CSTO of "Collective Security Treaty Organization". */
export function abbreviates(short: string, full: string): boolean {
  if (!/^\.*\p{Lu}\P{White_Space}*\p{Lu}[.s]*$/u.test(short)) return false
  const letters = short.replaceAll('.', '').replace(/s$/, '')
  if (!/^\p{Lu}[\p{L}&]*\p{Lu}$/u.test(letters) || full.length <= letters.length) return false
  const words = full.split(/[\s-]+/u).filter(word => /^\p{L}/u.test(word))
  if (words.length < 2) return false
  const initials = (list: readonly string[]): string => list.map(word => word.charAt(0).toUpperCase()).join('')
  const capital = letters.toUpperCase()
  return capital === initials(words) || capital === initials(words.filter(word => !JOINTS.has(word.toLowerCase())))
}

/**
 * Whether `short` can stand for the organization named `full`: its name without the country before it ("Defense Ministry" for
 * "Russia's Defense Ministry") or behind it ("Defense Ministry of Russia"), or its last two words or more.
 */
export function isShortName(short: FoldedName, full: FoldedName): boolean {
  const few = short.words
  const many = full.words
  if (few.length >= many.length) return false
  const start = many.slice(0, few.length)
  if (few.length >= 2 && few.every((word, i) => word === start[i]) && many[few.length] === 'of')
    return isCountry(full.text.slice(full.text.toLowerCase().lastIndexOf(' of ') + 4))
  const end = many.slice(many.length - few.length)
  if (!few.every((word, i) => word === end[i])) return false
  return few.length >= 2 || isCountry(full.text.slice(0, full.text.length - short.text.length))
}

function isCountry(words: string): boolean {
  const name = words.replace(/['’]s?\s*$/u, '').trim()
  return countryNamed(name) !== undefined || countryOfDemonym(name) !== undefined
}
