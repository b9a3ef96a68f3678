import { type StatementKind as StatementKindValue, type Statement as StatementValue, spanOf } from '@dateline/articles'
import type { AnnotationOrder as Order, StatementFilter as StoredFilter } from '@dateline/store'
import { Annotation } from './annotation.ts'
import { IN_ORDER } from './annotation-order.ts'
import { articleOf, locatedPart, type NodePart, optionalPart, part } from './article-part.ts'
import { after } from './awaitable.ts'
import { builder, type Described } from './builder.ts'
import { connectionOf, type PageArguments } from './connection.ts'
import { DateRange, daysOf } from './date-range.ts'
import { Entity } from './entity.ts'
import { entityNamedIn } from './former-entity.ts'
import { entityKeysOf, keysOf } from './global-id.ts'
import { Node } from './node.ts'
import type { Reads } from './reads.ts'
import { REVIEWS, ReviewState } from './review.ts'
import { SEARCH_WORDS, searchWords } from './search-words.ts'
import { TextSpan } from './text-span.ts'
import { TimeSpan } from './time-span.ts'

export const StatementKind = builder.enumType('StatementKind', {
  description: 'How an article reports what was said.',
  values: {
    DIRECT: { description: 'In quotation marks: “We will not rest,” she said.' },
    INDIRECT: { description: 'Without: She said that they would not rest.' },
    MIXED: { description: 'In part: She said that they “will not rest” until then.' },
  } satisfies Record<StatementKindValue, Described>,
})

export const Statement = builder.objectRef<NodePart<'Statement', StatementValue>>('Statement')

Statement.implement({
  description: 'What somebody said, as an article reports it.',
  interfaces: () => [Node, Annotation],
  fields: t => ({
    kind: t.field({ type: StatementKind, description: 'How it is reported.', resolve: ({ value }) => value.kind }),
    content: t.field({
      type: TextSpan,
      description:
        'What was said. Where the speaker stands in the middle of it, this span holds the speaker as well: see `contentParts`.',
      resolve: (statement, _, context) => {
        const [first, ...rest] = statement.value.content
        const last = rest.at(-1)
        if (!first || !last) return part(first ?? statement.value.span, statement)
        return after(articleOf(statement, context), ({ text }) => part(spanOf(text, first.start, last.end), statement))
      },
    }),
    contentParts: t.field({
      type: [TextSpan],
      description:
        'What was said, and nothing else: one span, or several where the speaker stands in the middle of it.',
      resolve: statement => statement.value.content.map(span => part(span, statement)),
    }),
    cue: t.field({
      type: TextSpan,
      nullable: true,
      description: 'The word that says that it was said: “told”, “according to”. Null when there is none.',
      resolve: statement => optionalPart(statement.value.cue, statement),
    }),
    speaker: t.field({
      type: Entity,
      nullable: true,
      description: 'Who said it; null when the article does not tell, or names nobody (“officials”).',
      resolve: (statement, _, context) =>
        statement.value.speaker === null ? null : entityNamedIn(statement.value.speaker, statement, context),
    }),
    speakerText: t.string({
      nullable: true,
      description: 'The words for the speaker: “she”, “officials”, “Health Minister Azhar Giniyat”.',
      resolve: ({ value }) => value.speakerText?.exact,
    }),
    speakerSpan: t.field({
      type: TextSpan,
      nullable: true,
      description: 'Where the words for the speaker stand.',
      resolve: statement => optionalPart(statement.value.speakerText, statement),
    }),
    saidOn: t.field({
      type: TimeSpan,
      nullable: true,
      description: 'When it was said; null when the sentence does not tell.',
      resolve: statement => optionalPart(statement.value.saidOn, statement),
    }),
  }),
})

export const StatementConnection = builder.connectionObject(
  { type: Statement, name: 'StatementConnection', description: 'A page of statements.' },
  { description: 'A statement on a page.' },
)

const StatementFilter = builder.inputType('StatementFilter', {
  description: 'Which statements. All conditions must hold; a list holds when one of its values does.',
  fields: t => ({
    speakers: t.idList({ description: 'Said by one of these entities, by their ids, as `speaker { id }` gives them.' }),
    text: t.string({ validate: searchWords('text'), description: `What was said. ${SEARCH_WORDS}` }),
    kinds: t.field({
      type: [StatementKind],
      description: 'Reported in one of these ways: `[DIRECT, MIXED]` for what can be quoted.',
    }),
    publishedOn: t.field({
      type: DateRange,
      description: 'In articles published on these days: `{ from: "2022-01-05", to: "2022-01-15" }`.',
    }),
    articles: t.idList({ description: 'In one of these articles, by their ids, as `article { id }` gives them.' }),
    reviews: t.field({ type: [ReviewState], description: REVIEWS }),
  }),
})

builder.queryField('statements', t =>
  t.field({
    type: StatementConnection,
    description:
      'What was said, and by whom, across all articles, in the order of their texts. For instance, who spoke about an airport: `filter: { text: "airport" }`.',
    args: {
      filter: t.arg({ type: StatementFilter, description: 'Which statements; all when it is left out.' }),
      orderBy: t.arg(IN_ORDER),
      ...t.arg.connectionArgs(),
    },
    resolve: (_, { filter, orderBy, ...page }, { reads }) =>
      statementPage(reads, storedFilter(filter ?? {}), orderBy, page),
  }),
)

/** A page of the statements that a filter lets through. */
export function statementPage(reads: Reads, filter: StoredFilter, orderBy: Order, page: PageArguments) {
  return connectionOf(
    `statements by ${orderBy}`,
    page,
    bounds => reads.statements({ filter, orderBy, ...bounds }),
    statement => ({
      node: locatedPart('Statement', statement),
    }),
  )
}

function storedFilter(filter: typeof StatementFilter.$inferInput): StoredFilter {
  return {
    speakers: entityKeysOf(filter.speakers, 'speakers'),
    text: filter.text ?? null,
    kinds: filter.kinds ?? null,
    publishedOn: daysOf(filter.publishedOn),
    articles: keysOf(filter.articles, 'articles', ['Article']),
    reviews: filter.reviews ?? null,
  }
}
