import { type Figure, fold, type LocalDate } from '@dateline/articles'
import { byPublication, type FigureTelling } from './figure-telling.ts'

/** Tellings of one reported value, the first publication in front. */
export type TellingGroup = readonly [FigureTelling, ...FigureTelling[]]

/** Gives all keys of one entity the same id. */
export type IdOf = (key: string) => string

/**
 * The tellings that tell one reported value, together. Bounds and wording of the number, the place and the reporter (the same entity,
 * or the same words) make a value; what is counted must not differ. A telling without a reporter belongs to the value of its own
 * article, else to the latest one that had been reported by then.
 */
export function groupTellings(tellings: readonly FigureTelling[], idOf: IdOf): TellingGroup[] {
  const facts = tellings.toSorted(byPublication).map(telling => factsOf(telling, idOf))
  const ofOneNumber = Map.groupBy(facts, ({ number }) => number)
  return [...ofOneNumber.values()].flatMap(groupsOf).map(({ tellings }) => inOrderOfPublication(tellings))
}

/** What decides to which value a telling belongs. */
type Facts = {
  readonly telling: FigureTelling
  /** The number with its place. */
  readonly number: string
  readonly counted: string
  readonly reporters: readonly string[]
}

type Group = {
  readonly tellings: [FigureTelling, ...FigureTelling[]]
  readonly counted: Set<string>
  readonly reporters: Set<string>
  readonly articles: Set<string>
  firstDay: LocalDate
}

function factsOf(telling: FigureTelling, idOf: IdOf): Facts {
  const { quantity, counted, reportedBy, reportedByText } = telling.figure
  const { minimum, maximum, approximation, unit } = quantity
  const place = telling.place === null ? null : idOf(telling.place)
  const entity = reportedBy === null ? [] : [`entity ${idOf(reportedBy)}`]
  const words = reportedByText === null ? [] : [`words ${fold(reportedByText.exact).replace(/^the /, '')}`]
  return {
    telling,
    number: JSON.stringify([minimum, maximum, approximation, unit, place]),
    counted: specificWords(counted),
    reporters: [...entity, ...words],
  }
}

/** What is counted, folded; empty for words that any count of people may use. */
export function specificWords(counted: Figure['counted']): string {
  return fold(counted ?? '').replace(/^(?:people|persons)$/, '')
}

/** Those whose reporter is known come first: the others are told by them. */
function groupsOf(facts: readonly Facts[]): Group[] {
  const groups: Group[] = []
  for (const one of facts.filter(({ reporters }) => reporters.length > 0))
    join(
      groups,
      groups.find(group => isAlike(group, one) && one.reporters.some(reporter => group.reporters.has(reporter))),
      one,
    )
  for (const one of facts.filter(({ reporters }) => reporters.length === 0)) {
    const alike = groups.filter(group => isAlike(group, one))
    const ofItsArticle = alike.find(({ articles }) => articles.has(one.telling.article.id))
    join(groups, ofItsArticle ?? latestBy(alike, one.telling.reportedOn), one)
  }
  return groups
}

function latestBy(groups: readonly Group[], day: LocalDate): Group | undefined {
  return groups
    .filter(({ firstDay }) => firstDay <= day)
    .reduce<Group | undefined>(
      (latest, group) => (latest && latest.firstDay > group.firstDay ? latest : group),
      undefined,
    )
}

/** "18 officers" and "18 security officers" may be the same; "18 officers" and "18 miners" are not. */
function isAlike({ counted }: Group, one: Facts): boolean {
  return counted
    .values()
    .every(words => words === '' || one.counted === '' || endsWith(words, one.counted) || endsWith(one.counted, words))
}

function endsWith(words: string, last: string): boolean {
  return ` ${words}`.endsWith(` ${last}`)
}

function join(groups: Group[], group: Group | undefined, { telling, counted, reporters }: Facts): void {
  if (!group) {
    groups.push({
      tellings: [telling],
      counted: new Set([counted]),
      reporters: new Set(reporters),
      articles: new Set([telling.article.id]),
      firstDay: telling.reportedOn,
    })
    return
  }
  group.tellings.push(telling)
  group.counted.add(counted)
  for (const reporter of reporters) group.reporters.add(reporter)
  group.articles.add(telling.article.id)
  if (telling.reportedOn < group.firstDay) group.firstDay = telling.reportedOn
}

function inOrderOfPublication(group: TellingGroup): TellingGroup {
  const [first, ...more] = group.toSorted(byPublication)
  return [first ?? group[0], ...more]
}
