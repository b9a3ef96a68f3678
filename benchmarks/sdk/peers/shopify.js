import { createGraphQLClient } from '@shopify/graphql-client'

const client = createGraphQLClient({ url: ENDPOINT, headers: { 'content-type': 'application/json' }, retries: 3 })
const { data, errors } = await client.request(QUERY)
if (errors) throw new Error(errors.message)
console.log(data.articles.totalCount)
