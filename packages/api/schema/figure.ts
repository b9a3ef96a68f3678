import type {
  FigureStatus as FigureStatusValue,
  Figure as FigureValue,
  Measure as MeasureValue,
} from '@dateline/articles'
import { Annotation } from './annotation.ts'
import { type NodePart, optionalPart } from './article-part.ts'
import { builder, type Described } from './builder.ts'
import { Entity } from './entity.ts'
import { entityNamedIn } from './former-entity.ts'
import { Node } from './node.ts'
import { Place } from './place.ts'
import { Quantity } from './quantity.ts'
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
