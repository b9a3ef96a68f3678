import { fold } from '@dateline/articles'
import { z } from 'zod'
import { locatedPart } from './article-part.ts'
import { all } from './awaitable.ts'
import { badInput } from './bad-input.ts'
import { builder } from './builder.ts'
import { connectionOf } from './connection.ts'
import type { SchemaContext } from './context.ts'
import { DateRange } from './date-range.ts'
import { Entity, optionalEntityOf } from './entity.ts'
import { Figure, FigureStatus, Measure } from './figure.ts'
import { counts, type FigureTelling } from './figure-telling.ts'
import { parseGlobalId } from './global-id.ts'
import { pageOfList } from './list-page.ts'
import { Place } from './place.ts'
import { Quantity } from './quantity.ts'
import { type ReportedValue as ReportedValueItem, reportedValues } from './reported-value.ts'
import type { IdOf } from './telling-group.ts'
import { MOST_ARTICLES, toldFigures } from './told-figures.ts'

const ReportedValue = builder.objectRef<ReportedValueItem>('ReportedValue').implement({
  description:
    'One number that one reporter gave for one place, however many articles tell it: “164 killed, said the Health Ministry”.',
  fields: t => ({
    measure: t.field({
      type: Measure,
      description: 'What it counts or measures.',
      resolve: ({ firstReport }) => firstReport.figure.measure,
    }),
    quantity: t.field({
      type: Quantity,
      description: 'The number, with its bounds.',
      resolve: ({ firstReport }) => firstReport.figure.quantity,
    }),
    counted: t.exposeString('counted', {
      nullable: true,
      description:
        'What is counted, in the fullest words of the articles: “security officers”. Look here before you compare two values. Null when no words say it.',
    }),
    reportedBy: t.field({
      type: Entity,
      nullable: true,
      description: 'Who reported it; null when no article tells, or they name nobody.',
      resolve: ({ reportedBy }, _, context) => optionalEntityOf(reportedBy, context),
    }),
    reportedByText: t.string({
      nullable: true,
      description: 'The words for who reported it: “the Health Ministry”, “officials”.',
      resolve: ({ firstReport }) => firstReport.figure.reportedByText?.exact,
    }),
    place: t.field({
      type: Place,
      nullable: true,
      description:
        'The place that it is a number of: where the sentence says that it holds, else the place that the article is most about. Null when there is neither.',
      resolve: ({ firstReport }, _, context) => optionalEntityOf(firstReport.place, context),
    }),
    firstReportedOn: t.expose('firstReportedOn', {
      type: 'Date',
      description:
        'The day on which it was reported: the earliest that an article gives, by when it was said, or the one day that its sentence names; without these, the day on which the first article was published.',
    }),
    lastToldOn: t.expose('lastToldOn', {
      type: 'Date',
      description: 'The day on which the last article that tells it was published.',
    }),
    status: t.expose('status', {
      type: FigureStatus,
      description:
        'Whether it stands: withdrawn when any article says that it was, else disputed when one says that, else reported.',
    }),
    withdrawnBy: t.field({
      type: Figure,
      nullable: true,
      description: 'The first figure whose article says that it was withdrawn; null when none does.',
      resolve: ({ withdrawnBy }) => withdrawnBy && locatedPart('Figure', withdrawnBy.figure),
    }),
    firstReport: t.field({
      type: Figure,
      description:
        'The figure to quote: of the first article that says who reported it, or else of the first one, in its text rather than its headline. `firstReport { span { sentence } }` is the sentence to quote.',
      resolve: ({ firstReport }) => locatedPart('Figure', firstReport.figure),
    }),
    figures: t.field({
      type: [Figure],
      description: 'All figures that tell it: the oldest article first, in the order of its text.',
      resolve: ({ tellings }) => tellings.map(({ figure }) => locatedPart('Figure', figure)),
    }),
    articleCount: t.int({
      description: 'How many articles tell it.',
      resolve: ({ tellings }) => new Set(tellings.map(({ article }) => article.id)).size,
    }),
  }),
})

