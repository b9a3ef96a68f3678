import type { TypedDocument } from '@dateline/sdk'
import { useMutation } from '@tanstack/react-query'
import type { MouseEvent } from 'react'
import { problemOf } from './notice.tsx'
import { queryText } from './query-text.ts'
import { keptToken, tokenHeaders } from './token.ts'

/** What a view or a part of it shows, as a table to take along, and the query that asks for it. */
export function DataLinks<Result, Variables>({
  document: asked,
  variables,
  what,
  isTable = true,
}: {
  document: TypedDocument<Result, Variables>
  variables: NoInfer<Variables>
  /** What it is, where a view has several such links: `figures`. */
  what?: string
  /** Whether there is one list in it: of several, no table can be made. */
  isTable?: boolean
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
  const of = what && <span className={isTable ? 'unseen' : undefined}> of the {what}</span>
  return (
    <p className="meta data-links">
      {isTable && (
        <a href={`/graphql?${table}`} download onClick={onClick}>
          CSV{of}
        </a>
      )}
      <a href={`/graphql?${query}`}>Query{of} in GraphiQL</a>
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
