import { gradeOf, type Report } from './report.ts'

/** A report for programs. Operations are named by file and line. */
export function asJson(report: Report): string {
  const hitsOf = (hits: Report['unexplained']) =>
    hits.map(({ operation: { name, kind, file, line }, impacts }) => ({
      operation: { name, kind, file, line },
      impacts,
    }))
  const json = {
    ...report,
    grade: gradeOf(report),
    changes: report.changes.map(change => ({ ...change, hits: hitsOf(change.hits) })),
    unexplained: hitsOf(report.unexplained),
  }
  return `${JSON.stringify(json, null, 2)}\n`
}
