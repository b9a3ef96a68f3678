import { type Token, wordAt } from '../token.ts'

/** The noun phrase that a number counts: the indices of its first and last token. */
export type CountedNoun = { readonly first: number; readonly last: number }

/**
 * The noun phrase behind the token at `last`: its words up to the plural noun that is counted ("security officers"), or up to the last
 * noun when a share of one thing is meant ("of the population", behind a fraction "the population"), or one thing counted. Null when
 * none stands there.
 */
export function nounAfter(
  tokens: readonly Token[],
  last: number,
  of: 'ONE' | 'MANY' | 'SHARE' | 'FRACTION',
): CountedNoun | null {
  let at = last + 1
  const isOf = wordAt(tokens, at) === 'of'
  if (isOf) at++
  if (isOf || of === 'FRACTION') while (DETERMINERS.has(wordAt(tokens, at))) at++
  if (of !== 'ONE' && of !== 'MANY' && at === last + 1) return null
  while (MORE.has(wordAt(tokens, at)) && isNounPart(tokens, at + 1)) at++
  const first = at
  let head = -1
  while (at < first + 6 && isNounPart(tokens, at)) {
    const plural = isPlural(wordAt(tokens, at))
    if (head >= 0 && !plural) break
    if (plural) head = at
    at++
  }
  if (head < 0 && of !== 'MANY' && at > first) head = at - 1
  if (head < 0) head = headBehindAnd(tokens, first, at)
  return head < 0 ? null : { first, last: head }
}

/** "two state and federal officials": the noun stands behind adjectives that are joined. */
function headBehindAnd(tokens: readonly Token[], first: number, at: number): number {
  if (at === first || !/^(?:and|or|,|\/)$/.test(wordAt(tokens, at))) return -1
  for (let ahead = at + 1; ahead < at + 4 && isNounPart(tokens, ahead); ahead++)
    if (isPlural(wordAt(tokens, ahead))) return ahead
  return -1
}

function isNounPart(tokens: readonly Token[], at: number): boolean {
  const word = wordAt(tokens, at)
  if (STATES.has(word) || PARTICIPLES.has(word))
    return isPlural(wordAt(tokens, at + 1)) && !CLOSED.has(wordAt(tokens, at + 1))
  return /^\p{L}/u.test(word) && !CLOSED.has(word) && !VERBS.has(word)
}

/** Whether a word looks like a plural noun. */
export function isPlural(word: string): boolean {
  return PLURALS.has(word) || /(?:men|women|children|people)$/.test(word) || (/[^sui]s$/.test(word) && word.length > 3)
}

/** Whether the head of a counted noun phrase speaks of people. */
export function countsPersons(noun: string): boolean {
  const head = noun.toLowerCase().split(' ').at(-1) ?? ''
  return PERSONS.has(head) || PERSONS.has(head.replace(/(?<=[a-z]{3})s$/, '')) || PERSON_ENDING.test(head)
}

function wordsOf(list: string): Set<string> {
  return new Set(list.trim().split(/\s+/))
}

const DETERMINERS = wordsOf('the a an its his her their our my your those these that this all any')
/** Adjectives that tell a state behind a noun, and describe it in front: "12 dead", "12 dead bodies". */
const STATES = wordsOf('dead wounded injured hurt missing')
/** Participles that are adjectives in front of a noun: "216 paid staffers". */
const PARTICIPLES = wordsOf('paid lost known stolen broken sold chosen frozen written fallen won sent')
const MORE = wordsOf('more other additional further fewer')

/** Words that no noun phrase behind a number goes across: the closed classes, and what tells a state ("12 dead"). */
const CLOSED = wordsOf(`
  a an the this that these those my your his her its our their who whom whose which what when where why how if than as and or but nor
  yet so because while although though since until unless whether of in on at by for with from to into onto over under above below
  between among amid during before after against about around through throughout across along within without behind beyond near per
  via toward towards upon up down off out is are was were be been being am has have had having do does did done doing will would can
  could may might must shall should not no i you he she it we they me him us them there here then now just only also even still ever
  never already again too very both each every either neither some such one ones ago apart away earlier later straight respectively
  alone combined together ages aged strong shy short left old sometimes often usually reportedly allegedly
  today yesterday tomorrow last next instead however rather every`)

/** Verbs that end a noun phrase; those in -ed are adjectives as often as not. */
const VERBS = wordsOf(`
  said say says told tell went go came come leave got get made make took take gave give saw see seen found find held hold sent send ran
  run won win lost lose led met meet paid pay spent spend kept keep began begin begun became become brought bring bought buy caught
  chose chosen drew drawn drove fell fall felt fought flew fled hit knew known lay let lit meant put read rose rise sat sold shot shut
  spoke stood stole struck swept taught thought threw thrown taken wore wrote written died die think believe want remain stay know
  agreed voted takes makes goes comes gets gives wants remains becomes includes continues begins means seems says tells thinks knows keeps`)

const PLURALS = wordsOf(`
  people men women children police troops personnel staff cattle sheep deer fish aircraft headquarters passersby alumni criteria
  phenomena feet teeth lives wives clergy folk youth crew`)

const PERSON_ENDING =
  /(?:men|women|man|woman|children|people|ists?|[a-z]{2}icans?|eers?|[a-z]ees|nians?|cians?|keepers?|troopers?|fighters?|workers?|goers?)$/

/** Singular nouns for people, beside those that end like one. */
const PERSONS = wordsOf(`
  person police troop troops personnel civilian soldier officer official guard deputy student victim patient adult teenager teen kid boy
  girl baby infant youth migrant immigrant passenger hostage suspect protester protestor demonstrator rioter marcher militant rebel
  insurgent attacker assailant fighter worker resident inhabitant citizen villager voter member other american german russian live
  lives soul pilgrim fan reporter doctor nurse teacher parent family families prisoner inmate sailor marine airmen paratrooper crew
  cadet agent driver pilot miner farmer supporter survivor gunman adherent believer worshiper worshipper follower child son daughter
  brother sister mother father dissident separatist muslim christian leader staffer bystander shopper reveler reveller deputies babies bodies body`)
