import { ENDPOINT } from './fetcher.ts'
import { operationIn } from './operation.ts'

/** What is to become a table. */
export type CsvQuestion = {
  readonly query: string
  readonly operationName: string | undefined
  readonly variables: Record<string, unknown> | undefined
  readonly headers: Record<string, unknown> | undefined
  /** All pages of the list instead of the one that the query asks for. */
  readonly all: boolean
}

/**
 * Asks the service for an answer as CSV, and hands the file to the browser.
 *
 * @throws {Error} when the answer is no table, or does not come; its message is for the reader of the page
 */
export async function downloadCsv({ query, operationName, variables, headers, all }: CsvQuestion): Promise<void> {
  const response = await fetch(`${ENDPOINT}${all ? '?format=csv&all=true' : ''}`, {
    method: 'POST',
    headers: { ...textHeaders(headers), accept: 'text/csv', 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables, operationName: operationIn(query, operationName)?.name?.value }),
  }).catch(() => Promise.reject(new Error('The service does not answer.')))
  if (!response.ok) throw new Error((await response.text()).trim())
  const file = await response
    .blob()
    .catch(() => Promise.reject(new Error('The answer broke off: a page of it failed. Its part was not saved.')))
  save(file, fileName(response.headers.get('content-disposition') ?? ''))
}

function textHeaders(headers: Record<string, unknown> = {}): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, `${value}`]))
}

function fileName(disposition: string): string {
  return /filename="([^"]+)"/.exec(disposition)?.[1] ?? 'answer.csv'
}

function save(file: Blob, name: string): void {
  const address = URL.createObjectURL(file)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // The browser has taken hold of the file when it has had a turn.
  setTimeout(() => URL.revokeObjectURL(address))
}
