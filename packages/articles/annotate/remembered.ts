/** How many words are remembered before all are forgotten: more than a hundred articles have. */
const MOST = 30_000

/** What `make` makes of a word, made once: most words of an article stood in others. It must always make the same of the same word. */
export function remembered<Made>(make: (word: string) => Made): (word: string) => Made {
  const met = new Map<string, Made>()
  return word => {
    const known = met.get(word)
    if (known !== undefined) return known
    const made = make(word)
    if (met.size >= MOST) met.clear()
    met.set(word, made)
    return made
  }
}
