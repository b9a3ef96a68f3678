import { createClient } from 'graphql-sse'

const client = createClient({ url: ENDPOINT, retryAttempts: 3 })
for await (const { data } of client.iterate({ query: QUERY })) console.log(data.articles.totalCount)
