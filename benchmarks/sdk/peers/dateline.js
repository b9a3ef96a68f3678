import { createClient, listArticles } from '@dateline/sdk'

const articles = await listArticles(createClient({ url: ENDPOINT }))
console.log(articles.totalCount)
