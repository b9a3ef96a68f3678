import { type EntityKind as EntityKindValue, entityKey } from '@dateline/articles'
import type {
  ArchiveEntity,
  Awaitable,
  CoOccurrence as CoOccurrenceValue,
  NameCount,
  EntityFilter as StoredFilter,
} from '@dateline/store'
import { IN_ORDER } from './annotation-order.ts'
import { ArticleConnection } from './article.ts'
import { ArticleFilter, ArticleOrder, articlePage, storedArticleFilter } from './article-list.ts'
import { locatedPart } from './article-part.ts'
import { after, all } from './awaitable.ts'
import { builder, type Described, pageSize } from './builder.ts'
import { connectionOf } from './connection.ts'
import type { SchemaContext } from './context.ts'
import { DateRange, daysOf } from './date-range.ts'
import { Edit } from './edit.ts'
import { firstOfEach } from './first-of-each.ts'
import { ENTITY_TYPE } from './global-id.ts'
import { Membership } from './membership.ts'
import { MentionConnection } from './mention.ts'
import { ID, idOf, Node } from './node.ts'
import { REVIEWS, ReviewState } from './review.ts'
import { SEARCH_WORDS, searchWords } from './search-words.ts'
import { StatementConnection, StatementKind, statementPage } from './statement.ts'
import { toldOf } from './told.ts'

export const EntityKind = builder.enumType('EntityKind', {
  description: 'What kind of thing an entity is.',
  values: {
    PERSON: { description: 'A person.' },
    ORGANIZATION: { description: 'An organization: a ministry, a company, an alliance, a news agency.' },
    PLACE: { description: 'A place: a country, a city, an airport.' },
  } satisfies Record<EntityKindValue, Described>,
})

export const Entity = builder.interfaceRef<ArchiveEntity>('Entity')

const Name = builder.objectRef<NameCount>('Name').implement({
  description: 'A name that articles give a person, an organization or a place.',
  fields: t => ({
    name: t.exposeString('name', { description: 'The name as it is spelled: “CSTO”.' }),
    articleCount: t.exposeInt('articleCount', { description: 'How many articles use it.' }),
  }),
})

/** An entity that is mentioned together with another one. */
const CoOccurrence = builder.objectRef<CoOccurrenceValue>('CoOccurrence').implement({
  description: 'An entity that articles mention together with the one that was asked about.',
  fields: t => ({
    entity: t.field({
      type: Entity,
      description: 'The other entity.',
      resolve: ({ entity }, _, context) => entityOf(entity, context),
    }),
    articleCount: t.exposeInt('articleCount', { description: 'How many articles mention both.' }),
  }),
})

Entity.implement({
  description:
    'A person, an organization or a place, with all the names that articles give it. When it is not sure that two names mean the same, there are two entities.',
  interfaces: () => [Node],
  resolveType: ({ kind }) => ENTITY_TYPE[kind],
  fields: t => ({
    id: t.id({ description: ID, resolve: idOf }),
    kind: t.expose('kind', { type: EntityKind, description: 'Whether it is a person, an organization or a place.' }),
    name: t.exposeString('name', { description: 'Its fullest name: “Kassym-Jomart Tokayev”.' }),
    aliases: t.stringList({
      description: 'Its other names, the most frequent first: “Tokayev”.',
      resolve: ({ aliases }) => aliases,
    }),
    names: t.field({
      type: [Name],
      description:
        'All names it goes by, its fullest one as well, with how many articles use each: the most frequent first.',
      resolve: ({ names }) => names,
    }),
    separableNames: t.stringList({
      description:
        'Those of its names, other than the first, by which an article knows it alone: `splitEntity` makes them another entity’s.',
      resolve: ({ kind, name, aliases, separable }) =>
        firstOfEach([name, ...aliases], alias => entityKey(kind, alias)).filter(alias =>
          separable.includes(entityKey(kind, alias)),
        ),
    }),
    edits: t.field({
      type: [Edit],
      description: 'What editors made of it, in order: merges, splits and names that can be taken back.',
      resolve: ({ edits }) => edits,
    }),
    mentionCount: t.exposeInt('mentionCount', { description: 'How many times it is mentioned in all articles.' }),
    articleCount: t.exposeInt('articleCount', { description: 'How many articles mention it.' }),
    firstMentionedOn: t.expose('firstMentionedOn', {
      type: 'Date',
      nullable: true,
      description:
        'When the first article that mentions it was published; null when it is only a publisher or an author.',
    }),
    lastMentionedOn: t.expose('lastMentionedOn', {
      type: 'Date',
      nullable: true,
      description:
        'When the last article that mentions it was published; null when it is only a publisher or an author.',
    }),
    memberships: t.field({
      type: [Membership],
      description: 'What it belongs to, as articles say: the newest article first, each organization once.',
      resolve: ({ memberships }) => after(memberships, told => toldOf(told, ({ organization }) => organization)),
    }),
    articles: t.field({
      type: ArticleConnection,
      description: 'The articles that mention it.',
      args: {
        filter: t.arg({ type: ArticleFilter, description: 'Which of them; all when it is left out.' }),
        orderBy: t.arg({
          type: ArticleOrder,
          required: true,
          defaultValue: 'PUBLISHED_DESC',
          description: 'In which order.',
        }),
        ...t.arg.connectionArgs(),
      },
      resolve: ({ id }, { filter: given, orderBy, ...page }, { reads }) => {
        const filter = storedArticleFilter(given ?? {})
        return articlePage(reads, { ...filter, mentionsAll: [id, ...(filter.mentionsAll ?? [])] }, orderBy, page)
      },
    }),
    mentions: t.field({
      type: MentionConnection,
      description: 'All words that name it, in the order of their texts.',
      args: {
        publishedOn: t.arg({ type: DateRange, description: 'Only those in articles published on these days.' }),
        reviews: t.arg({ type: [ReviewState], description: REVIEWS }),
        orderBy: t.arg(IN_ORDER),
        ...t.arg.connectionArgs(),
      },
      resolve: ({ id }, { publishedOn, reviews, orderBy, ...page }, { reads }) =>
        connectionOf(
          `mentions by ${orderBy}`,
          page,
          bounds =>
            reads.mentions({
              filter: { entities: [id], publishedOn: daysOf(publishedOn), reviews: reviews ?? null },
              orderBy,
              ...bounds,
            }),
          mention => ({ node: locatedPart('Mention', mention) }),
        ),
    }),
    statements: t.field({
      type: StatementConnection,
      description: 'What it said, in the order of the texts.',
      args: {
        text: t.arg.string({ validate: searchWords('text'), description: `Only with these words. ${SEARCH_WORDS}` }),
        kinds: t.arg({ type: [StatementKind], description: 'Only what is reported in one of these ways.' }),
        publishedOn: t.arg({ type: DateRange, description: 'Only in articles published on these days.' }),
        reviews: t.arg({ type: [ReviewState], description: REVIEWS }),
        orderBy: t.arg(IN_ORDER),
        ...t.arg.connectionArgs(),
      },
      resolve: ({ id }, { text, kinds, publishedOn, reviews, orderBy, ...page }, { reads }) => {
        const filter = {
          speakers: [id],
          text: text ?? null,
          kinds: kinds ?? null,
          publishedOn: daysOf(publishedOn),
          reviews: reviews ?? null,
        }
        return statementPage(reads, filter, orderBy, page)
      },
    }),
    coOccurrences: t.field({
      type: [CoOccurrence],
      description: 'The entities that most of its articles mention as well, those with the most articles first.',
      args: {
        kinds: t.arg({ type: [EntityKind], description: 'Only entities of these kinds.' }),
        first: t.arg.int({
          required: true,
          defaultValue: 10,
          validate: pageSize('first'),
          description: 'How many at most: 1 to 100.',
        }),
      },
      resolve: ({ id }, { kinds, first }, { reads }) =>
        reads.coOccurrences({ entity: id, kinds: kinds ?? null, first }),
    }),
  }),
})

