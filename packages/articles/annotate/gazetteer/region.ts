import places from './places.json' with { type: 'json' }
import { plain } from './plain.ts'

/** A part of a country, or of the world (then without a country); its middle in degrees where that is known. */
export type Region = {
  readonly name: string
  readonly countryCode: string | null
  readonly latitude: number | null
  readonly longitude: number | null
}

/** The states of the United States with what news write for them: postal code and the Associated Press's short form. */
const STATES =
  'Alabama|AL|Ala.;Alaska|AK;Arizona|AZ|Ariz.;Arkansas|AR|Ark.;California|CA|Calif.;Colorado|CO|Colo.;Connecticut|CT|Conn.;Delaware|DE|Del.;Florida|FL|Fla.;Hawaii|HI;Idaho|ID;Illinois|IL|Ill.;Indiana|IN|Ind.;Iowa|IA;Kansas|KS|Kan.;Kentucky|KY|Ky.;Louisiana|LA|La.;Maine|ME;Maryland|MD|Md.;Massachusetts|MA|Mass.;Michigan|MI|Mich.;Minnesota|MN|Minn.;Mississippi|MS|Miss.;Missouri|MO|Mo.;Montana|MT|Mont.;Nebraska|NE|Neb.;Nevada|NV|Nev.;New Hampshire|NH|N.H.;New Jersey|NJ|N.J.;New Mexico|NM|N.M.;New York|NY|N.Y.;North Carolina|NC|N.C.;North Dakota|ND|N.D.;Ohio|OH;Oklahoma|OK|Okla.;Oregon|OR|Ore.;Pennsylvania|PA|Pa.;Rhode Island|RI|R.I.;South Carolina|SC|S.C.;South Dakota|SD|S.D.;Tennessee|TN|Tenn.;Texas|TX;Utah|UT;Vermont|VT|Vt.;Virginia|VA|Va.;Washington State|WA|Wash.;West Virginia|WV|W.Va.;Wisconsin|WI|Wis.;Wyoming|WY|Wyo.'

/** Parts of the world that are no country's. */
const PARTS_OF_THE_WORLD =
  'Africa|Antarctica|Asia|Europe|Oceania|North America|South America|Central America|Latin America|Central Asia|East Asia|Southeast Asia|South Asia|Western Europe|Eastern Europe|Central Europe|Northern Europe|Middle East|Near East|Far East|North Africa|West Africa|East Africa|Sub-Saharan Africa|Caucasus|South Caucasus|North Caucasus|Balkans|Baltics|Scandinavia|Caribbean|Maghreb|Sahel|Levant|Kurdistan|Kashmir|Horn of Africa|West Bank|Asia Pacific|Asia-Pacific'

const NOWHERE = { latitude: null, longitude: null }

const regions = new Map<string, Region>()
const ofTheStates = new Map<string, Region>()
for (const line of places.regions.split('\n')) {
  const [name = '', countryCode = '', latitude = '', longitude = ''] = line.split('|')
  const position = latitude === '' ? NOWHERE : { latitude: Number(latitude), longitude: Number(longitude) }
  const region = { name, countryCode, ...position }
  add(name, region)
  if (countryCode === 'US') ofTheStates.set(name, region)
}
for (const name of PARTS_OF_THE_WORLD.split('|')) add(name, { name, countryCode: null, ...NOWHERE })
for (const state of STATES.split(';')) {
  const [name = '', ...short] = state.split('|')
  const { latitude, longitude } = ofTheStates.get(name.replace(/ State$/, '')) ?? NOWHERE
  for (const each of [name, ...short]) add(each, { name, countryCode: 'US', latitude, longitude })
}

/** The region of that name; undefined when none has it. */
export function regionNamed(name: string): Region | undefined {
  return regions.get(keyOf(name))
}

/** All names of regions, in lower case but for short forms. */
export function regionNames(): Iterable<string> {
  return regions.keys()
}

function add(name: string, region: Region): void {
  regions.set(keyOf(name), region)
}

/** Short forms keep their capitals: "OR" is a state, "or" is none. */
function keyOf(name: string): string {
  return /^\p{Lu}{2}$/u.test(name) ? name : plain(name).toLowerCase()
}
