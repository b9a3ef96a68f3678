import type { Measure } from '../../model/figure.ts'

/** Words with the measure that each of them tells. */
export type Cues = readonly (readonly [Measure, RegExp])[]

/** The measure that a word tells; null when it is none of the cues. */
export function cueOf(cues: Cues, word: string): Measure | null {
  return cues.find(([, pattern]) => pattern.test(word))?.[0] ?? null
}

/** Participles and adjectives behind what they are said of: "12 people were killed", "scores of people dead". */
export const STATES: Cues = [
  [
    'KILLED',
    /^(?:killed|dead|died|dies?|dying|slain|murdered|executed|assassinated|massacred|slaughtered|perished|drowned|beheaded|eliminated|lynched)$/,
  ],
  ['INJURED', /^(?:injured|wounded|hurt|maimed)$/],
  ['HOSPITALIZED', /^hospitali[sz]ed$/],
  ['ARRESTED', /^(?:arrested|detained|jailed|imprisoned|apprehended)$/],
  ['MISSING', /^(?:missing|disappeared|unaccounted)$/],
  ['DISPLACED', /^(?:displaced|fled|flee|fleeing|evacuated|homeless|uprooted)$/],
  ['DEPLOYED', /^(?:deployed|dispatched|stationed|mobili[sz]ed|arrived|landed)$/],
]

/** Verbs, and nouns made of them, in front of their object: "killing 12 people", "the arrest of 12 people". */
export const ACTIONS: Cues = [
  [
    'KILLED',
    /^(?:kill(?:s|ed|ing)?|murder(?:s|ed|ing)?|gunned|execut(?:es?|ed|ing|ion)|massacr(?:es?|ed|ing)|slaughter(?:s|ed|ing)?|deaths?)$/,
  ],
  ['INJURED', /^(?:injur(?:es?|ed|ing)|wound(?:s|ed|ing)?|hurt(?:s|ing)?)$/],
  ['HOSPITALIZED', /^hospitali[sz](?:ed|ing)$/],
  ['ARRESTED', /^(?:arrest(?:s|ed|ing)?|detain(?:s|ed|ing)?|jail(?:s|ed|ing)?)$/],
  ['DISPLACED', /^(?:displac(?:es?|ed|ing|ement)|evacuat(?:es?|ed|ing|ion)|uproot(?:s|ed|ing)?)$/],
  [
    'DEPLOYED',
    /^(?:deploy(?:s|ed|ing|ment)?|dispatch(?:es|ed|ing)?|mass(?:ed|ing)|mobili[sz](?:es?|ed|ing|ation)|station(?:ed|ing))$/,
  ],
]

/** What is counted tells the measure, whatever the verb: "12 deaths". */
export const NOUNS: Cues = [
  ['KILLED', /^(?:deaths?|fatalit(?:y|ies)|homicides?|killings?|murders?)$/],
  ['INJURED', /^injur(?:y|ies)$/],
  ['ARRESTED', /^(?:arrests?|detentions?)$/],
  ['VOTES', /^(?:votes?|ballots?)$/],
]

/** Who has a measure by name, where no verb tells more: "12 protesters", but not "12 protesters were arrested". */
export const PEOPLE: Cues = [
  ['PROTESTERS', /^(?:protest[eo]rs?|demonstrators?|marchers?|rioters?)$/],
  ['DISPLACED', /^(?:refugees?|evacuees?)$/],
  ['ARRESTED', /^detainees?$/],
]

/** The same by what is said of them in front: "12 wounded soldiers". */
export const DESCRIPTIONS: Cues = [
  ['KILLED', /(?:^| )(?:dead|slain|murdered)(?: |$)|(?:^| )bodies$/],
  ['INJURED', /(?:^| )(?:injured|wounded)(?: |$)/],
  ['MISSING', /(?:^| )missing(?: |$)/],
  ['DISPLACED', /(?:^| )(?:displaced|homeless)(?: |$)/],
]

/** What protesters do: "thousands of people stormed the city hall". */
export const PROTESTS =
  /^(?:protest(?:s|ed|ing)?|demonstrat(?:es?|ed|ing)|march(?:es|ed|ing)?|storm(?:s|ed|ing)?|riot(?:s|ed|ing)?|rampag(?:ed|ing))$/

/** What a crowd does, which makes it one of protesters where the sentence speaks of a protest. */
export const GATHERINGS =
  /^(?:rall(?:y|ied|ying)|gather(?:s|ed|ing)?|assembl(?:ed|ing)|chant(?:s|ed|ing)?|filled|took|joined|turned)$/

/** Soldiers and others that are deployed where they are sent. */
export const FORCES =
  /(?:^| )(?:troops?|soldiers?|forces|peacekeepers?|paratroopers?|marines?|personnel|advis[eo]rs|policemen|guardsmen|servicemen|reinforcements|warships?|aircraft)$/
