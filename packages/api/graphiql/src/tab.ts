import coOccurrence from './tabs/co-occurrence.graphql?raw'
import searchWithFacets from './tabs/search-with-facets.graphql?raw'
import timeline from './tabs/timeline.graphql?raw'
import tollsCompared from './tabs/tolls-compared.graphql?raw'
import whoSpoke from './tabs/who-spoke.graphql?raw'

/** A query to open, with its variables as JSON. */
export type Tab = { readonly query: string; readonly variables?: string }

/** What GraphiQL opens with for somebody who has never been here. */
export const TABS: readonly Tab[] = [tollsCompared, whoSpoke, timeline, searchWithFacets, coOccurrence].map(query => ({
  query,
}))

/** The query that an address brings, as the GraphQL over HTTP specification writes it; null when it brings none. */
export function linkedTab(search: string): Tab | null {
  const parameters = new URLSearchParams(search)
  const query = parameters.get('query')
  const variables = parameters.get('variables')
  return query === null ? null : { query, ...(variables !== null && { variables }) }
}
