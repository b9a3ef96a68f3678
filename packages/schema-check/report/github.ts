import { findingsOf } from './finding.ts'
import type { Report } from './report.ts'

/**
 * A report as notes on the lines of a pull request.
 *
 * @see https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands
 */
export function asGitHub(report: Report): string {
  return findingsOf(report)
    .map(({ level, rule, file, line, message, isAllowed }) => {
      const command = isAllowed ? 'notice' : { error: 'error', warning: 'warning', note: 'notice' }[level]
      const properties = [
        ...(file ? [`file=${property(file)}`] : []),
        ...(line ? [`line=${line}`] : []),
        `title=${property(rule)}`,
      ]
      return `::${command} ${properties.join(',')}::${data(message)}\n`
    })
    .join('')
}

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
