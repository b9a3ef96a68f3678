import type { Archive } from './archive.ts'
import { type ArticleEntry, annotationsIn, type Use } from './article-entry.ts'
import type { EntityGroup } from './entity-group.ts'
import type { SearchQuery, Term } from './search-query.ts'

/** More words than these are not looked up among all names, should they be misspelt ones: the query finds nothing. */
const MOST_UNKNOWN = 8

/** A term, and the entities that go by it, under any name that the archive gives them. */
export type SoughtTerm = { readonly term: Term; readonly named: ReadonlySet<EntityGroup> }

/** The articles that a query finds, with their scores, and what was sought in them. */
export type Found = { readonly scores: Map<ArticleEntry, number>; readonly sought: readonly SoughtTerm[] }

/**
 * The articles that have what a query asks for (all of them, when it asks for nothing). Each term must stand in the text, or in a name
 * of an entity that the article mentions, of its publisher or of an author. A word that stands nowhere in the archive is taken for the
 * names that it may be a misspelling of, unless it is quoted or the beginning of a word. `docs/search.md` has the rules.
 *
 * A score is the sum over the terms: 2 for one in the headline, 1 in the text, ½ for another name in the headline, 0 for another name
 * alone; and more by how often.
 */
export function searchArticles(archive: Archive, { having, without }: SearchQuery): Found {
  const unknown = new Set(
    having.filter(mayBeMisspelt).flatMap(({ words }) => words.filter(word => isUnknown(archive, word))),
  )
  if (unknown.size > MOST_UNKNOWN) return { scores: new Map(), sought: [] }
  const sought: SoughtTerm[] = []
  let scores: Map<ArticleEntry, number> | null = null
  for (const term of having.toSorted((one, other) => archive.texts.frequency(one) - archive.texts.frequency(other))) {
    const one = { term, named: namedBy(archive, term, unknown) }
    sought.push(one)
    scores = scoresOf(archive, one, scores)
    if (scores.size === 0) break
  }
  scores ??= new Map(Array.from(archive.texts.ids(), entry => [entry, 0]))
  for (const term of without) {
    const named = archive.entities.names.having(eachAlone(term.words), term.isBeginning)
    for (const entry of scoresOf(archive, { term, named }, scores).keys()) scores.delete(entry)
  }
  return { scores, sought }
}

function mayBeMisspelt({ isBeginning, isQuoted }: Term): boolean {
  return !isBeginning && !isQuoted
}

function isUnknown(archive: Archive, word: string): boolean {
  return !archive.texts.has(word) && !archive.entities.names.has(word)
}

function namedBy(archive: Archive, term: Term, unknown: ReadonlySet<string>): ReadonlySet<EntityGroup> {
  const { words, isBeginning } = term
  const { names } = archive.entities
  if (!mayBeMisspelt(term)) return names.having(eachAlone(words), isBeginning)
  return names.having(
    words.map(word => (unknown.has(word) ? names.near(word).filter(other => !isOrdinary(archive, other)) : [word])),
    false,
  )
}

/** Whether a word stands in names in less than half of the texts that have it. */
function isOrdinary(archive: Archive, word: string): boolean {
  let named = 0
  for (const { keys } of archive.entities.names.having([[word]], false))
    for (const { uses } of keys) named += uses.length
  return named * 2 < archive.texts.frequency({ words: [word], isBeginning: false })
}

function eachAlone(words: readonly string[]): string[][] {
  return words.map(word => [word])
}

/** The articles of `within` (null: of all) that have a term; what it weighs there is added to their scores. */
function scoresOf(
  archive: Archive,
  { term, named }: SoughtTerm,
  within: ReadonlyMap<ArticleEntry, number> | null,
): Map<ArticleEntry, number> {
  const scores = archive.texts.find(term, within)
  const counts = new Map<ArticleEntry, number>()
  for (const { entry, mentionCount } of within ? usesIn(within.keys(), named) : usesOf(named))
    if (!scores.has(entry)) counts.set(entry, (counts.get(entry) ?? 0) + Math.max(1, mentionCount))
  for (const [entry, count] of counts)
    scores.set(entry, ((isInHeadline(archive, entry, named) ? 1 : 0) + archive.texts.weigh(entry, count)) / 2)
  if (within) for (const [entry, score] of scores) scores.set(entry, score + (within.get(entry) ?? 0))
  return scores
}

/** Whether one of the entities is mentioned in the headline. */
function isInHeadline(archive: Archive, entry: ArticleEntry, named: ReadonlySet<EntityGroup>): boolean {
  const { headline } = entry.article
  for (const { entity, span } of annotationsIn(entry.article, 'mentions')) {
    if (span.start >= headline.end) return false
    const group = span.start >= headline.start ? archive.entities.byId(entity) : null
    if (group && named.has(group)) return true
  }
  return false
}

function* usesOf(named: ReadonlySet<EntityGroup>): Generator<Use> {
  for (const { keys } of named) for (const { uses } of keys) yield* uses
}

function* usesIn(entries: Iterable<ArticleEntry>, named: ReadonlySet<EntityGroup>): Generator<Use> {
  for (const { uses } of entries) for (const use of uses) if (named.has(use.key.group)) yield use
}
