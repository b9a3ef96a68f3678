import { headingOf } from './finding.ts'
import {
  BY_GRAVITY,
  changesToRead,
  type Report,
  type ReportedChange,
  sharedImpacts,
  VERDICTS,
  whoWasLookedAt,
} from './report.ts'

/** A report for a reviewer: what breaks whom, in a table, the gravest first; what is safe, folded away. */
export function asMarkdown(report: Report): string {
  const judged = BY_GRAVITY.filter(verdict => verdict !== 'SAFE').flatMap(verdict =>
    report.changes.filter(change => change.verdict === verdict),
  )
  const safe = changesToRead(report).filter(({ verdict }) => verdict === 'SAFE')
  const parts = [
    `## Schema: ${headingOf(report)}`,
    `${code(report.before)} → ${code(report.after)}. ${whoWasLookedAt(report.looked)}`,
    judged.length > 0 ? table(['Verdict', 'Change', 'Who and why'], judged.map(changeRow)) : '',
    report.unexplained.length > 0
      ? `### By several changes together\n\n${hitLines(report.unexplained)
          .map(line => `- ${line}`)
          .join('\n')}`
      : '',
    report.violations.length > 0
      ? `### Policy\n\n${table(
          ['Rule', 'What is wrong', 'Let through'],
          report.violations.map(({ rule, message, exception }) => [
            code(rule),
            cell(message),
            exception ? cell(`until ${exception.expires}: ${exception.reason}`) : '',
          ]),
        )}`
      : '',
    report.stale.length > 0
      ? `### Exceptions to take out\n\n${report.stale.map(({ kind, coordinate, expires }) => `- ${code(kind)} at ${code(coordinate)}, until ${expires}`).join('\n')}`
      : '',
    safe.length > 0
      ? `<details><summary>${safe.length} safe change${safe.length === 1 ? '' : 's'}</summary>\n\n${safe.map(({ message }) => `- ${cell(message)}`).join('\n')}\n\n</details>`
      : '',
    report.changes.length === 0 ? 'The schemas are the same.' : '',
  ]
  return `${parts.filter(part => part !== '').join('\n\n')}\n`
}

function changeRow(change: ReportedChange): string[] {
  const { verdict, coordinate, message, reason, exception, hits, clients } = change
  const who = [
    ...hitLines(hits),
    ...clients.map(
      ({ client, version, count, lastOn }) => `${cell(`${client} ${version}`.trim())}: ${count} ×, last on ${lastOn}`,
    ),
  ]
  const why = who.length > 0 ? who : [cell(reason ?? '')]
  const through = exception ? [`Let through until ${exception.expires}: ${cell(exception.reason)}`] : []
  return [`**${VERDICTS[verdict]}**`, `${code(coordinate)}<br>${cell(message)}`, [...why, ...through].join('<br>')]
}

function hitLines(hits: Report['unexplained']): string[] {
  return sharedImpacts(hits).map(
    ({ operations, place, reason }) => `${operations.map(code).join(', ')} (${cell(place)}): ${cell(reason)}`,
  )
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
  return [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n')
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('<', '&lt;').replaceAll('\n', ' ')
}

function code(text: string): string {
  return `\`${text.replaceAll('`', '').replaceAll('|', '\\|')}\``
}
