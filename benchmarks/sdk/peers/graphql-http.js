import { createClient } from 'graphql-http'

const client = createClient({ url: ENDPOINT })
const { data } = await new Promise((resolve, reject) => {
  client.subscribe({ query: QUERY }, { next: resolve, error: reject, complete: () => {} })
})
console.log(data.articles.totalCount)
