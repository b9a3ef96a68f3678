import { contains, type FigureStatus, type LocalDate } from '@dateline/articles'
import { byPublication, compare, type FigureTelling, isAttributed } from './figure-telling.ts'
import { groupTellings, type IdOf, specificWords, type TellingGroup } from './telling-group.ts'

/** One number that one reporter gave for one place, with every article that tells it, the first one first. */
export type ReportedValue = {
  readonly tellings: TellingGroup
  /** The telling to quote: of the first article that says who reported it, or else of the first one. */
  readonly firstReport: FigureTelling
  /** The key of the entity that reported it; null when no article names one. */
  readonly reportedBy: string | null
  /** What is counted, in the fullest words. */
  readonly counted: string | null
  readonly firstReportedOn: LocalDate
  readonly lastToldOn: LocalDate
  readonly status: FigureStatus
  readonly withdrawnBy: FigureTelling | null
}

/** The values that figures tell, in the order in which they were reported. */
export function reportedValues(tellings: readonly FigureTelling[], idOf: IdOf): ReportedValue[] {
  return groupTellings(tellings, idOf).map(reportedValue).toSorted(byReport)
}

function reportedValue(tellings: TellingGroup): ReportedValue {
  const [first] = tellings
  const withdrawnBy = tellings.find(({ figure }) => figure.status === 'WITHDRAWN') ?? null
  const isDisputed = tellings.some(({ figure }) => figure.status === 'DISPUTED')
  return {
    tellings,
    firstReport: firstReportOf(tellings),
    reportedBy: tellings.find(({ figure }) => figure.reportedBy !== null)?.figure.reportedBy ?? null,
    counted: tellings.reduce<string | null>((fullest, { figure }) => fuller(fullest, figure.counted), null),
    firstReportedOn: tellings.map(({ reportedOn }) => reportedOn).sort()[0] ?? first.reportedOn,
    lastToldOn: (tellings.at(-1) ?? first).article.publishedOn,
    status: withdrawnBy ? 'WITHDRAWN' : isDisputed ? 'DISPUTED' : 'REPORTED',
    withdrawnBy,
  }
}

/** A sentence of the text tells more than the headline. */
function firstReportOf(tellings: TellingGroup): FigureTelling {
  const attributed = tellings.filter(isAttributed)
  const candidates = attributed.length > 0 ? attributed : tellings
  const first = candidates[0] ?? tellings[0]
  const inText = candidates.find(
    ({ article, figure }) => article.id === first.article.id && !contains(article.headline, figure.span),
  )
  return inText ?? first
}

function fuller(one: string | null, other: string | null): string | null {
  return specificWords(other).length > specificWords(one).length ? other : (one ?? other)
}

function byReport(one: ReportedValue, other: ReportedValue): number {
  return compare(one.firstReportedOn, other.firstReportedOn) || byPublication(one.tellings[0], other.tellings[0])
}
