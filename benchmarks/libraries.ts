/**
 * The libraries that were candidates for a task, against each other, as docs/decisions.md tells:
 * `node benchmarks/libraries.ts [names] [languages] [dates] [search] [writing]`; all when none is named.
 */
const QUESTIONS: ReadonlyMap<string, () => Promise<string>> = new Map([
  ['names', async () => (await import('./libraries/names.ts')).compareNames()],
  ['languages', async () => (await import('./libraries/languages.ts')).compareLanguages()],
  ['dates', async () => (await import('./libraries/dates.ts')).compareDates()],
  ['search', async () => (await import('./libraries/search.ts')).compareSearch()],
  ['writing', async () => (await import('./libraries/writing.ts')).compareWriting()],
])

const asked = process.argv.slice(2)
for (const name of asked.length > 0 ? asked : QUESTIONS.keys()) {
  const compare = QUESTIONS.get(name)
  if (!compare) {
    console.error(`There is no question ${JSON.stringify(name)}: ask for ${[...QUESTIONS.keys()].join(', ')}.`)
    process.exit(1)
  }
  console.log(await compare())
}
