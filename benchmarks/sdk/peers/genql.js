import { createClient } from 'genql-client'

const client = createClient({ url: ENDPOINT })
const page = { hasNextPage: true, hasPreviousPage: true, startCursor: true, endCursor: true }
const named = { id: true, name: true }
const article = {
  id: true,
  headline: true,
  standfirst: true,
  publishedOn: true,
  language: true,
  wordCount: true,
  url: true,
  publisher: named,
  authors: named,
}
const { articles } = await client.query({ articles: { totalCount: true, pageInfo: page, edges: { node: article } } })
console.log(articles.totalCount)
