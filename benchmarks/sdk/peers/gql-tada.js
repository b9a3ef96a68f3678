import { print } from '@0no-co/graphql.web'
import { graphql } from 'gql.tada'

const articles = graphql(QUERY)
const answer = await fetch(ENDPOINT, {
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ query: print(articles) }),
})
const { data, errors } = await answer.json()
if (errors) throw new Error(errors[0].message)
console.log(data.articles.totalCount)
