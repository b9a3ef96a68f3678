import places from './places.json' with { type: 'json' }
import { plain } from './plain.ts'

/** A country by ISO 3166-1 alpha-2; its centre is that of the box around it, in degrees. */
export type Country = {
  readonly code: string
  readonly name: string
  readonly latitude: number | null
  readonly longitude: number | null
}

/** Other names of countries in the news, by code: "|" stands between names. */
const ALIASES: Readonly<Record<string, string>> = {
  AE: 'UAE|U.A.E.|Emirates',
  BA: 'Bosnia',
  BY: 'Belorussia',
  CD: 'Congo|DR Congo|DRC|Democratic Republic of Congo|Democratic Republic of the Congo|Zaire',
  CF: 'Central African Republic',
  CG: 'Republic of the Congo|Congo-Brazzaville',
  CI: "Ivory Coast|Côte d'Ivoire|Cote d'Ivoire",
  CN: "People's Republic of China|PRC|mainland China",
  CV: 'Cape Verde|Cabo Verde',
  CZ: 'Czech Republic|Czechia',
  DE: 'Federal Republic of Germany',
  FK: 'Falklands|Falkland Islands',
  FM: 'Micronesia',
  GB: 'UK|U.K.|Britain|Great Britain|United Kingdom',
  GM: 'Gambia|The Gambia',
  IR: 'Islamic Republic of Iran',
  KG: 'Kyrgyz Republic|Kirghizia',
  KP: 'DPRK|North Korea',
  KR: 'South Korea|Republic of Korea',
  KZ: 'Kazakstan',
  LA: 'Laos',
  MK: 'Macedonia|North Macedonia',
  MM: 'Burma|Myanmar',
  NL: 'Holland|Netherlands|The Netherlands',
  PS: 'Palestine|Palestinian Territories|Palestinian territories',
  RU: 'Russian Federation|Russia',
  SA: 'Saudi|Kingdom of Saudi Arabia',
  SY: 'Syrian Arab Republic',
  SZ: 'Swaziland|Eswatini',
  TL: 'East Timor|Timor-Leste',
  TR: 'Turkey|Türkiye|Turkiye',
  TW: 'Taiwan',
  US: 'U.S.|US|USA|U.S.A.|U.S|America|United States of America|the States',
  VA: 'Vatican|Holy See|Vatican City',
  VN: 'Vietnam|Viet Nam',
}

/** Names under which countries are kept, where English news write another than the source. */
const NAMES: Readonly<Record<string, string>> = { TR: 'Turkey', CZ: 'Czech Republic' }

/** Adjectives and names of peoples that the source lacks or has in another form. */
const DEMONYMS: Readonly<Record<string, string>> = {
  AE: 'Emirati|Emiratis',
  AF: 'Afghan|Afghans',
  AL: 'Albanian',
  AR: 'Argentine|Argentinian',
  AU: 'Australian|Aussie',
  AZ: 'Azeri|Azerbaijani',
  BA: 'Bosnian',
  BD: 'Bangladeshi',
  CD: 'Congolese',
  CH: 'Swiss',
  CN: 'Chinese',
  CU: 'Cuban',
  CZ: 'Czech',
  DE: 'German',
  DK: 'Danish|Dane|Danes',
  ES: 'Spanish|Spaniard|Spaniards',
  FI: 'Finnish|Finn|Finns',
  FR: 'French',
  GB: 'British|English|Scottish|Welsh|Briton|Britons|Brits',
  GR: 'Greek',
  HR: 'Croatian|Croat',
  IE: 'Irish',
  IL: 'Israeli',
  IQ: 'Iraqi',
  IR: 'Iranian|Persian',
  IS: 'Icelandic',
  KG: 'Kyrgyz|Kyrgyzstani',
  KP: 'North Korean',
  KR: 'South Korean|Korean',
  KW: 'Kuwaiti',
  KZ: 'Kazakh|Kazakhstani',
  LB: 'Lebanese',
  LY: 'Libyan',
  MM: 'Burmese',
  NL: 'Dutch',
  NO: 'Norwegian',
  NZ: 'New Zealander|Kiwi',
  PH: 'Filipino|Philippine|Filipinos',
  PK: 'Pakistani',
  PL: 'Polish|Pole|Poles',
  PS: 'Palestinian',
  PT: 'Portuguese',
  QA: 'Qatari',
  RS: 'Serbian|Serb|Serbs',
  RU: 'Russian',
  SA: 'Saudi|Saudis|Saudi Arabian',
  SE: 'Swedish|Swede|Swedes',
  SK: 'Slovak|Slovakian',
  SI: 'Slovenian|Slovene',
  SO: 'Somali',
  SY: 'Syrian',
  TH: 'Thai',
  TJ: 'Tajik',
  TM: 'Turkmen',
  TR: 'Turkish|Turk|Turks',
  TW: 'Taiwanese',
  UA: 'Ukrainian',
  US: 'American|U.S.|US',
  UZ: 'Uzbek',
  VA: 'Vatican',
  VE: 'Venezuelan',
  VN: 'Vietnamese',
  YE: 'Yemeni',
  ZW: 'Zimbabwean',
}

const countries = new Map<string, Country>()
const byName = new Map<string, Country>()
const byDemonym = new Map<string, Country>()

for (const line of places.countries.split('\n')) {
  const [code = '', listed = '', demonym = '', latitude = '', longitude = ''] = line.split('|')
  const name = NAMES[code] ?? listed
  const degrees = (text: string): number | null => (text === '' ? null : Number(text))
  const country = { code, name, latitude: degrees(latitude), longitude: degrees(longitude) }
  countries.set(code, country)
  for (const each of [name, listed, ...listOf(ALIASES[code])]) byName.set(keyOf(each), country)
  for (const each of [demonym, ...listOf(DEMONYMS[code])]) if (each) byDemonym.set(keyOf(each), country)
}

/** The country of that name, in any of the forms that news use; undefined when none has it. */
export function countryNamed(name: string): Country | undefined {
  return byName.get(keyOf(name))
}

/** The country whose adjective or people that word names: "Russian", "Kazakh", "U.S."; undefined when none does. */
export function countryOfDemonym(word: string): Country | undefined {
  return byDemonym.get(keyOf(word))
}

/** All adjectives and names of peoples, in lower case. */
export function demonyms(): Iterable<string> {
  return byDemonym.keys()
}

/** All names of countries, in lower case. */
export function countryNames(): Iterable<string> {
  return byName.keys()
}

function listOf(names: string | undefined): string[] {
  return names?.split('|') ?? []
}

function keyOf(name: string): string {
  // "US" is the country, "us" is not.
  return name === 'US' ? name : plain(name).toLowerCase().replace(/^the /, '')
}