const EntityConnection = builder.connectionObject(
  { type: Entity, name: 'EntityConnection', description: 'A page of entities.' },
  { description: 'An entity on a page.' },
)

const EntityOrder = builder.enumType('EntityOrder', {
  description: 'In which order entities are listed.',
  values: {
    MENTIONS_DESC: { description: 'The most mentioned first.' },
    ARTICLES_DESC: { description: 'Those that the most articles mention first.' },
    NAME_ASC: { description: 'By name, from A to Z, without regard to case and accents.' },
  },
})

const EntityFilter = builder.inputType('EntityFilter', {
  description: 'Which entities. All conditions must hold; a list holds when one of its values does.',
  fields: t => ({
    kinds: t.field({ type: [EntityKind], description: 'Of one of these kinds: `[PERSON, ORGANIZATION]`.' }),
    name: t.string({
      validate: searchWords('name'),
      description:
        'With a name that has these words, or words that begin so: “kass tok” finds “Kassym-Jomart Tokayev”. A misspelt word, “Tokaev”, finds the nearest one when no name has it.',
    }),
    publishedOn: t.field({
      type: DateRange,
      description: 'Mentioned in an article published on these days: `{ from: "2022-01-05" }`.',
    }),
  }),
})

builder.queryField('entities', t =>
  t.field({
    type: EntityConnection,
    description:
      'The people, organizations and places of all articles. For instance, the most mentioned organizations: `filter: { kinds: [ORGANIZATION] }`.',
    args: {
      filter: t.arg({ type: EntityFilter, description: 'Which entities; all when it is left out.' }),
      orderBy: t.arg({
        type: EntityOrder,
        required: true,
        defaultValue: 'MENTIONS_DESC',
        description: 'In which order.',
      }),
      ...t.arg.connectionArgs(),
    },
    resolve: (_, { filter, orderBy, ...page }, { reads }) =>
      connectionOf(
        `entities by ${orderBy}`,
        page,
        bounds => reads.entities({ filter: storedFilter(filter ?? {}), orderBy, ...bounds }),
        node => ({ node }),
      ),
  }),
)

/** The entity that has a key. */
export function entityOf(key: string, context: SchemaContext): Awaitable<ArchiveEntity> {
  return after(context.reads.entity(key), entity => {
    if (!entity) throw new Error(`The archive has no entity with the key ${key}.`)
    return entity
  })
}

/** Like {@link entityOf}, where there may be none. */
export function optionalEntityOf(key: string | null, context: SchemaContext): Awaitable<ArchiveEntity | null> {
  return key === null ? null : context.reads.entity(key)
}

/** The entities that have the keys, each once. */
export function entitiesOf(keys: readonly string[], context: SchemaContext): Awaitable<readonly ArchiveEntity[]> {
  return after(all(keys.map(key => context.reads.entity(key))), entities => {
    const found = new Map(entities.flatMap(entity => (entity ? [[entity.id, entity]] : [])))
    return [...found.values()]
  })
}

function storedFilter(filter: typeof EntityFilter.$inferInput): StoredFilter {
  return { kinds: filter.kinds ?? null, name: filter.name ?? null, publishedOn: daysOf(filter.publishedOn) }
}
