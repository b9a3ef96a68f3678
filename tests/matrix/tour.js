import { createDateline, isDatelineError } from '@dateline/sdk'

/**
 * What an app does with the SDK, in plain JavaScript for every runtime: a list, two pages of an iteration, one article, a typed
 * error, and one change as it happens.
 *
 * @param {string} url the GraphQL endpoint
 * @param {string} token one that may write
 * @param {string} name tells the article that is imported from those of other tours
 */
export async function tour(url, token, name) {
  const dateline = createDateline({ url, token })

  const { items } = await dateline.articles.list({ first: 3 })

  const pages = []
  for await (const page of dateline.articles.iterate({ first: 2, orderBy: 'PUBLISHED_ASC' }).pages()) {
    pages.push(page.items.length)
    if (pages.length === 2) break
  }

  const article = await dateline.articles.get(items[0].id)

  let failure
  try {
    await dateline.query('{ noSuchField }')
  } catch (error) {
    failure = isDatelineError(error) && error.kind === 'graphql' && error.errors[0].locations
  }

  const { archive } = await dateline.query('{ archive { cursor } }')
  const changes = dateline.articles.watch({ after: archive.cursor })[Symbol.asyncIterator]()
  const first = changes.next()
  const imported = await dateline.articles.import({
    content: `Ferry ${name} sails\n8 March 2024\nIt sailed on Friday.`,
  })
  let { value: change } = await first
  while (change.articleId !== imported.article.id) change = (await changes.next()).value
  await changes.return()

  return { listed: items.length, pages, text: typeof article.text, failure, change: change.kind }
}
