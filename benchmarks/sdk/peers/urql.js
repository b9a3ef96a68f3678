import { Client, fetchExchange, gql } from '@urql/core'

const client = new Client({ url: ENDPOINT, exchanges: [fetchExchange], preferGetMethod: false })
const { data, error } = await client.query(gql(QUERY), {}).toPromise()
if (error) throw error
console.log(data.articles.totalCount)
