import type { PlaceKind } from '../../model/entity.ts'
import { countryNamed } from './country.ts'
import places from './places.json' with { type: 'json' }
import { plain } from './plain.ts'
import { regionNamed } from './region.ts'

/** What the gazetteers tell of a place. `name` is the one under which it is kept: "Florida" for "Fla.". */
export type KnownPlace = {
  readonly name: string
  readonly kind: PlaceKind
  readonly countryCode: string | null
  readonly latitude: number | null
  readonly longitude: number | null
}

/** A city with so many thousand people goes before the region of the same name around it: Almaty, Berlin, Washington. */
const LARGE = 100

/** The lines of the cities of each name, the largest first. */
const cities = new Map<string, string[]>()
for (const line of places.cities.split('\n')) {
  const name = line.slice(0, line.indexOf('|'))
  const key = plain(name).toLowerCase()
  const lines = cities.get(key)
  if (lines) lines.push(line)
  else cities.set(key, [line])
}

const FACILITY =
  /\b(?:Airport|Airfield|Stadium|Arena|Bridge|Hospital|Square|Tower|Towers|Prison|Palace|Castle|Museum|Park|Street|Avenue|Road|Station|Center|Centre|Hall|Hotel|Temple|Mosque|Church|Cathedral|Base|Plant|Camp|House)$/iu
const NATURAL =
  /\b(?:River|Lake|Sea|Ocean|Bay|Gulf|Strait|Mountains?|Hills|Valley|Desert|Islands?|Peninsula|Canyon|Forest|Basin|Delta|Glacier|Coast)$|^(?:Mount|Mt|Lake|River|Gulf|Cape|Strait)\b/u
const REGION = /\b(?:County|Province|Region|Oblast|District|State|Parish|Prefecture|Governorate)$/u

/**
 * The places that have this name, the likeliest first: a country, a region, then cities by size; a large city before the region
 * around it. When none is known, one of the kind that its words tell.
 */
export function placesNamed(name: string): readonly [KnownPlace, ...KnownPlace[]] {
  const found: KnownPlace[] = []
  const country = countryNamed(name)
  if (country) {
    const { code, latitude, longitude } = country
    found.push({ name: country.name, kind: 'COUNTRY', countryCode: code, latitude, longitude })
  }
  const region = regionNamed(name)
  const towns = (cities.get(plain(name).toLowerCase()) ?? []).map(cityOf)
  if (region && !towns.some(({ countryCode, people }) => countryCode === region.countryCode && people >= LARGE))
    found.push({ ...region, kind: 'REGION' })
  for (const { people: _, ...town } of towns) found.push(town)
  const [first = { name, kind: kindByWords(name), countryCode: null, latitude: null, longitude: null }, ...others] =
    found
  return [first, ...others]
}

function cityOf(line: string): KnownPlace & { readonly people: number } {
  const [name = '', countryCode = '', latitude = '', longitude = '', people = ''] = line.split('|')
  return {
    name,
    kind: 'CITY',
    countryCode,
    latitude: Number(latitude),
    longitude: Number(longitude),
    people: Number(people),
  }
}

function kindByWords(name: string): PlaceKind {
  if (NATURAL.test(name)) return 'NATURAL_FEATURE'
  if (FACILITY.test(name)) return 'FACILITY'
  return REGION.test(name) ? 'REGION' : 'OTHER'
}
