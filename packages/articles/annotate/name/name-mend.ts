import type { EntityKind } from '../../model/entity.ts'
import { abbreviates } from '../entity/entity-organization.ts'
import { WORD } from '../gazetteer/lexicon.ts'
import { type Document, SURROUNDING, wordAt } from '../tagger/document.ts'
import type { TaggedName } from '../tagger/tag.ts'

/** Takes a last name that stands alone for the person with the full name, where it was mostly taken for one. */
export function withOneKind(document: Document, names: readonly TaggedName[]): TaggedName[] {
  const surnames = surnamesIn(document, names)
  const balance = new Map<string, number>()
  for (const { first, end, kind } of names) {
    const text = wordAt(document, end - 1)?.text ?? ''
    if (end - first === 1) balance.set(text, (balance.get(text) ?? 0) + (kind === 'PERSON' ? 1 : -1))
  }
  return names.map(name => {
    const text = wordAt(document, name.first)?.text ?? ''
    const isOne = name.end - name.first === 1 && surnames.has(text) && (balance.get(text) ?? 0) > 0
    return isOne ? { ...name, kind: 'PERSON' } : name
  })
}

/** Adds the places where the last name of a person with a full name stands alone and was not found. */
export function withSurnames(document: Document, names: readonly TaggedName[]): TaggedName[] {
  return withWords(document, names, surnamesIn(document, names), 'PERSON')
}

/**
 * Adds abbreviations that stand in brackets behind the organization they are short for, and wherever else they stand: "World
 * Health Organization (WHO)".
 */
export function withAbbreviations(document: Document, names: readonly TaggedName[]): TaggedName[] {
  const short = new Set<string>()
  for (const { first, end, kind } of names) {
    const text = wordAt(document, end + 1)?.text ?? ''
    if (kind !== 'ORGANIZATION' || wordAt(document, end)?.text !== '(' || wordAt(document, end + 2)?.text !== ')')
      continue
    if (/^\p{Lu}{2,}$/u.test(text) && abbreviates(text, wordsBetween(document, first, end, ' '))) short.add(text)
  }
  return withWords(document, names, short, 'ORGANIZATION')
}

const HONORIFIC = /^(?:Mr|Mrs|Ms|Mx|Dr)$/

/** Adds the names behind "Mr.", "Mrs." and the like that were not found, but for common words. */
export function withHonorifics(document: Document, names: readonly TaggedName[]): TaggedName[] {
  const { ids, words } = document
  const honorifics = new Set(words.flatMap((word, id) => (HONORIFIC.test(word.text) ? [id] : [])))
  if (honorifics.size === 0) return [...names]
  const taken = new Uint8Array(ids.length)
  for (const { first, end } of names) taken.fill(1, first, end)
  const added: TaggedName[] = []
  for (let at = 0; at < ids.length; at++) {
    if (!honorifics.has(ids[at] ?? -1)) continue
    const first = wordAt(document, at + 1)?.text === '.' ? at + 2 : at + 1
    let end = first
    while (end < first + 3 && !taken[end] && isName(document, end)) end++
    const isCommon = ((wordAt(document, end - 1)?.bits ?? 0) & WORD.COMMON) !== 0
    if (end > first && !taken[end] && !isCommon) added.push({ first, end, kind: 'PERSON' })
  }
  return [...names, ...added].sort((a, b) => a.first - b.first)
}

/** Words within names of persons that are written small: "Abdullah bin Zayed", "Ludwig van der Berg". */
const PARTICLES = /^(?:bin|ibn|bint|al|el|van|von|der|den|de|del|della|di|da|dos|du|la|le|ter|ten|zu)+$/

/** A last name with the Arabic article: "al-Maktoum". */
const ARTICLED = /^(?:al|el|ad|an|ar|as|ash|at|az)[-‑]\p{Lu}/u

/** Joins the parts of a person's name that a particle parts, and a last name with an article to what stands before it. */
export function withParticles(document: Document, names: readonly TaggedName[]): TaggedName[] {
  const joined: TaggedName[] = []
  for (const [index, each] of names.entries()) {
    const before = joined.at(-1)
    const isFree = (names[index + 1]?.first ?? document.ids.length) > each.end
    const isOpen =
      each.kind === 'PERSON' &&
      isFree &&
      isOneSentence(document, each.first, each.end + 1) &&
      ARTICLED.test(wordAt(document, each.end)?.text ?? '')
    const name = isOpen ? { ...each, end: each.end + 1 } : each
    const isPart =
      before?.kind === 'PERSON' &&
      name.kind === 'PERSON' &&
      name.first > before.end &&
      PARTICLES.test(wordAt(document, before.end)?.text ?? '')
    if (
      isPart &&
      isOneSentence(document, before.first, name.end) &&
      PARTICLES.test(wordsBetween(document, before.end, name.first))
    )
      joined.splice(-1, 1, { first: before.first, end: name.end, kind: 'PERSON' })
    else joined.push(name)
  }
  return joined
}

/** Joins a country to its ministry: "Russia's Defense Ministry" names one organization, as there are many defense ministries. */
export function withMinistries(document: Document, names: readonly TaggedName[]): TaggedName[] {
  const joined: TaggedName[] = []
  for (const name of names) {
    const before = joined.at(-1)
    const ministry =
      wordAt(document, name.end - 1)?.key === 'ministry' || wordAt(document, name.first)?.key === 'ministry'
    if (
      before?.kind === 'PLACE' &&
      name.kind === 'ORGANIZATION' &&
      ministry &&
      /^['’]s$/u.test(wordsBetween(document, before.end, name.first)) &&
      isOneSentence(document, before.first, name.end)
    )
      joined.splice(-1, 1, { first: before.first, end: name.end, kind: 'ORGANIZATION' })
    else joined.push(name)
  }
  return joined
}

/** The last names of persons with full names; those that are common words, too, tell nothing: "Brown". */
function surnamesIn(document: Document, names: readonly TaggedName[]): ReadonlySet<string> {
  const surnames = new Set<string>()
  for (const { first, end, kind } of names) {
    const last = wordAt(document, end - 1)
    if (kind === 'PERSON' && end - first >= 2 && last?.kind === 'NAME' && !(last.bits & WORD.COMMON))
      surnames.add(last.text)
  }
  return surnames
}

/** Adds the places where one of the words stands that were not found, without another word with a capital beside it. */
function withWords(
  document: Document,
  names: readonly TaggedName[],
  texts: ReadonlySet<string>,
  kind: EntityKind,
): TaggedName[] {
  if (texts.size === 0) return [...names]
  const taken = new Uint8Array(document.ids.length)
  for (const { first, end } of names) taken.fill(1, first, end)
  const added: TaggedName[] = []
  for (let at = 0; at < document.ids.length; at++) {
    if (taken[at] || !texts.has(wordAt(document, at)?.text ?? '')) continue
    if (isName(document, at - 1) || isName(document, at + 1)) continue
    added.push({ first: at, end: at + 1, kind })
  }
  return [...names, ...added].sort((a, b) => a.first - b.first)
}

/** Whether no sentence starts between the token at `first` and the one before `end`. */
function isOneSentence({ surroundings }: Document, first: number, end: number): boolean {
  return surroundings.subarray(first + 1, end).every(flags => (flags & SURROUNDING.FIRST) === 0)
}

function isName(document: Document, at: number): boolean {
  return wordAt(document, at)?.kind === 'NAME'
}

function wordsBetween(document: Document, from: number, to: number, separator = ''): string {
  return Array.from({ length: to - from }, (_, i) => wordAt(document, from + i)?.text ?? '').join(separator)
}
