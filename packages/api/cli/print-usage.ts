import type { UseRecord } from '@dateline/store'
import { openUsageFolder } from '@dateline/store/usage-folder'
import { csvHeader, csvRecord } from '../table/csv.ts'
import { textTable } from '../table/text-table.ts'
import type { UsageValues } from './usage.ts'

/** Prints what clients used. @throws {FolderError} when the folder can't be read */
export async function printUsage({ data, since, client, format }: UsageValues): Promise<void> {
  const all = await openUsageFolder(data).since(since)
  const uses = client === undefined ? all : all.filter(use => use.client === client)
  if (uses.length === 0)
    process.stderr.write(
      `Nothing was counted since ${since}${client === undefined ? '' : ` of the client ${client}`}.\n`,
    )
  process.stdout.write(PRINTED[format](uses))
}

const PRINTED: Readonly<Record<UsageValues['format'], (uses: readonly UseRecord[]) => string>> = {
  table: uses => (uses.length === 0 ? '' : textTable(columns(TOTAL), totalsOf(uses), process.stdout.columns)),
  json: uses => `${JSON.stringify(uses, null, 2)}\n`,
  csv: uses =>
    csvHeader(columns(DAILY)) +
    uses.map(use => csvRecord([use.client, use.version, use.day, use.coordinate, use.count])).join(''),
}

const DAILY = ['client', 'version', 'day', 'coordinate', 'count']
const TOTAL = ['client', 'version', 'coordinate', 'count', 'last on']

function columns(names: readonly string[]) {
  return { columns: names.map(name => ({ name, path: [] })) }
}

/** What each version of each client used, the most frequent first, with the last day on which it did. */
function totalsOf(uses: readonly UseRecord[]): (string | number)[][] {
  const byElement = Map.groupBy(uses, use => JSON.stringify([use.client, use.version, use.coordinate]))
  return [...byElement.values()]
    .flatMap(days => {
      // Uses come by day.
      const last = days.at(-1)
      return last ? [{ ...last, count: days.reduce((sum, { count }) => sum + count, 0) }] : []
    })
    .sort((a, b) => compared(a.client, b.client) || compared(a.version, b.version) || b.count - a.count)
    .map(({ client, version, coordinate, count, day }) => [client, version, coordinate, count, day])
}

function compared(a: string, b: string): number {
  return a < b ? -1 : Number(a > b)
}
