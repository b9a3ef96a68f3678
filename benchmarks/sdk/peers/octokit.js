import { graphql } from '@octokit/graphql'

const headers = { accept: 'application/json' }
const { articles } = await graphql(QUERY, { baseUrl: ENDPOINT.replace(/\/graphql$/, ''), headers })
console.log(articles.totalCount)
