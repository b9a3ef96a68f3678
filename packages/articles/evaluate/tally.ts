/** What was found, what a right reading has, and how much of both agrees. `missed` and `wrong` name the rest, for a person. */
export type Tally = {
  readonly expected: number
  readonly found: number
  /** Of the found ones, how many are right; of the expected ones, how many were found. They differ where subsets are compared. */
  readonly rightFound: number
  readonly expectedFound: number
  readonly missed: readonly string[]
  readonly wrong: readonly string[]
}

/** Precision, recall and F1, from 0 to 1; null where there was nothing to measure. */
export type Score = { readonly precision: number | null; readonly recall: number | null; readonly f1: number | null }

export function scoreOf(tally: Tally): Score {
  const precision = tally.found === 0 ? null : tally.rightFound / tally.found
  const recall = tally.expected === 0 ? null : tally.expectedFound / tally.expected
  if (precision === null && recall === null) return { precision, recall, f1: null }
  const p = precision ?? 0
  const r = recall ?? 0
  return { precision, recall, f1: p + r === 0 ? 0 : (2 * p * r) / (p + r) }
}

export function addTallies(one: Tally, other: Tally): Tally {
  return {
    expected: one.expected + other.expected,
    found: one.found + other.found,
    rightFound: one.rightFound + other.rightFound,
    expectedFound: one.expectedFound + other.expectedFound,
    missed: [...one.missed, ...other.missed],
    wrong: [...one.wrong, ...other.wrong],
  }
}

/** Compares two sets of facts: a fact is right when it stands in both, letter for letter. */
export function tallyOfFacts(expected: readonly string[], found: readonly string[]): Tally {
  const right = new Set(expected)
  const there = new Set(found)
  const both = [...right].filter(fact => there.has(fact)).length
  return {
    expected: right.size,
    found: there.size,
    rightFound: both,
    expectedFound: both,
    missed: [...right].filter(fact => !there.has(fact)),
    wrong: [...there].filter(fact => !right.has(fact)),
  }
}

/**
 * Pairs expected with found items one to one: each expected item in turn takes the first free found item that agrees with it.
 * Answers with the pairs as well, so that more can be asked of them.
 */
export function pairUp<Expected, Found>(
  expected: readonly Expected[],
  found: readonly Found[],
  agree: (expected: Expected, found: Found) => boolean,
): { pairs: [Expected, Found][]; missed: Expected[]; wrong: Found[] } {
  const free = new Set(found)
  const pairs: [Expected, Found][] = []
  const missed: Expected[] = []
  for (const item of expected) {
    const partner = [...free].find(candidate => agree(item, candidate))
    if (partner === undefined) {
      missed.push(item)
    } else {
      free.delete(partner)
      pairs.push([item, partner])
    }
  }
  return { pairs, missed, wrong: [...free] }
}

/** The tally of such a pairing; `describe` puts an item into words. */
export function tallyOfPairs<Expected, Found>(
  pairing: { pairs: readonly [Expected, Found][]; missed: readonly Expected[]; wrong: readonly Found[] },
  describe: { expected: (item: Expected) => string; found: (item: Found) => string },
): Tally {
  const { pairs, missed, wrong } = pairing
  return {
    expected: pairs.length + missed.length,
    found: pairs.length + wrong.length,
    rightFound: pairs.length,
    expectedFound: pairs.length,
    missed: missed.map(describe.expected),
    wrong: wrong.map(describe.found),
  }
}
