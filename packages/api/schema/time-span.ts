import type {
  Certainty as CertaintyValue,
  TimePrecision as TimePrecisionValue,
  TimeSpan as TimeSpanValue,
} from '@dateline/articles'
import { type ArticlePart, part } from './article-part.ts'
import { builder, type Described } from './builder.ts'
import { TextSpan } from './text-span.ts'

const TimePrecision = builder.enumType('TimePrecision', {
  description: 'How long the time is that the words name.',
  values: {
    DAY: { description: 'One day: “on Thursday”, “January 5”.' },
    WEEK: { description: 'Seven days: “last week”.' },
    MONTH: { description: 'A month of the calendar: “in December”.' },
    YEAR: { description: 'A year of the calendar: “in 2019”.' },
    RANGE: { description: 'Any other number of days: “within 10 days”, “since Sunday”.' },
  } satisfies Record<TimePrecisionValue, Described>,
})

export const Certainty = builder.enumType('Certainty', {
  description: 'Whether the days can be told from the text.',
  values: {
    CERTAIN: { description: 'The text tells which days are meant.' },
    UNCERTAIN: { description: 'The days are likely, not sure: a weekday below an older picture, for instance.' },
  } satisfies Record<CertaintyValue, Described>,
})

export const TimeSpan = builder.objectRef<ArticlePart<TimeSpanValue>>('TimeSpan').implement({
  description:
    'The days that words such as “on Thursday” name, worked out from the day of publication. A day is the span of one day: `earliest` and `latest` are the same.',
  fields: t => ({
    span: t.field({
      type: TextSpan,
      description: 'The words that name the time: “within 10 days”.',
      resolve: time => part(time.value.span, time),
    }),
    earliest: t.field({
      type: 'Date',
      nullable: true,
      description: 'The first day; null when the words leave the beginning open (“until Friday”).',
      resolve: ({ value }) => value.earliest,
    }),
    latest: t.field({
      type: 'Date',
      nullable: true,
      description:
        'The last day, which still belongs to the span; null when the words leave the end open (“since Sunday”).',
      resolve: ({ value }) => value.latest,
    }),
    precision: t.field({
      type: TimePrecision,
      description: 'How long the time is that the words name.',
      resolve: ({ value }) => value.precision,
    }),
    certainty: t.field({
      type: Certainty,
      description: 'Whether the days can be told from the text.',
      resolve: ({ value }) => value.certainty,
    }),
  }),
})
