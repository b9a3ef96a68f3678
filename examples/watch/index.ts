import { createDateline } from '@dateline/sdk'

const dateline = createDateline({ url: process.env.DATELINE_URL ?? 'http://localhost:4000/graphql' })

const stop = new AbortController()
process.once('SIGINT', () => stop.abort())

// `npm start CURSOR` goes on after the change with that cursor: those that have been since then come first.
const [after] = process.argv.slice(2)
try {
  console.log('Watching. Press Ctrl+C to stop.')
  for await (const { kind, articleId, article, cursor } of dateline.articles.watch({ after }, { signal: stop.signal }))
    console.log(`${kind} ${article?.headline ?? articleId} (cursor ${cursor})`)
} catch (error) {
  if (!stop.signal.aborted) throw error
}
