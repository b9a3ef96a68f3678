import { readFile } from 'node:fs/promises'

/** Prints how many tests of Vitest's JSON report passed, failed and were skipped; fails when none ran or one failed. */
const [file] = process.argv.slice(2)
if (!file) throw new Error('Give the path of the report.')
const content = await readFile(file, 'utf8')
if (content === '') throw new Error('The test runner wrote no report: it did not come to an end.')
const report: unknown = JSON.parse(content)
const passed = count('numPassedTests')
const failed = count('numFailedTests')
const skipped = count('numPendingTests')
console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`)
process.exitCode = passed > 0 && failed === 0 ? 0 : 1

function count(name: string): number {
  const value =
    typeof report === 'object' && report !== null ? Object.entries(report).find(([key]) => key === name)?.[1] : null
  if (typeof value !== 'number') throw new Error(`The report has no ${name}.`)
  return value
}
