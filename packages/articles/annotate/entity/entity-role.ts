import type { Entity, Role } from '../../model/entity.ts'
import { entityKey } from '../../model/identity.ts'
import { spanOf } from '../../model/text-span.ts'
import { countryOfDemonym } from '../gazetteer/country.ts'
import { placesNamed } from '../gazetteer/place.ts'
import { wordAt } from '../token.ts'
import { mentionAt, type Placed, type Scene } from './entity-scene.ts'
import { isModifier, isOffice, isPast, isPerson, isShortTitle } from './entity-title.ts'

/** The words of a role by the numbers of their tokens, and what the words around them tell. */
type Title = { readonly first: number; readonly end: number; readonly of: string | null; readonly former: boolean }

/**
 * The roles that an article gives to persons, by their keys: those before a name ("Deputy Health Minister X", "Russian President
 * X") and those behind it ("X, the mayor of Y,"). The same role told again is listed once.
 */
export function rolesOf(
  text: string,
  scenes: readonly Scene[],
  entities: ReadonlyMap<string, Entity>,
): ReadonlyMap<string, Role[]> {
  const roles = new Map<string, Role[]>()
  for (const scene of scenes)
    for (const mention of scene.mentions) {
      if (mention.kind !== 'PERSON') continue
      for (const title of [titleBefore(scene, mention, entities), titleBehind(scene, mention, entities)]) {
        const { tokens } = scene.sentence
        const start = title && tokens[title.first]?.start
        const end = title && tokens[title.end - 1]?.end
        if (!title || typeof start !== 'number' || typeof end !== 'number') continue
        const span = spanOf(text, start, end)
        add(roles, mention.key, { title: span.exact, of: title.of, former: title.former, span })
      }
    }
  return roles
}

/** Keeps the first of equal roles; one that tells whose it is stands for one that does not. */
function add(roles: Map<string, Role[]>, key: string, role: Role): void {
  const known = roles.get(key) ?? []
  const same = known.findIndex(({ title, former, of }) => {
    const alike = title.toLowerCase() === role.title.toLowerCase() && former === role.former
    return alike && (of === role.of || of === null || role.of === null)
  })
  if (same < 0) known.push(role)
  else if (known[same]?.of === null && role.of !== null) known[same] = role
  roles.set(key, known)
}

function titleBefore(scene: Scene, mention: Placed, entities: ReadonlyMap<string, Entity>): Title | null {
  const { tokens } = scene.sentence
  const isSetOff = wordAt(tokens, mention.first - 1) === ',' && wordAt(tokens, mention.end) === ','
  const end = isSetOff ? mention.first - 1 : mention.first
  let start = headBefore(scene, end)
  if (start === null) return null
  while (start > 0 && !mentionAt(scene, start - 1)) {
    if (isPartOfTitle(scene, start - 1)) start--
    else if (wordAt(tokens, start - 1) === '.' && isShortTitle(tokens[start - 2]?.text ?? '')) start -= 2
    else break
  }
  let former = false
  while (start < end - 1 && isPast(wordAt(tokens, start))) {
    former = true
    start++
  }
  let before = start - 1
  if (wordAt(tokens, before) === "'s" || wordAt(tokens, before) === '’s') before--
  const holder = mentionAt(scene, before)
  const country = countryOfDemonym(tokens[before]?.text ?? '')
  let of: string | null = null
  if (holder && holder.kind !== 'PERSON') {
    of = holder.key
    before = holder.first - 1
  } else if (country && before >= 0) {
    of = keyOfCountry(country.name, entities)
    before--
  }
  if (isPast(wordAt(tokens, before)) || isSucceeded(tokens.slice(Math.max(0, before - 4), before + 1).map(t => t.text)))
    former = true
  return { first: start, end, of: of ?? holderWithin(scene, start, end), former }
}

/** Where the head of a title that ends at `end` starts: "Minister |", "Gov. |", "Secretary of State |". */
function headBefore(scene: Scene, end: number): number | null {
  const { tokens } = scene.sentence
  const last = tokens[end - 1]
  if (!last || mentionAt(scene, end - 1)?.kind === 'PERSON') return null
  if (last.text === '.') return isShortTitle(tokens[end - 2]?.text ?? '') ? end - 2 : null
  if (isOffice(last.text) || (/^\p{Ll}/u.test(last.text) && isPerson(last.text))) return end - 1
  // "Secretary of State", "Minister for Foreign Affairs"
  for (let at = end - 2; at >= Math.max(1, end - 6); at--) {
    const word = wordAt(tokens, at)
    if (word === 'of' || word === 'for') return isOffice(tokens[at - 1]?.text ?? '') ? at - 1 : null
    if (!/^(?:the|and|&|\p{Lu}.*)$/u.test(tokens[at]?.text ?? '')) return null
  }
  return null
}

