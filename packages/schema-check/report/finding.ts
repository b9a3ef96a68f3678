import { gradeOf, type Report, type ReportedChange, VERDICTS, whomItHits } from './report.ts'

/** Something that a report finds fault with, for formats that list faults by file and line. */
export type Finding = {
  readonly level: 'error' | 'warning' | 'note'
  /** The kind of change, or the rule. */
  readonly rule: string
  readonly file: string | null
  readonly line: number | null
  readonly message: string
  readonly isAllowed: boolean
}

/** What a report finds fault with, the changes first. Safe changes are none. */
export function findingsOf(report: Report): readonly Finding[] {
  return [
    ...report.changes.filter(({ verdict }) => verdict !== 'SAFE').map(change => changeFinding(change, report.file)),
    ...report.unexplained.flatMap(({ operation, impacts }) =>
      impacts.map(({ at, reason, level }) => ({
        level: level === 'BREAKING' ? ('error' as const) : ('warning' as const),
        rule: 'SEVERAL_CHANGES',
        file: at.file,
        line: at.line,
        message: `${operation.name}: ${reason}`,
        isAllowed: false,
      })),
    ),
    ...report.violations.map(({ rule, message, line, exception }) => ({
      level: 'error' as const,
      rule,
      file: report.file,
      line,
      message,
      isAllowed: exception !== null,
    })),
  ]
}

function changeFinding(change: ReportedChange, file: string | null): Finding {
  const { verdict, kind, message, line, exception } = change
  const whom = whomItHits(change)
  const level = verdict.endsWith('_UNUSED') ? 'note' : verdict.startsWith('BREAKING') ? 'error' : 'warning'
  return {
    level,
    rule: kind,
    file,
    line,
    message: `${message}: ${VERDICTS[verdict]}${whom ? ` ${whom}` : ''}.`,
    isAllowed: exception !== null,
  }
}

/** The heading of a report, in a sentence. */
export function headingOf(report: Report): string {
  return {
    SAFE: 'No client breaks.',
    BREAKING: 'This breaks clients.',
    BREAKING_UNUSED: 'This is breaking, but nobody uses what it touches.',
    DANGEROUS: 'This may surprise clients.',
    POLICY: 'This is not how the schema may change.',
  }[gradeOf(report)]
}
