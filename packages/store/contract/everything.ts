import type { ArticleStore } from '../article-store.ts'
import { itemsOf } from './with-store.ts'

/** Everything that a store answers without being told an id, but for its version and position, and the times and revisions of articles. */
export async function everythingIn(store: ArticleStore): Promise<unknown> {
  const page = { filter: {}, first: 100 }
  const articles = await store.articles.pages(
    (['PUBLISHED_DESC', 'PUBLISHED_ASC', 'HEADLINE_ASC'] as const).map(orderBy => ({ ...page, orderBy })),
  )
  const entities = await store.entities.pages(
    (['MENTIONS_DESC', 'ARTICLES_DESC', 'NAME_ASC'] as const).map(orderBy => ({ ...page, orderBy })),
  )
  const ids = itemsOf(articles[0]).map(({ id }) => id)
  const entityIds = itemsOf(entities[0]).map(({ id }) => id)
  const { version, position, ...counts } = await store.summary()
  return withoutPast([
    articles,
    entities,
    await store.mentions.pages([page]),
    await store.statements.pages([page]),
    await store.figures.pages([page]),
    await store.events.pages([page]),
    await store.articles.facets([{ filter: {}, entities: { kinds: null, first: 100 } }]),
    await store.articles.related(ids.map(article => ({ article, first: 10 }))),
    await store.entities.coOccurrences(entityIds.map(entity => ({ entity, kinds: null, first: 100 }))),
    await Promise.all(
      ['strike', 'port', 'okafor', 'snow', '-strike'].map(async query => [
        await store.articles.search([{ filter: { query }, first: 100 }]),
        await store.articles.pages([{ filter: { text: query }, orderBy: 'PUBLISHED_DESC', first: 100 }]),
      ]),
    ),
    counts,
  ])
}

function withoutPast(value: unknown): unknown {
  return JSON.parse(
    JSON.stringify(value, (name, item) => (name === 'importedAt' || name === 'revision' ? undefined : item)),
  )
}
