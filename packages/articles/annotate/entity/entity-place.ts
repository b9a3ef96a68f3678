import type { PlaceKind } from '../../model/entity.ts'
import { type KnownPlace, placesNamed } from '../gazetteer/place.ts'
import type { Name } from '../name/name.ts'

/**
 * Which place each name of a place in an article means. Where several places have a name, the words behind it tell ("Moscow,
 * Idaho"), or the country in which most other places of the article lie: among American states, "Georgia" is one.
 */
export function placesOf(text: string, names: readonly Name[]): ReadonlyMap<string, KnownPlace> {
  const known = new Map<string, readonly [KnownPlace, ...KnownPlace[]]>()
  const within = new Map<string, string>()
  const kinds = new Map<string, PlaceKind>()
  for (const [index, { start, end }] of names.entries()) {
    const name = text.slice(start, end)
    known.set(name, placesNamed(name))
    const next = names[index + 1]
    if (next && /^,\s(?:the\s)?$/.test(text.slice(end, next.start))) {
      const code = placesNamed(text.slice(next.start, next.end))[0].countryCode
      if (code) within.set(name, code)
    }
    const kind = kindBehind(text.slice(end, end + 16))
    if (kind) kinds.set(name, kind)
  }

  const weights = new Map<string, number>()
  for (const places of known.values()) {
    const [{ kind, countryCode: code }, ...others] = places
    const isEither = kind === 'COUNTRY' && others.some(place => place.kind === 'REGION')
    if (code && !isEither) weights.set(code, (weights.get(code) ?? 0) + 1)
  }

  return new Map(
    [...known].map(([name, places]) => {
      const code = within.get(name)
      const place = places.find(each => each.countryCode === code) ?? likeliest(places, weights)
      return [name, place.kind === 'OTHER' ? { ...place, kind: kinds.get(name) ?? place.kind } : place]
    }),
  )
}

/** The kind that the noun behind a name tells: "Mangystau region". */
function kindBehind(text: string): PlaceKind | null {
  if (/^ (?:region|province|oblast|county|district|prefecture|governorate|state)\b/i.test(text)) return 'REGION'
  if (/^ (?:river|sea|lake|valley|desert|mountains?|peninsula|strait|islands?)\b/i.test(text)) return 'NATURAL_FEATURE'
  return /^ (?:airport|stadium|bridge|hospital|prison|palace|museum)\b/i.test(text) ? 'FACILITY' : null
}

/** A region instead of the country of the same name, when at least twice as many other places lie in the region's country. */
function likeliest(places: readonly [KnownPlace, ...KnownPlace[]], weights: ReadonlyMap<string, number>): KnownPlace {
  const [first] = places
  const region = places.find(place => place.kind === 'REGION')
  const weightOf = (place: KnownPlace): number => weights.get(place.countryCode ?? '') ?? 0
  if (first.kind === 'COUNTRY' && region && weightOf(region) >= 2 && weightOf(region) >= 2 * weightOf(first))
    return region
  return first
}
