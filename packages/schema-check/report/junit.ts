import { findingsOf } from './finding.ts'
import type { Report } from './report.ts'

/** A report as a suite of tests: one for each change and each breach, failed when it stops a change from landing. */
export function asJUnit(report: Report): string {
  const safe = report.changes.filter(({ verdict }) => verdict === 'SAFE')
  const findings = findingsOf(report)
  const failures = findings.filter(({ level, isAllowed }) => level === 'error' && !isAllowed)
  const cases = [
    ...findings.map(finding => {
      const { rule, message } = finding
      const inside = failures.includes(finding)
        ? `<failure message="${xml(message)}" type="${xml(rule)}"/>`
        : `<system-out>${xml(message)}</system-out>`
      return `    <testcase classname="schema-check.${xml(rule)}" name="${xml(message)}">${inside}</testcase>`
    }),
    ...safe.map(({ kind, message }) => `    <testcase classname="schema-check.${kind}" name="${xml(message)}"/>`),
  ]
  return `<?xml version="1.0" encoding="UTF-8"?>
<testsuites>
  <testsuite name="schema-check" tests="${cases.length}" failures="${failures.length}">
${cases.join('\n')}
  </testsuite>
</testsuites>
`
}

function xml(text: string): string {
  return (
    text
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replaceAll('"', '&quot;')
      // Characters that XML 1.0 does not have.
      .replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, ' ')
  )
}
