import { hashOf } from '../gazetteer/hash.ts'
import { classBit, classesOf, wordBits } from '../gazetteer/lexicon.ts'

/** Words for offices and posts that one person holds for others. */
const OFFICES = new Set(
  `president premier chancellor minister secretary senator congressman congresswoman representative lawmaker legislator speaker governor
  mayor councilman councilwoman councillor councilor alderman king queen prince princess emperor emir sultan sheikh shah pope archbishop
  bishop cardinal rabbi imam ayatollah patriarch ambassador envoy diplomat consul commissioner chairman chairwoman chairperson chair
  director ceo cfo coo founder co-founder cofounder owner president-elect treasurer auditor attorney prosecutor solicitor judge justice
  magistrate sheriff marshal general admiral colonel major captain commander lieutenant sergeant chief spokesman spokeswoman spokesperson
  leader ruler dictator strongman head boss manager coach editor editor-in-chief columnist correspondent anchor professor dean
  rector chancellor coordinator strategist adviser advisor aide consultant pollster economist analyst nominee candidate
  front-runner frontrunner whip delegate deputy vice-president undersecretary ombudsman superintendent principal`
    .split(/\s+/)
    .filter(word => word !== ''),
)

const SHORT_TITLES = new Set('Sen Sens Rep Reps Gov Govs Gen Lt Col Maj Capt Sgt Cmdr Adm Amb Supt Det Prof'.split(' '))

const MODIFIERS = new Set(
  `deputy vice prime foreign chief senior junior acting interim executive managing assistant associate general first second national
  presidential vice-presidential gubernatorial senatorial congressional mayoral campaign opposition majority minority state federal
  regional local defence defense health finance interior justice education economy economic labor labour press communications policy
  security intelligence human rights party military police army`
    .split(/\s+/)
    .filter(word => word !== ''),
)

const PAST = new Set([
  'former',
  'ex',
  'late',
  'one-time',
  'onetime',
  'erstwhile',
  'then',
  'outgoing',
  'deposed',
  'ousted',
  'retired',
])

const PERSON = classBit('person')

/** People by what they are to others or at a moment: no roles. */
const NO_ROLES = new Set(
  `man woman men women boy girl child kid baby people person friend mother father mom dad son daughter brother sister wife husband
  uncle aunt cousin nephew niece grandfather grandmother parent spouse widow fiance girlfriend boyfriend victim suspect witness
  neighbor neighbour colleague guest stranger fellow counterpart rival opponent foe enemy guy lady gentleman folk other one
  male female adult self everyone someone anyone somebody nobody hero fan supporter critic voter individual native namesake crook liar
  subject body thing beat like mate national black white lead pro minor major senior junior principal can will may here more`
    .split(/\s+/)
    .filter(word => word !== ''),
)

/** Whether the word names an office or a post: "minister", "CEO", "spokeswoman". */
export function isOffice(word: string): boolean {
  return OFFICES.has(word.toLowerCase())
}

/** Whether the word names people by what they do: "singer", "activist". */
export function isPerson(word: string): boolean {
  const key = word.toLowerCase()
  return !NO_ROLES.has(key) && (classesOf(wordBits(hashOf(key))) & PERSON) !== 0
}

/** Whether the word is short for a title, without its full stop: "Gov", "Sen". */
export function isShortTitle(word: string): boolean {
  return SHORT_TITLES.has(word)
}

/** Whether the word says more closely which office it is: "deputy", "prime", "health". */
export function isModifier(word: string): boolean {
  return MODIFIERS.has(word.toLowerCase())
}

/** Whether the word, in small letters, says that a role is past: "former". */
export function isPast(word: string): boolean {
  return PAST.has(word)
}
