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
    KILLED: { description: 'People who were killed or died: “18 officers were killed”.' },
    INJURED: { description: 'People who were injured or wounded: “more than 1,000 people were hurt”.' },
    HOSPITALIZED: { description: 'People who were taken to hospital: “60 are still in hospital”.' },
    ARRESTED: { description: 'People who were arrested or detained: “police held 200 men”.' },
    MISSING: { description: 'People who are missing: “four sailors are missing”.' },
    DISPLACED: { description: 'People who fled or were driven from their homes: “some 3,000 villagers fled”.' },
    DEPLOYED: { description: 'Troops, police or others who were sent somewhere: “about 2,000 soldiers were sent”.' },
    PROTESTERS: { description: 'People who protested: “dozens rallied in the square”.' },
    POPULATION: { description: 'Inhabitants of a place: “a town of 150,000 people”.' },
    MEMBERS: { description: 'Members of an organization: “an alliance of six states”.' },
    VOTES: { description: 'Votes that were cast: “55 members voted against it”.' },
    AGE: { description: 'How old somebody or something is: “the 68-year-old”.' },
    DURATION: { description: 'How long something takes: “for two weeks”.' },
    DISTANCE: { description: 'How far or how long something is: “30 miles from the border”.' },
    MONEY: { description: 'An amount of money: “$3 million”.' },
    PERCENTAGE: { description: 'A share in per cent: “prices rose by 9 percent”.' },
    COUNT: { description: 'Any number of things that no other measure fits: “two burnt-out buses”.' },
  } satisfies Record<MeasureValue, Described>,
})

export const FigureStatus = builder.enumType('FigureStatus', {
  description: 'What an article says of a figure’s standing.',
  values: {
    REPORTED: { description: 'It reports it, and says nothing against it: “164 people died, the ministry said”.' },
    WITHDRAWN: { description: 'It says that the figure was taken back: “the ministry withdrew the number”.' },
    DISPUTED: { description: 'It says that others contradict the figure: “activists speak of twice as many”.' },
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
