import type { ArticleOrder as ArticleOrderValue, ArticleFilter as StoredFilter } from '@dateline/store'
import { ArticleConnection } from './article.ts'
import { after } from './awaitable.ts'
import { builder, type Described } from './builder.ts'
import { connectionOf, type PageArguments } from './connection.ts'
import { DateRange, daysOf } from './date-range.ts'
import { Measure } from './figure.ts'
import { entityKeysOf, keysOf } from './global-id.ts'
import type { Reads } from './reads.ts'
import { SEARCH_WORDS, searchWords } from './search-words.ts'

export const ArticleOrder = builder.enumType('ArticleOrder', {
  description: 'In which order articles are listed.',
  values: {
    PUBLISHED_DESC: { description: 'The newest first, by day of publication.' },
    PUBLISHED_ASC: { description: 'The oldest first, by day of publication.' },
    HEADLINE_ASC: { description: 'By headline, from A to Z.' },
  } satisfies Record<ArticleOrderValue, Described>,
})

export const ArticleFilter = builder.inputType('ArticleFilter', {
  description: 'Which articles. All conditions must hold; a list holds when one of its values does.',
  fields: t => ({
    text: t.string({
      validate: searchWords('text'),
      description: `What headline, text, captions and names have. ${SEARCH_WORDS}`,
    }),
    publishedOn: t.field({
      type: DateRange,
      description: 'Published on these days: `{ from: "2022-01-03", to: "2022-01-09" }`.',
    }),
    publishers: t.idList({
      description: 'From one of these publishers, by their ids, as `publisher { id }` gives them.',
    }),
    mentions: t.idList({
      description:
        'That mention one of these entities, by their ids, as `entities(filter: { name: "CSTO" }) { nodes { id } }` gives them.',
    }),
    mentionsAll: t.idList({
      description:
        'That mention every one of these entities, by their ids, as for `mentions`: `["Place:…", "Person:…"]`.',
    }),
    languages: t.stringList({ description: 'In one of these languages, as BCP 47 has them: “en”.' }),
    measures: t.field({ type: [Measure], description: 'With a figure of one of these measures: `[KILLED, INJURED]`.' }),
  }),
})

builder.queryField('articles', t =>
  t.field({
    type: ArticleConnection,
    description:
      'The articles of the archive. For instance, those of one week that report deaths: `filter: { publishedOn: { from: "2022-01-03", to: "2022-01-09" }, measures: [KILLED] }`.',
    args: {
      filter: t.arg({ type: ArticleFilter, description: 'Which articles; all when it is left out.' }),
      orderBy: t.arg({
        type: ArticleOrder,
        required: true,
        defaultValue: 'PUBLISHED_DESC',
        description: 'In which order.',
      }),
      ...t.arg.connectionArgs(),
    },
    resolve: (_, { filter, orderBy, ...page }, { reads }) =>
      articlePage(reads, storedArticleFilter(filter ?? {}), orderBy, page),
  }),
)

/** A page of the articles that a filter lets through. */
export function articlePage(reads: Reads, filter: StoredFilter, orderBy: ArticleOrderValue, page: PageArguments) {
  const connection = connectionOf(
    `articles by ${orderBy}`,
    page,
    bounds => reads.articles({ filter, orderBy, ...bounds }),
    node => ({ node }),
  )
  return after(connection, found => ({ ...found, filter }))
}

/** A filter as stores take it. @throws {GraphQLError} for ids of other things */
export function storedArticleFilter(filter: typeof ArticleFilter.$inferInput): StoredFilter {
  return {
    text: filter.text ?? null,
    publishedOn: daysOf(filter.publishedOn),
    publishers: keysOf(filter.publishers, 'publishers', ['Organization']),
    mentions: entityKeysOf(filter.mentions, 'mentions'),
    mentionsAll: entityKeysOf(filter.mentionsAll, 'mentionsAll'),
    languages: filter.languages ?? null,
    measures: filter.measures ?? null,
  }
}