const ReportedValueConnection = builder.connectionObject(
  { type: ReportedValue, name: 'ReportedValueConnection', description: 'A page of values that were reported.' },
  { description: 'A reported value on a page.' },
)

const NO_WORDS = '`counted` has no word in it: name what is counted, such as "police officers", or leave it out.'

builder.queryField('figureHistory', t =>
  t.field({
    type: ReportedValueConnection,
    extensions: { cost: MOST_ARTICLES },
    description: `All values that were reported of one measure, in the order in which they were reported: how a death toll rose, who gave each number, and which were taken back. Tellings of one number (same bounds, same wording) by one reporter (the same entity, or the same words) for one place are one value, unless they count different things; a telling without a reporter belongs to the value that its own article attributes, else to the latest one that had been reported by then. A part is no value of the whole: figures that the text takes out of another (“19 of them”, “among them 19 officers”, “including 19 officers”) are left out, unless they have a place of their own or \`counted\` asks for them. It reads the articles with a figure of this measure (that mention the place), ${MOST_ARTICLES} at most, and refuses a question that has more.`,
    args: {
      measure: t.arg({ type: Measure, required: true, description: 'What the figures count or measure: `KILLED`.' }),
      place: t.arg.id({
        description:
          'Only values of this place, by its id, as `entities(filter: { kinds: [PLACE], name: "Kazakhstan" }) { nodes { id } }` gives it. A figure is one of this place when its sentence says that it holds there, or when its sentence names no place and this is the one that its article is most about. Figures of a city are none of its country.',
      }),
      when: t.arg({ type: DateRange, description: 'Only values that were first reported on these days.' }),
      counted: t.arg.string({
        validate: z.string().refine(words => fold(words) !== '', NO_WORDS),
        description:
          'Only figures of what goes by all of these words, parts of a whole as well: “officers” finds “police officers”.',
      }),
      ...t.arg.connectionArgs(),
    },
    resolve: async (_, { measure, place, when, counted, ...page }, context) => {
      const asked = await placeAsked(place, context)
      const told = await toldFigures(context.reads, measure, asked)
      const idOf = await idsOf(told, context)
      const chosen = told.filter(
        telling =>
          (counted ? counts(telling.figure, counted) : !telling.isPart) &&
          (asked === null || (telling.place !== null && idOf(telling.place) === asked)),
      )
      const values = reportedValues(chosen, idOf).filter(
        ({ firstReportedOn: day }) => (when?.from ?? day) <= day && day <= (when?.to ?? day),
      )
      return connectionOf(
        'figureHistory',
        page,
        bounds => pageOfList(values, positionOf, bounds),
        node => ({ node }),
      )
    },
  }),
)

function positionOf({ firstReportedOn, tellings: [{ article, figure }] }: ReportedValueItem) {
  return [firstReportedOn, article.publishedOn, article.id, figure.span.start, figure.id]
}

/** The id of the place that is asked about, whichever of its keys was given. */
async function placeAsked(id: string | null | undefined, { reads }: SchemaContext): Promise<string | null> {
  if (typeof id !== 'string') return null
  const { type, key } = parseGlobalId(id)
  if (type !== 'Place')
    throw badInput(`\`place\` takes the id of a Place, and ${JSON.stringify(id)} is one of ${type}.`)
  return (await reads.entity(key))?.id ?? key
}

/** Gives each entity that the tellings name by one of its keys the one id that the archive knows it by. */
async function idsOf(told: readonly FigureTelling[], { reads }: SchemaContext): Promise<IdOf> {
  const named = told.flatMap(({ figure, place }) => [figure.reportedBy, place])
  const keys = [...new Set(named)].filter(key => key !== null)
  const entities = await all(keys.map(key => reads.entity(key)))
  const ids = new Map(keys.map((key, index) => [key, entities[index]?.id ?? key]))
  return key => ids.get(key) ?? key
}
