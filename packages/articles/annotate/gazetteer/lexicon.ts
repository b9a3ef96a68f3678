import { countryNames, demonyms } from './country.ts'
import { BitTable, hashOf } from './hash.ts'
import names from './names.json' with { type: 'json' }
import { ORGANIZATIONS } from './organization.ts'
import places from './places.json' with { type: 'json' }
import { plain } from './plain.ts'
import proper from './proper-names.json' with { type: 'json' }
import { regionNames } from './region.ts'
import words from './words.json' with { type: 'json' }

/** What a single word can be, as bits; from the seventh on, the classes of nouns in the order of {@link CLASSES}. */
export const WORD = { FIRST_NAME: 1, LAST_NAME: 2, COMMON: 4, DEMONYM: 8 } as const

const { common, ...classes } = words

/** The classes of nouns, as they stand in the gazetteer. */
export const CLASSES: readonly string[] = Object.keys(classes)

const FIRST_CLASS = 6

/** The bits of a word that say which classes of nouns it belongs to, moved to the right end. */
export function classesOf(bits: number): number {
  return bits >>> FIRST_CLASS
}

/** The bit of a class, as {@link classesOf} gives it; 0 when there is no such class. */
export function classBit(name: string): number {
  const index = CLASSES.indexOf(name)
  return index < 0 ? 0 : 1 << index
}

/** What a name of one or more words can be, as bits. `PREFIX`: longer names start with it. */
export const PHRASE = {
  COUNTRY: 1,
  REGION: 2,
  BIG_CITY: 4,
  CITY: 8,
  TOWN: 16,
  LANDMARK: 32,
  ORGANIZATION: 64,
  KNOWN_ORGANIZATION: 128,
  PERSON: 256,
  PREFIX: 512,
} as const

/** Cities with at least so many thousand people count as big. */
const BIG = 300

const wordTable = new BitTable(120_000)
const phraseTable = new BitTable(100_000)

addAll(wordTable, names.first, ' ', WORD.FIRST_NAME)
addAll(wordTable, names.last, ' ', WORD.LAST_NAME)
addAll(wordTable, common, ' ', WORD.COMMON)
for (const [index, list] of Object.values(classes).entries()) addAll(wordTable, list, ' ', 1 << (FIRST_CLASS + index))
addAll(wordTable, proper.demonyms, '|', WORD.DEMONYM)
for (const name of demonyms()) wordTable.add(hashOf(name), WORD.DEMONYM)

for (const name of countryNames()) addPhrase(name, PHRASE.COUNTRY)
for (const name of regionNames()) addPhrase(name, PHRASE.REGION)
for (const line of places.cities.split('\n')) {
  const people = Number(line.slice(line.lastIndexOf('|') + 1))
  addPhrase(line.slice(0, line.indexOf('|')), people >= BIG ? PHRASE.BIG_CITY : PHRASE.CITY)
}
addAll(phraseTable, places.towns, '|', PHRASE.TOWN)
addAll(phraseTable, proper.landmarks, '|', PHRASE.LANDMARK)
addAll(phraseTable, proper.organizations, '|', PHRASE.ORGANIZATION)
addAll(phraseTable, ORGANIZATIONS.replaceAll('\n', ''), '|', PHRASE.KNOWN_ORGANIZATION)
addAll(phraseTable, proper.people, '|', PHRASE.PERSON)

/** What the word with this hash can be: bits of {@link WORD} and of the classes of nouns. */
export function wordBits(hash: number): number {
  return wordTable.get(hash)
}

/** What the name with this hash, words parted by single spaces, can be: bits of {@link PHRASE}. */
export function phraseBits(hash: number): number {
  return phraseTable.get(hash)
}

function addAll(table: BitTable, list: string, separator: string, bits: number): void {
  for (const item of list.split(separator)) {
    if (table === phraseTable) addPhrase(item, bits)
    else table.add(hashOf(item), bits)
  }
}

function addPhrase(phrase: string, bits: number): void {
  const name = plain(phrase)
  let hash = hashOf('')
  let from = 0
  for (let space = name.indexOf(' '); space >= 0; space = name.indexOf(' ', from)) {
    hash = hashOf(name.slice(from, space), hash)
    phraseTable.add(hash, PHRASE.PREFIX)
    hash = hashOf(' ', hash)
    from = space + 1
  }
  phraseTable.add(hashOf(name.slice(from), hash), bits)
}
