import type {
  FigureStatus as FigureStatusValue,
  Figure as FigureValue,
  Measure as MeasureValue,
} from '@dateline/articles'
import type { FigureFilter as StoredFilter } from '@dateline/store'
import { Annotation } from './annotation.ts'
import { locatedPart, type NodePart, optionalPart } from './article-part.ts'
import { builder, type Described } from './builder.ts'
import { connectionOf } from './connection.ts'
import { DateRange, daysOf } from './date-range.ts'
import { Entity } from './entity.ts'
import { entityNamedIn } from './former-entity.ts'
import { entityKeysOf, keysOf } from './global-id.ts'
import { Node } from './node.ts'
import { Place } from './place.ts'
import { Quantity } from './quantity.ts'
import { REVIEWS, ReviewState } from './review.ts'
import { TextSpan } from './text-span.ts'
import { TimeSpan } from './time-span.ts'

export const Measure = builder.enumType('Measure', {
  description: 'What a figure counts or measures.',
  values: {
    KILLED: { description: 'People who were killed or died.' },
    INJURED: { description: 'People who were injured or wounded.' },
    HOSPITALIZED: { description: 'People who were taken to hospital.' },
    ARRESTED: { description: 'People who were arrested or detained.' },
    MISSING: { description: 'People who are missing.' },
    DISPLACED: { description: 'People who fled or were driven from their homes.' },
    DEPLOYED: { description: 'Troops, police or others who were sent somewhere.' },
    PROTESTERS: { description: 'People who protested.' },
    POPULATION: { description: 'Inhabitants of a place.' },
    MEMBERS: { description: 'Members of an organization.' },
    VOTES: { description: 'Votes that were cast.' },
    AGE: { description: 'How old somebody or something is.' },
    DURATION: { description: 'How long something takes.' },
    DISTANCE: { description: 'How far or how long something is.' },
    MONEY: { description: 'An amount of money.' },
    PERCENTAGE: { description: 'A share in per cent.' },
    COUNT: { description: 'Any number of things that no other measure fits.' },
  } satisfies Record<MeasureValue, Described>,
})

export const FigureStatus = builder.enumType('FigureStatus', {
  description: 'What an article says of a figure’s standing.',
  values: {
    REPORTED: { description: 'It reports it, and says nothing against it.' },
    WITHDRAWN: { description: 'It says that the figure was taken back.' },
    DISPUTED: { description: 'It says that others contradict the figure.' },
  } satisfies Record<FigureStatusValue, Described>,
})

export const Figure = builder.objectRef<NodePart<'Figure', FigureValue>>('Figure')

Figure.implement({
  description:
    'A number as it was reported: “over 160 people had been killed”, with who reported it and whether it stands.',
  interfaces: () => [Node, Annotation],
  fields: t => ({
    measure: t.field({
      type: Measure,
      description: 'What it counts or measures.',
      resolve: ({ value }) => value.measure,
    }),
    counted: t.string({
      nullable: true,
      description: 'What is counted, in the words of the text: “security officers”. Null when the words do not say.',
      resolve: ({ value }) => value.counted,
    }),
    quantity: t.field({
      type: Quantity,
      description: 'The number, with its bounds.',
      resolve: ({ value }) => value.quantity,
    }),
    reportedBy: t.field({
      type: Entity,
      nullable: true,
      description: 'Who reported it; null when the article does not tell, or names nobody.',
      resolve: (figure, _, context) =>
        figure.value.reportedBy === null ? null : entityNamedIn(figure.value.reportedBy, figure, context),
    }),
    reportedByText: t.string({
      nullable: true,
      description: 'The words for who reported it: “the Health Ministry”, “officials”.',
      resolve: ({ value }) => value.reportedByText?.exact,
    }),
    reportedBySpan: t.field({
      type: TextSpan,
      nullable: true,
      description: 'Where the words for who reported it stand.',
      resolve: figure => optionalPart(figure.value.reportedByText, figure),
    }),
    status: t.field({
      type: FigureStatus,
      description: 'Whether the article lets it stand.',
      resolve: ({ value }) => value.status,
    }),
    when: t.field({
      type: TimeSpan,
      nullable: true,
      description: 'When it holds; null when the sentence does not tell.',
      resolve: figure => optionalPart(figure.value.when, figure),
    }),
    where: t.field({
      type: Place,
      nullable: true,
      description: 'Where it holds; null when the sentence does not tell.',
      resolve: (figure, _, context) =>
        figure.value.where === null ? null : entityNamedIn(figure.value.where, figure, context),
    }),
  }),
})

const FigureConnection = builder.connectionObject(
  { type: Figure, name: 'FigureConnection', description: 'A page of figures.' },
  { description: 'A figure on a page.' },
)

const FigureFilter = builder.inputType('FigureFilter', {
  description: 'Which figures. All conditions must hold; a list holds when one of its values does.',
  fields: t => ({
    measures: t.field({ type: [Measure], description: 'Of one of these measures.' }),
    reportedBy: t.idList({ description: 'Reported by one of these entities, by their ids.' }),
    places: t.idList({ description: 'Holding in one of these places, by their ids.' }),
    status: t.field({ type: [FigureStatus], description: 'With one of these standings.' }),
    publishedOn: t.field({ type: DateRange, description: 'In articles published on these days.' }),
    articles: t.idList({ description: 'In one of these articles, by their ids.' }),
    reviews: t.field({ type: [ReviewState], description: REVIEWS }),
  }),
})

builder.queryField('figures', t =>
  t.field({
    type: FigureConnection,
    description:
      'The numbers that were reported across all articles: the newest articles first, in the order of their texts. For instance, how many people were said to be killed: `filter: { measures: [KILLED] }`.',
    args: {
      filter: t.arg({ type: FigureFilter, description: 'Which figures; all when it is left out.' }),
      ...t.arg.connectionArgs(),
    },
    resolve: (_, { filter, ...page }, { reads }) =>
      connectionOf(
        'figures',
        page,
        bounds => reads.figures({ filter: storedFilter(filter ?? {}), ...bounds }),
        figure => ({ node: locatedPart('Figure', figure) }),
      ),
  }),
)

function storedFilter(filter: typeof FigureFilter.$inferInput): StoredFilter {
  return {
    measures: filter.measures ?? null,
    reportedBy: entityKeysOf(filter.reportedBy, 'reportedBy'),
    places: keysOf(filter.places, 'places', ['Place']),
    status: filter.status ?? null,
    publishedOn: daysOf(filter.publishedOn),
    articles: keysOf(filter.articles, 'articles', ['Article']),
    reviews: filter.reviews ?? null,
  }
}
