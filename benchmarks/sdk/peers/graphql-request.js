import { GraphQLClient } from 'graphql-request'

const { articles } = await new GraphQLClient(ENDPOINT).request(QUERY)
console.log(articles.totalCount)
