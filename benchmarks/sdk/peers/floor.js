const answer = await fetch(ENDPOINT, {
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ query: QUERY }),
})
const { data, errors } = await answer.json()
if (errors) throw new Error(errors[0].message)
console.log(data.articles.totalCount)
