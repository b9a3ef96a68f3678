import { findingsOf } from './finding.ts'
import type { Report } from './report.ts'

/**
 * A report in the Static Analysis Results Interchange Format, as code hosts show it.
 *
 * @see https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
 */
export function asSarif(report: Report): string {
  const findings = findingsOf(report)
  const rules = [...new Set(findings.map(({ rule }) => rule))].sort()
  const sarif = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'schema-check', rules: rules.map(id => ({ id })) } },
        results: findings.map(({ level, rule, file, line, message, isAllowed }) => ({
          ruleId: rule,
          ruleIndex: rules.indexOf(rule),
          level,
          message: { text: message },
          ...(file && {
            locations: [
              { physicalLocation: { artifactLocation: { uri: file }, ...(line && { region: { startLine: line } }) } },
            ],
          }),
          ...(isAllowed && { suppressions: [{ kind: 'external' }] }),
        })),
      },
    ],
  }
  return `${JSON.stringify(sarif, null, 2)}\n`
}
