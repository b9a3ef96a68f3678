import type { EntityKind, Range } from '@dateline/articles'
import { scoreOf } from '@dateline/articles/evaluate'
import { goldTexts } from '../gold.ts'
import { ratesOf } from '../rate.ts'
import { digits, renderTable } from '../table.ts'
import { compromise, type FoundName, type NameFinder, ours, winkProperNouns } from './name-finder.ts'

/** What is known of each file's names. */
const GOLD = new Map([
  ['polnear-dev.jsonl', 'news, names by CoreNLP'],
  ['wikigold.jsonl', 'encyclopedia, names by hand; Dateline was trained on them'],
])
const FINDERS = { compromise, 'wink-nlp (proper nouns)': winkProperNouns, 'Dateline (everything)': ours }
const KINDS: readonly EntityKind[] = ['PERSON', 'PLACE', 'ORGANIZATION']

/** Who finds the names in news and in encyclopedia text: F1 by exact span and kind, and by exact span alone; articles per second. */
export async function compareNames(): Promise<string> {
  const tables: string[] = []
  for (const [file, note] of GOLD) {
    const texts = (await goldTexts(file)).flatMap(({ text, corenlpEntities, entities }) => {
      const names = corenlpEntities ?? entities
      return names ? [{ text, names: names.map(({ kind, span }) => ({ kind, ...span })) }] : []
    })
    const rates = ratesOf(
      FINDERS,
      texts.map(({ text }) => text),
      1,
    )
    const rows = Object.entries<NameFinder>(FINDERS).map(([name, find]) => {
      const found = texts.map(({ text }) => find(text))
      const f1 = (kind: EntityKind | null) => scoreOf(tallyOf(texts, found, kind)).f1
      const rate = rates[name as keyof typeof FINDERS]
      const kinds = KINDS.map(kind => (found.flat().some(each => each.kind === kind) ? digits(f1(kind)) : '–'))
      return [name, ...kinds, digits(f1(null)), digits(rate.perSecond), digits(rate.ratio)]
    })
    const head = ['', 'persons', 'places', 'organizations', 'span alone', 'texts/s', 'ratio']
    tables.push(renderTable(`Names, ${file} (${texts.length} texts; ${note}): F1, exact spans`, [head, ...rows]))
  }
  return tables.join('\n')
}

/** Compares by kind and span, or by span alone where `kind` is null. */
function tallyOf(
  texts: readonly { names: readonly (Range & { kind: EntityKind })[] }[],
  found: readonly (readonly FoundName[])[],
  kind: EntityKind | null,
) {
  const sum = { expected: 0, found: 0, rightFound: 0, expectedFound: 0, missed: [], wrong: [] }
  for (const [index, { names }] of texts.entries()) {
    const facts = (all: readonly FoundName[]) =>
      new Set(all.filter(name => kind === null || name.kind === kind).map(name => `${name.start}-${name.end}`))
    const expected = facts(names)
    const there = facts(found[index] ?? [])
    const right = expected.intersection(there).size
    sum.expected += expected.size
    sum.found += there.size
    sum.rightFound += right
    sum.expectedFound += right
  }
  return sum
}
