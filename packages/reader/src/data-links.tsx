import type { TypedDocument } from '@dateline/sdk'
import { useMutation } from '@tanstack/react-query'
import type { MouseEvent } from 'react'
import { problemOf } from './notice.tsx'
import { queryText } from './query-text.ts'
import { keptToken, tokenHeaders } from './token.ts'

/** What a view shows, as a table to take along, and the query that asks for it. */
export function DataLinks<Result, Variables>({
  document: asked,
  variables,
}: {
  document: TypedDocument<Result, Variables>
  variables: NoInfer<Variables>
}) {
  const download = useMutation({ mutationFn: downloadCsv })
  const json = JSON.stringify(variables)
  const table = new URLSearchParams({ variables: json, format: 'csv', ...(isPaged(variables) && { all: 'true' }) })
  if (asked.id === undefined) table.set('query', asked.text)
  else table.set('documentId', asked.id)
  const query = new URLSearchParams({ query: queryText(asked.text), variables: json })
  const onClick = (event: MouseEvent<HTMLAnchorElement>) => {
    if (keptToken() === null) return
    // A link shows no token.
    event.preventDefault()
    download.mutate(event.currentTarget.href)
  }
  return (
    <p className="meta data-links">
      <a href={`/graphql?${table}`} download onClick={onClick}>
        CSV
      </a>
      <a href={`/graphql?${query}`}>Query in GraphiQL</a>
      {download.error && <span role="alert">{download.error.message || problemOf(download.error)}</span>}
    </p>
  )
}

/** Whether only a page of a list is asked for: a table to take along has them all. */
function isPaged(variables: unknown): boolean {
  return typeof variables === 'object' && variables !== null && 'first' in variables
}

async function downloadCsv(address: string): Promise<void> {
  const response = await fetch(address, { headers: tokenHeaders() })
  if (!response.ok) throw new Error(await response.text())
  const link = document.createElement('a')
  link.href = URL.createObjectURL(await response.blob())
  link.download = 'dateline.csv'
  link.click()
  URL.revokeObjectURL(link.href)
}