/** Whether a token stands before the head of a title and belongs to it: "Deputy", "Health", "vice". */
function isPartOfTitle(scene: Scene, at: number): boolean {
  const { tokens } = scene.sentence
  const word = tokens[at]?.text ?? ''
  if (countryOfDemonym(word)) return false
  if (isModifier(word) || isPast(word.toLowerCase())) return true
  if (word === '-' || word === '–') return false
  // The first word of a sentence has a capital whatever it is.
  return at > 0 && /^\p{Lu}\p{L}+$/u.test(word) && !isClosed(word) && !/^[“"'‘.:]$/u.test(wordAt(tokens, at - 1))
}

function titleBehind(scene: Scene, { end: behind }: Placed, entities: ReadonlyMap<string, Entity>): Title | null {
  const { tokens } = scene.sentence
  if (wordAt(tokens, behind) !== ',') return null
  let at = behind + 1
  let of: string | null = null
  let former = false
  const determined = /^(?:the|an?|its|their|his|her)$/.test(wordAt(tokens, at))
  if (determined) at++
  const holder = mentionAt(scene, at)
  if (holder && holder.kind !== 'PERSON') {
    of = holder.key
    at = holder.end
    if (/^['’]s$/.test(wordAt(tokens, at))) at++
  }
  const start = at
  let first = start
  let head = -1
  for (; at < start + 6; at++) {
    const word = tokens[at]?.text ?? ''
    if (isPast(word.toLowerCase()) && at === first) {
      former = true
      first = at + 1
    } else if (countryOfDemonym(word) && at === first) {
      of = keyOfCountry(countryOfDemonym(word)?.name ?? '', entities)
      first = at + 1
    } else if (isOffice(word) || (/^\p{Ll}/u.test(word) && isPerson(word))) head = at
    else if (!/^[\p{L}-]+$/u.test(word) || isClosed(word) || (mentionAt(scene, at) && head >= 0)) break
  }
  if (head < 0 || at > head + 1) return null
  // Of "X, president Y and Z" the role is Y's; without an article, only an office reads as an apposition.
  if (mentionAt(scene, head + 1)?.kind === 'PERSON' || (!determined && !of && !isOffice(tokens[head]?.text ?? '')))
    return null
  return { first, end: head + 1, of: of ?? holderBehind(scene, head + 1), former }
}

/** The organization or place that "of", "for", "at" behind a title names. */
function holderBehind(scene: Scene, at: number): string | null {
  const { tokens } = scene.sentence
  if (!/^(?:of|for|at|in|with|from)$/.test(wordAt(tokens, at))) return null
  const next = wordAt(tokens, at + 1) === 'the' ? at + 2 : at + 1
  const holder = mentionAt(scene, next)
  return holder && holder.kind !== 'PERSON' ? holder.key : null
}

function holderWithin({ mentions }: Scene, start: number, end: number): string | null {
  return mentions.find(({ first, end: last, kind }) => start <= first && last <= end && kind !== 'PERSON')?.key ?? null
}

function keyOfCountry(name: string, entities: ReadonlyMap<string, Entity>): string | null {
  const key = entityKey('PLACE', placesNamed(name)[0].name)
  return entities.has(key) ? key : null
}

/** Whether the words before a title tell that somebody else has the role now: "who succeeded ruler X". */
function isSucceeded(words: readonly string[]): boolean {
  return /\b(?:succeeded|succeeds|replaced|replaces|ousted|toppled|unseated)(?: \S+){0,2}$/.test(words.join(' '))
}

/** Words that are no part of a title, though a sentence may write them with a capital. */
function isClosed(word: string): boolean {
  return /^(?:the|a|an|and|but|or|as|if|when|while|who|which|that|this|these|those|of|for|in|on|at|to|by|from|with|like|both|said|says|told|is|was|were|are|also|then|so|yet|how|what|why|where|after|before|since|although|because|he|she|it|they|his|her|their|its|our|my|your|yes|no|not|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|june|july|august|september|october|november|december)$/i.test(
    word,
  )
}
