import { overlaps, type Range } from '../../model/text-span.ts'
import type { Sentence } from '../sentence.ts'
import { type Token, wordAt } from '../token.ts'
import { canBeVerb, kindOfWord, singular, type WordKind } from './topic-word.ts'

/** Words in a row that could name a topic. `key` is the same for all forms of the phrase, word by word. */
export type Phrase = Range & { readonly key: readonly string[]; readonly sentence: Sentence }

/** A name of an entity, which no topic touches. Names come in the order of the text. */
export type NamedRange = Range & { readonly isPerson: boolean }

type Word = { readonly token: Token; readonly kind: Exclude<WordKind, 'OTHER'>; readonly key: string }

/** Where a run of words stands among the tokens of its sentence; `end` is exclusive. */
type Run = { readonly words: readonly Word[]; readonly first: number; readonly end: number }

/** YAKE takes three; "public health care system" is still read as one thing. */
const LONGEST = 4

/**
 * All phrases of a sentence that could name a topic: one to four words of a run of nouns and what describes them, the last one a noun; or
 * two such joined by "of". What is no noun ends a run, and so does a name.
 */
export function phrasesOf(sentence: Sentence, names: readonly NamedRange[]): Phrase[] {
  const runs = runsOf(sentence, names)
  return runs.flatMap((run, index) => {
    const before = runs[index - 1]
    const isJoined = before && before.end + 1 === run.first && wordAt(sentence.tokens, before.end) === 'of'
    return [...partsOf(run, sentence), ...(isJoined ? joinedParts(before, run, sentence) : [])]
  })
}

function runsOf(sentence: Sentence, names: readonly NamedRange[]): Run[] {
  const runs: Run[] = []
  let words: Word[] = []
  let next = 0
  for (let at = 0; at <= sentence.tokens.length; at++) {
    const token = sentence.tokens[at]
    while (token && (names[next]?.end ?? token.end) <= token.start) next++
    const name = token && nameOn(token, names[next])
    const kind = token && !name ? kindOfWord(token) : 'OTHER'
    if (token && kind !== 'OTHER') words.push({ token, kind, key: singular(token.lower) })
    else if (words.length > 0) {
      // What stands right before a person's name is a title: "presidential candidate Ana Ruiz".
      if (!name?.isPerson) runs.push(withoutVerbs({ words, first: at - words.length, end: at }, sentence.tokens))
      words = []
    }
  }
  return runs.filter(run => run.words.length > 0)
}

function nameOn(token: Token, name: NamedRange | undefined): NamedRange | undefined {
  return name && overlaps(name, token) ? name : undefined
}

/** A noun that can be a verb is one behind "to", a modal verb or a pronoun, and before a determiner: "they plan", "voters reject the". */
function withoutVerbs({ words, first, end }: Run, tokens: readonly Token[]): Run {
  const [start] = words
  const from = start && canBeVerb(start.token.text) && BEFORE_VERB.test(wordAt(tokens, first - 1)) ? 1 : 0
  const last = words.at(-1)
  const to =
    last && canBeVerb(last.token.text) && BEHIND_VERB.test(wordAt(tokens, end)) ? words.length - 1 : words.length
  return { words: words.slice(from, to), first: first + from, end: end - words.length + Math.max(from, to) }
}

function partsOf({ words }: Run, sentence: Sentence): Phrase[] {
  const phrases: Phrase[] = []
  for (let first = 0; first < words.length; first++)
    for (let end = first + 1; end <= Math.min(words.length, first + LONGEST); end++) {
      const part = words.slice(first, end)
      if (isTopical(part)) phrases.push(phraseOf(part, sentence))
    }
  return phrases
}

/** "state of emergency": the last word of one run and the first ones of the next. */
function joinedParts(before: Run, behind: Run, sentence: Sentence): Phrase[] {
  const head = before.words.at(-1)
  if (!head || head.kind === 'MODIFIER' || QUANTIFIERS.has(head.key)) return []
  const of = sentence.tokens[before.end]
  const joint: Word[] = of ? [{ token: of, kind: 'LIGHT', key: 'of' }] : []
  return [1, 2]
    .map(length => behind.words.slice(0, length))
    .filter((part, index) => part.length === index + 1 && isTopical(part))
    .map(part => phraseOf([head, ...joint, ...part], sentence))
}

/** A noun stands last, and one word at least says something. */
function isTopical(words: readonly Word[]): boolean {
  const last = words.at(-1)
  if (!last || last.kind === 'MODIFIER') return false
  return last.kind === 'NOUN' || words.some(word => word.kind === 'NOUN')
}

function phraseOf(words: readonly Word[], sentence: Sentence): Phrase {
  return {
    start: words[0]?.token.start ?? 0,
    end: words.at(-1)?.token.end ?? 0,
    key: words.map(word => word.key),
    sentence,
  }
}

const BEFORE_VERB =
  /^(?:to|will|would|can|could|may|might|must|shall|should|not|do|does|did|don['’]t|doesn['’]t|didn['’]t|won['’]t|can['’]t|i|you|he|she|we|they|who|['’]ll|let)$/
const BEHIND_VERB =
  /^(?:the|a|an|his|her|its|their|our|my|your|this|these|those|him|them|us|me|it|himself|herself|itself|themselves)$/

const QUANTIFIERS = new Set(
  'number lot kind sort type part bit rest majority minority half third quarter percentage share amount series list set range host handful couple pair group member copy total piece version side end beginning top'.split(
    ' ',
  ),
)
