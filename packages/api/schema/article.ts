import { entityKey, passagesOf, sectionsOf } from '@dateline/articles'
import { reviewedIn, type StoredArticle } from '@dateline/store'
import { ArticleEntity, articleEntities, kindsOf } from './article-entity.ts'
import { nodePart, optionalPart, part } from './article-part.ts'
import { Block, blockPart } from './block.ts'
import { builder, pageSize, wholeNumber } from './builder.ts'
import { EntityKind, entitiesOf, optionalEntityOf } from './entity.ts'
import { Event } from './event.ts'
import { ArticleFacets, facetsOver } from './facet.ts'
import { Figure, Measure } from './figure.ts'
import { parseGlobalId } from './global-id.ts'
import { Image, imagesOf } from './image.ts'
import { Mention } from './mention.ts'
import { Node } from './node.ts'
import { Organization } from './organization.ts'
import { Person } from './person.ts'
import { RelatedArticle } from './related-article.ts'
import { REVIEWS, ReviewState } from './review.ts'
import { Revision } from './revision.ts'
import { Section } from './section.ts'
import { Source } from './source.ts'
import { Statement } from './statement.ts'
import { TextSpan } from './text-span.ts'
import { Topic } from './topic.ts'

export const Article = builder.objectRef<StoredArticle>('Article')

Article.implement({
  description: 'A news article, with all that was found in it.',
  interfaces: () => [Node],
  // The store gives the same object of an article as long as nothing changes, and pages of other lists hold it, too.
  extensions: { isKept: true },
  fields: t => ({
    headline: t.string({ description: 'Its headline.', resolve: ({ headline }) => headline.exact }),
    headlineSpan: t.field({
      type: TextSpan,
      description: 'Where the headline stands.',
      resolve: article => part(article.headline, { article }),
    }),
    standfirst: t.string({
      nullable: true,
      description: 'The lead: the lines between headline and text that sum it up. Null when there are none.',
      resolve: ({ standfirst }) => standfirst?.exact,
    }),
    standfirstSpan: t.field({
      type: TextSpan,
      nullable: true,
      description: 'Where the standfirst stands.',
      resolve: article => optionalPart(article.standfirst, { article }),
    }),
    publishedOn: t.expose('publishedOn', { type: 'Date', description: 'The day of publication.' }),
    publishedAt: t.expose('publishedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'The moment of publication; null when only the day is known.',
    }),
    modifiedAt: t.expose('modifiedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When the publisher says that the article was last changed; null when it does not say.',
    }),
    language: t.exposeString('language', {
      description: 'Its language as BCP 47 has it: “en”, “ru”. “und” when it cannot be told.',
    }),
    publisher: t.field({
      type: Organization,
      nullable: true,
      description: 'Who published it; null when the source does not tell.',
      resolve: ({ publisher }, _, context) =>
        optionalEntityOf(publisher && entityKey('ORGANIZATION', publisher), context),
    }),
    authors: t.field({
      type: [Person],
      description: 'Who wrote it, as the byline has it.',
      resolve: ({ authors }, _, context) =>
        entitiesOf(
          authors.map(author => entityKey('PERSON', author)),
          context,
        ),
    }),
    url: t.expose('url', {
      type: 'URL',
      nullable: true,
      description: 'Where it was published on the web, when that is known.',
    }),
    text: t.exposeString('text', {
      description:
        'The whole stored text, to which all spans point: the source’s text with line ends as LF, without a byte order mark, in Unicode NFC. Noise such as “Advertisement” stays in it, but in no block.',
    }),
    wordCount: t.int({
      description:
        'How many words headline, standfirst and body have: what white space separates and holds a letter or a digit. Noise and credits are not counted.',
      resolve: wordCountOf,
    }),
    blocks: t.field({
      type: [Block],
      description: 'The body in its order: headings, paragraphs, quotations, lists and galleries.',
      resolve: article => article.blocks.map(block => blockPart(block, { article })),
    }),
    sections: t.field({
      type: [Section],
      description: 'The paragraphs of the body, by the headings that they stand under.',
      resolve: article => sectionsOf(article.blocks).map(section => part(section, { article })),
    }),
    images: t.field({ type: [Image], description: 'The images of all galleries, in order.', resolve: imagesOf }),
    annotated: t.boolean({
      description:
        'Whether names, statements, figures, events and topics were looked for. Only articles in English are annotated.',
      resolve: ({ annotations }) => annotations !== null,
    }),
    entities: t.field({
      type: [ArticleEntity],
      description: 'The people, organizations and places that it mentions, by their first mention.',
      args: { kinds: t.arg({ type: [EntityKind], description: 'Only entities of these kinds.' }) },
      resolve: (article, { kinds }, context) => articleEntities(article, kinds ?? null, context),
    }),
    mentions: t.field({
      type: [Mention],
      description: 'All words that name a person, an organization or a place, in the order of the text.',
      args: {
        kinds: t.arg({ type: [EntityKind], description: 'Only mentions of entities of these kinds.' }),
        reviews: t.arg({ type: [ReviewState], description: REVIEWS }),
      },
      resolve: (article, { kinds, reviews }) => {
        const mentions = reviewedIn(article, 'mentions', reviews)
        const isOfKind = kinds ? kindsOf(article, kinds) : () => true
        return mentions
          .filter(({ entity }) => isOfKind(entity))
          .map(mention => nodePart('Mention', mention, { article }))
      },
    }),
    statements: t.field({
      type: [Statement],
      description: 'What was said, and by whom, in the order of the text.',
      args: { reviews: t.arg({ type: [ReviewState], description: REVIEWS }) },
      resolve: (article, { reviews }) =>
        reviewedIn(article, 'statements', reviews).map(statement => nodePart('Statement', statement, { article })),
    }),
    figures: t.field({
      type: [Figure],
      description: 'The numbers that it reports, in the order of the text.',
      args: {
        measures: t.arg({ type: [Measure], description: 'Only figures of these measures.' }),
        reviews: t.arg({ type: [ReviewState], description: REVIEWS }),
      },
      resolve: (article, { measures, reviews }) =>
        reviewedIn(article, 'figures', reviews)
          .filter(({ measure }) => !measures || measures.includes(measure))
          .map(figure => nodePart('Figure', figure, { article })),
    }),
    events: t.field({
      type: [Event],
      description: 'The dated events that it tells of, in the order of the text.',
      args: { reviews: t.arg({ type: [ReviewState], description: REVIEWS }) },
      resolve: (article, { reviews }) =>
        reviewedIn(article, 'events', reviews).map(event => nodePart('Event', event, { article })),
    }),
    topics: t.field({
      type: [Topic],
      description: 'What it is about, beside the entities that it mentions: the foremost topics, at most ten.',
      resolve: article => (article.annotations?.topics ?? []).map(topic => part(topic, { article })),
    }),
    source: t.field({ type: Source, description: 'What it was read from.', resolve: article => article }),
    revision: t.exposeInt('revision', {
      description: 'How many texts it has had: 1 as long as its text has not changed.',
    }),
    revisions: t.field({
      type: [Revision],
      description: 'All texts that it has had, the newest first.',
      resolve: ({ id }, _, { reads }) => reads.revisions(id),
    }),
    related: t.field({
      type: [RelatedArticle],
      description: 'Other articles that mention the same entities; those that share the most telling ones first.',
      args: {
        first: t.arg.int({
          required: true,
          defaultValue: 5,
          validate: pageSize('first'),
          description: 'How many at most: 1 to 100.',
        }),
      },
      resolve: ({ id }, { first }, { reads }) => reads.related({ article: id, first }),
    }),
  }),
})

