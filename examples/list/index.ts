import { createDateline } from '@dateline/sdk'

const dateline = createDateline({ url: process.env.DATELINE_URL ?? 'http://localhost:4000/graphql' })

// The newest three articles.
const { items, totalCount } = await dateline.articles.list({ first: 3 })
for (const article of items) console.log(article.publishedOn, article.headline)
console.log(`${items.length} of ${totalCount} articles`)

// How many were killed, each number with the words that tell it and who reported it. All pages, fetched while the loop goes on.
for await (const figure of dateline.figures.iterate({ filter: { measures: ['KILLED'] } })) {
  const reporter = figure.reportedBy?.name ?? figure.reportedByText ?? 'nobody named'
  console.log(`${figure.article.publishedOn}: “${figure.span.exact}”, reported by ${reporter}`)
}
