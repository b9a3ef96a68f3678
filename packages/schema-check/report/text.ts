import { BY_GRAVITY, changesToRead, type Report, sharedImpacts, VERDICTS, whoWasLookedAt } from './report.ts'

/** A report for a terminal. */
export function asText(report: Report): string {
  const lines = [`${report.before} → ${report.after}`, whoWasLookedAt(report.looked), '']
  const changes = changesToRead(report)
  for (const verdict of BY_GRAVITY) {
    for (const change of changes.filter(each => each.verdict === verdict)) {
      const through = change.exception
        ? ` (let through until ${change.exception.expires}: ${change.exception.reason})`
        : ''
      lines.push(`${VERDICTS[verdict].toUpperCase()}  ${change.coordinate}  ${change.message}${through}`)
      for (const { operations, place, reason } of sharedImpacts(change.hits))
        lines.push(`    ${operations.join(', ')} (${place}): ${reason}`)
      for (const { client, version, count, lastOn } of change.clients)
        lines.push(`    ${client}${version ? ` ${version}` : ''}: used ${count} times, last on ${lastOn}`)
    }
  }
  for (const { operations, place, reason } of sharedImpacts(report.unexplained))
    lines.push(`BREAKING  by several changes together: ${operations.join(', ')} (${place}): ${reason}`)
  for (const { rule, message, exception } of report.violations)
    lines.push(
      `POLICY ${rule}  ${message}${exception ? ` (let through until ${exception.expires}: ${exception.reason})` : ''}`,
    )
  for (const { kind, coordinate, expires } of report.stale)
    lines.push(
      `The exception for ${kind} at ${coordinate} (until ${expires}) has expired or is not needed: take it out.`,
    )
  const rest = report.changes.length - changes.length
  if (rest > 0) lines.push(`And ${rest} that say more, or come with the new ones.`)
  if (report.changes.length === 0) lines.push('The schemas are the same.')
  return `${lines.join('\n')}\n`
}