export const ArticleConnection = builder.connectionObject(
  {
    type: Article,
    name: 'ArticleConnection',
    description: 'A page of articles.',
    fields: t => ({
      facets: t.field({
        type: ArticleFacets,
        description: 'What the articles of the whole list have in common, with counts.',
        resolve: ({ filter = {} }, _, { reads }) => facetsOver(filter, reads),
      }),
    }),
  },
  { description: 'An article on a page.' },
)

builder.queryField('article', t =>
  t.field({
    type: Article,
    nullable: true,
    description: 'One article by its id; null when no article has this id (any more).',
    args: {
      id: t.arg.id({ required: true, description: 'The id of an article, as `articles { nodes { id } }` gives it.' }),
      revision: t.arg.int({
        validate: wholeNumber('revision', 1, 2 ** 31 - 1),
        description:
          'Which of its texts, from 1, as `revisions` lists them; the present one when it is left out. Null is answered for one that it has not had.',
      }),
    },
    resolve: (_, { id, revision }, { reads }) => {
      const { type, key } = parseGlobalId(id)
      if (type !== 'Article') return null
      return typeof revision === 'number' ? reads.articleAt({ article: key, revision }) : reads.article(key)
    },
  }),
)

/** Of those that a store holds in memory: the same object each time, as long as its text stays. */
const wordCounts = new WeakMap<StoredArticle, number>()

const WORD = /\S*[\p{L}\p{N}]\S*/gu

function wordCountOf(article: StoredArticle): number {
  const known = wordCounts.get(article)
  if (known !== undefined) return known
  let count = 0
  for (const { span } of passagesOf(article)) count += span.exact.match(WORD)?.length ?? 0
  wordCounts.set(article, count)
  return count
}
