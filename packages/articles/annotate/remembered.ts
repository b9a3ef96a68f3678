/** So many words are remembered: those that are met first, and so the frequent ones. All others are looked at anew each time. */
const MOST = 30_000

/** What is not remembered. */
const UNKNOWN = -1

const numbers = new Map<string, number>()

/** A word with its number among those that are remembered. */
export type KnownWord = { readonly text: string; readonly known: number }

/** The number under which a word is remembered, from the first time on that it is asked for. */
export function knownAs(word: string): number {
  const known = numbers.get(word)
  if (known !== undefined) return known
  if (numbers.size >= MOST) return UNKNOWN
  numbers.set(word, numbers.size)
  return numbers.size - 1
}

/** What `make` makes of a word, made once for all texts: most words of an article stood in others. */
export function remembered<Made>(make: (word: string) => Made): (word: KnownWord) => Made {
  const all: Made[] = []
  return ({ text, known }) => {
    if (known === UNKNOWN) return make(text)
    const before = all[known]
    if (before !== undefined) return before
    const made = make(text)
    all[known] = made
    return made
  }
}
