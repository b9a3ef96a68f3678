import type { EntityKind } from '../../model/entity.ts'
import { fold } from '../../model/identity.ts'
import type { KnownPlace } from '../gazetteer/place.ts'
import type { Name } from '../name/name.ts'
import { abbreviates, foldedName, isShortName, organizationWords } from './entity-organization.ts'
import { isShortFor, nameWords } from './entity-person.ts'
import { placesOf } from './entity-place.ts'

/** The names of one entity. `name` is the fullest of them, or the one under which the gazetteers keep the place. */
export type Group = {
  readonly kind: EntityKind
  readonly name: string
  readonly names: readonly Name[]
  readonly place: KnownPlace | null
}

/** All places of an article where a name stands, in any of its spellings: "U.N." and "UN". */
type Bundle = { readonly text: string; readonly names: readonly Name[]; readonly place: KnownPlace | null }

/**
 * Groups names that stand for the same entity. What could stand for several stays apart: two entities are better than a wrong
 * one. Groups come in the order of their first names.
 */
export function groupNames(text: string, names: readonly Name[]): Group[] {
  const ofKind = (kind: EntityKind): Name[] => names.filter(name => name.kind === kind)
  const groups = [
    ...groupPersons(text, ofKind('PERSON')),
    ...groupOrganizations(text, ofKind('ORGANIZATION')),
    ...groupPlaces(text, ofKind('PLACE')),
  ]
  return groups.sort((a, b) => (a.names[0]?.start ?? 0) - (b.names[0]?.start ?? 0))
}

function groupPersons(text: string, names: readonly Name[]): Group[] {
  const words = new Map<string, string[]>()
  for (const { start, end } of names) {
    const name = text.slice(start, end)
    words.set(name, nameWords(name))
  }
  const wordsOf = (name: string): string[] => words.get(name) ?? []
  const bundles = bundlesOf(text, names, name => wordsOf(name).join(' '))
  return joined('PERSON', bundles, (short, full) => isShortFor(wordsOf(short.text), wordsOf(full.text)))
}

function groupOrganizations(text: string, names: readonly Name[]): Group[] {
  const explained = explainedIn(text, names)
  const bundles = bundlesOf(text, names, organizationWords)
  const folded = new Map(bundles.map(bundle => [bundle, foldedName(bundle.text)]))
  return joined('ORGANIZATION', bundles, (short, full) => {
    const [few, many] = [folded.get(short), folded.get(full)]
    return (
      explained.get(short.text) === full.text ||
      abbreviates(short.text, full.text) ||
      (few !== undefined && many !== undefined && isShortName(few, many))
    )
  })
}

function groupPlaces(text: string, names: readonly Name[]): Group[] {
  const places = placesOf(text, names)
  const keyOf = (name: string): string => fold(places.get(name)?.name ?? name)
  return bundlesOf(text, names, keyOf, places).map(bundle => ({
    kind: 'PLACE',
    name: bundle.place?.name ?? bundle.text,
    names: bundle.names,
    place: bundle.place,
  }))
}

/** What abbreviations in brackets right behind a name stand for, whatever their letters: "Doctors Without Borders (MSF)". */
function explainedIn(text: string, names: readonly Name[]): ReadonlyMap<string, string> {
  const explained = new Map<string, string>()
  for (const [index, name] of names.entries()) {
    const next = names[index + 1]
    if (
      !next ||
      !/^\s\(["“]?$/.test(text.slice(name.end, next.start)) ||
      !/^["”]?\)/.test(text.slice(next.end, next.end + 2))
    )
      continue
    const short = text.slice(next.start, next.end)
    if (/^\p{Lu}[\p{L}&-]*\p{Lu}$/u.test(short)) explained.set(short, text.slice(name.start, name.end))
  }
  return explained
}

function bundlesOf(
  text: string,
  names: readonly Name[],
  keyOf: (name: string) => string,
  places?: ReadonlyMap<string, KnownPlace>,
): Bundle[] {
  const bundles = new Map<string, Bundle>()
  for (const name of names) {
    const words = text.slice(name.start, name.end)
    const key = keyOf(words)
    const bundle = bundles.get(key)
    bundles.set(key, {
      text: bundle && bundle.text.length >= words.length ? bundle.text : words,
      names: [...(bundle?.names ?? []), name],
      place: bundle?.place ?? places?.get(words) ?? null,
    })
  }
  return [...bundles.values()]
}

/** Joins the bundles of short names to those of the full names that they are short for. */
function joined(
  kind: EntityKind,
  bundles: readonly Bundle[],
  isShort: (short: Bundle, full: Bundle) => boolean,
): Group[] {
  const homes = new Map<Bundle, Bundle>()
  for (const bundle of bundles) {
    const longer = bundles.filter(other => other !== bundle && isShort(bundle, other))
    // The longest of a chain ("Clinton", "Hillary Clinton", "Hillary Rodham Clinton") is home to all.
    const ends = longer.filter(one => !longer.some(other => other !== one && isShort(one, other)))
    const home = ends.length === 1 ? ends[0] : prevailing(ends)
    if (home) homes.set(bundle, home)
  }
  const members = new Map<Bundle, Name[]>()
  for (const bundle of bundles) {
    const home = homeOf(bundle, homes)
    members.set(home, [...(members.get(home) ?? []), ...bundle.names])
  }
  return [...members].map(([{ text }, names]) => ({
    kind,
    name: text,
    names: names.sort((a, b) => a.start - b.start),
    place: null,
  }))
}

/** The end of the chain of full names. A name is never short for one that is short for it, so there is an end. */
function homeOf(bundle: Bundle, homes: ReadonlyMap<Bundle, Bundle>): Bundle {
  const passed = new Set<Bundle>()
  let home = bundle
  for (let next = homes.get(home); next && !passed.has(next); next = homes.get(home)) {
    passed.add(home)
    home = next
  }
  return home
}

/** Of several that a short name could stand for, the one named three times as often as all others together. */
function prevailing(bundles: readonly Bundle[]): Bundle | undefined {
  const all = bundles.reduce((sum, bundle) => sum + bundle.names.length, 0)
  return bundles.find(bundle => bundle.names.length >= 3 * (all - bundle.names.length))
}
