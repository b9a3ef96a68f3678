import type { SearchFilter, SearchHit } from '@dateline/store'
import { Article } from './article.ts'
import { ArticleFilter, storedArticleFilter } from './article-list.ts'
import { part } from './article-part.ts'
import { after } from './awaitable.ts'
import { builder } from './builder.ts'
import { type Connection, connectionOf } from './connection.ts'
import { ArticleFacets, facetsOver } from './facet.ts'
import { SEARCH_WORDS, searchWords } from './search-words.ts'
import { TextSpan } from './text-span.ts'

type Edge = SearchHit & { readonly cursor: string }
type Hits = Connection<SearchHit> & { readonly filter: SearchFilter }

const SearchEdge = builder.objectRef<Edge>('SearchEdge').implement({
  description: 'An article that was found.',
  fields: t => ({
    node: t.field({ type: Article, description: 'The article.', resolve: ({ article }) => article }),
    cursor: t.exposeString('cursor', {
      description: 'Where it stands among all that were found. Good for this search alone.',
    }),
    score: t.exposeFloat('score', {
      description: 'How well it fits: the higher, the better. Only good for comparing hits of one search.',
    }),
    highlights: t.field({
      type: [TextSpan],
      description:
        'The words by which it was found, in the order of the text: the first 20. Where it was found by another name, or by a misspelt one, the words that name the entity.',
      resolve: ({ highlights, article }) => highlights.map(span => part(span, { article })),
    }),
  }),
})

const SearchConnection = builder.objectRef<Hits>('SearchConnection').implement({
  description: 'A page of the articles that were found, those that fit best first.',
  fields: t => ({
    edges: t.field({
      type: [SearchEdge],
      description: 'The hits of this page, best first.',
      resolve: ({ edges }) => edges,
    }),
    nodes: t.field({
      type: [Article],
      description: 'The articles of this page without scores, highlights and cursors.',
      resolve: ({ edges }) => edges.map(({ article }) => article),
    }),
    pageInfo: t.field({
      type: builder.pageInfoRef(),
      description: 'Where this page stands among all hits.',
      resolve: ({ pageInfo }) => pageInfo,
    }),
    totalCount: t.int({ description: 'How many articles were found.', resolve: connection => connection.totalCount() }),
    facets: t.field({
      type: ArticleFacets,
      description: 'What all articles that were found have in common, with counts.',
      resolve: ({ filter }, _, { reads }) => facetsOver(filter, reads),
    }),
  }),
})

builder.queryField('search', t =>
  t.field({
    type: SearchConnection,
    description:
      'Articles by the words that stand in their headlines, texts and captions, and by all names of their entities, those that fit best first: words in the headline weigh more than words in the text, and these more than other names. A misspelt name finds the right one, unless it stands in the archive as well.',
    args: {
      query: t.arg.string({
        required: true,
        validate: searchWords('query'),
        description: `The words to look for: “airport troops”. ${SEARCH_WORDS}`,
      }),
      filter: t.arg({ type: ArticleFilter, description: 'In which articles to look; all when it is left out.' }),
      ...t.arg.connectionArgs(),
    },
    resolve: (_, { query, filter: given, ...page }, { reads }) => {
      const filter = { ...storedArticleFilter(given ?? {}), query }
      const connection = connectionOf(
        'search',
        page,
        bounds => reads.search({ filter, ...bounds }),
        hit => hit,
      )
      return after(connection, found => ({ ...found, filter }))
    },
  }),
)
