import { remembered } from '../remembered.ts'
import { CLOSED } from './topic-closed.ts'
import words from './topic-words.json' with { type: 'json' }

/**
 * What a word can be in a topic. `NOUN` can end one, `MODIFIER` can only stand before a noun; `LIGHT` is a noun that says too little to be
 * a topic alone ("people", "statement"). `OTHER` stands in none.
 */
export type WordKind = 'NOUN' | 'LIGHT' | 'MODIFIER' | 'OTHER'

/** The kind of a word, from its form alone. */
export const kindOfWord = remembered((text): WordKind => {
  const word = text.toLowerCase()
  if (!WORD.test(text) || CLOSED.has(word)) return 'OTHER'
  if (text.length < 3) return /^\p{Lu}{2}$/u.test(text) ? 'NOUN' : 'OTHER'
  if (/[-‑]/u.test(word)) return hyphenated(word.split(/[-‑]/u))
  return OF_A_PEOPLE.test(text) ? 'MODIFIER' : simple(word)
})

/** Whether a noun can as well be a form of a verb: "plans", "vote". */
export function canBeVerb(text: string): boolean {
  return EITHER.has(text.toLowerCase())
}

/** The singular of an English noun by its ending, so that "prices" and "price" are one word; it may be none that a dictionary has. */
export function singular(word: string): string {
  if (word.length < 4 || !/[^sui]s$/u.test(word)) return word
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`
  return word.slice(0, /(?:ss|x|ch|sh|o)es$/.test(word) ? -2 : -1)
}

function simple(word: string): WordKind {
  if (NEWS_NOUNS.has(word)) return 'NOUN'
  if (LIGHT.has(word) || LIGHT.has(singular(word))) return 'LIGHT'
  if (OTHERS.has(word)) return 'OTHER'
  if (MODIFIERS.has(word)) return 'MODIFIER'
  if (/..ly$/.test(word) && !NOUN_LY.test(word)) return 'OTHER'
  return /[^e]ed$/.test(word) && word.length > 5 ? 'MODIFIER' : 'NOUN'
}

/** "anti-government", "Russia-led" and "run-up" describe or say little; "cease-fire" is what its last part is. */
function hyphenated(parts: readonly string[]): WordKind {
  const [first = ''] = parts
  const last = parts.at(-1) ?? ''
  if (PREFIX.test(first) || CLOSED.has(last) || parts.some(part => part.length < 4 && CLOSED.has(part)))
    return 'MODIFIER'
  const kind = simple(last)
  return kind === 'OTHER' ? 'MODIFIER' : kind
}

const PREFIX = /^(?:anti|pro|non|post|pre|pan|inter|cross|multi|mid|long|short|high|low|all|ex|self|well|ill)$/
const WORD = /^\p{L}[\p{L}\p{M}]*(?:[-‑&][\p{L}\p{M}\p{N}]+)*$/u
/** "German", "Republican", "Japanese", "Catholic": what or whose something is. Their plurals are nouns. */
const OF_A_PEOPLE = /^\p{Lu}.*(?:[aiu]an|[cm]an|ish|ese|ic)$/u
const NOUN_LY =
  /^(?:family|assembly|supply|anomaly|monopoly|bully|rally|ally|fly|jelly|belly|reply|lily|homily|butterfly)$/

const MODIFIERS = new Set(words.modifiers.split(' '))
const OTHERS = new Set(words.others.split(' '))
const EITHER = new Set(words.either.split(' '))

/** Nouns of news that are adjectives or verbs elsewhere. */
const NEWS_NOUNS = wordsOf('primary primaries strike strikes lockdown probe raid ban veto recall')

/** Nouns that news uses whatever it is about: who speaks, what was said, how much of it, and other general words. */
const LIGHT = wordsOf(`
  people person man woman guy folk member official officer leader president minister spokesman spokeswoman spokesperson head chief
  director chairman candidate senator governor representative lawmaker secretary source expert analyst observer reporter journalist
  correspondent editor author writer critic supporter advocate opponent adviser aide former
  thing way part side place point number lot bit kind sort type form case example instance fact matter issue question problem reason
  result effect cause idea view sense term word statement comment remark report story article news interview announcement conference
  post release quote page website photo picture image file copy group team state country nation world city town area region office
  step effort attempt action decision role work position change time chance opportunity level rate amount total majority rest end
  beginning start middle top bottom front back line list series set range host handful couple pair half third quarter percentage share
  day night weekend season spring summer autumn winter event situation condition process system approach measure use need lack help hand
  eye face mind heart life home door room street name title thanks stuff bunch pace version item piece respect regard basis order addition comparison contrast context focus attention
  interest importance ability difference opinion answer response reaction`)

function wordsOf(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/))
}
