import type { Credit } from '../model/image.ts'
import { type Range, trimmedSpan } from '../model/text-span.ts'
import { isAgency } from './agency.ts'
import { isPersonName } from './person-name.ts'

/** "AP Photo" is AP. */
const PHOTO = /\s+(?:file\s+)?(?:photos?|pictures?|images?)$/iu

/**
 * A credit with its photographers and agencies: the parts between slashes, commas and "via" are persons when they can be names of
 * persons, else agencies. "STR" (a stringer, unnamed) and "Handout" are neither.
 */
export function creditOf(text: string, range: Range): Credit | null {
  const span = trimmedSpan(text, range.start, range.end)
  if (!span) return null
  const names = namesIn(span.exact).flatMap(personsIn).map(inTitleCase)
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

/** "ANN LEE" is "Ann Lee"; "GETTY IMAGES" stays, as names of institutions do. */
function inTitleCase(name: string): string {
  if (name !== name.toUpperCase() || !name.includes(' ')) return name
  const person = name.replace(
    /(\p{Lu})([\p{L}\p{M}]+)/gu,
    (_, first: string, rest: string) => first + rest.toLowerCase(),
  )
  return isPersonName(person) ? person : name
}

/** The names in a credit, labels, years and unnamed stringers left out. */
export function namesIn(words: string): string[] {
  return words
    .split(/\s*[/|,;]\s*|\s+(?:via|for|courtesy of|through)\s+|\s+[-–—]\s+/u)
    .map(name =>
      name
        .replace(/^(?:photo(?:graph)?s?|images?|pictures?)?\s*by\s+|^(?:©|\(c\))\s*|^(?:19|20)\d\d\s+/iu, '')
        .replace(/\.$/u, '')
        .trim(),
    )
    .map(name => (isAgency(name) || !isAgency(name.replace(PHOTO, '')) ? name : name.replace(PHOTO, '')))
    .filter(name => /\p{L}/u.test(name) && !/^(?:STR|Stringer|Handout|Pool|File|Files|Archive photo)$/iu.test(name))
}
