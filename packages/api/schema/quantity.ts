import type { Approximation as ApproximationValue, Quantity as QuantityValue } from '@dateline/articles'
import { builder, type Described } from './builder.ts'

export const Approximation = builder.enumType('Approximation', {
  description: 'How the words put a number.',
  values: {
    EXACT: { description: 'Just the number: “18 officers”. Both bounds are the number.' },
    AT_LEAST: { description: '“At least 18”: the number is the minimum, there is no maximum.' },
    MORE_THAN: { description: '“Over 160”, “more than 160”: the number is the minimum, and it was passed.' },
    ALMOST: { description: '“Almost 400”, “nearly 400”: the number is the maximum, and it was not reached.' },
    AT_MOST: { description: '“Up to 400”: the number is the maximum, there is no minimum.' },
    ABOUT: { description: '“Around 2,000”: both bounds are the number, and neither is exact.' },
    BETWEEN: { description: '“Between 15 and 20”: each bound has its own number.' },
    VAGUE: { description: '“Dozens”, “scores of people”: no number, but a bound that the word implies.' },
  } satisfies Record<ApproximationValue, Described>,
})

export const Quantity = builder.objectRef<QuantityValue>('Quantity').implement({
  description:
    'A number with its bounds. A bound that the words do not give is null, never zero: “over 160” has a minimum of 160 and no maximum.',
  fields: t => ({
    minimum: t.exposeFloat('minimum', {
      nullable: true,
      description: 'The least that it is; null when that is not known.',
    }),
    maximum: t.exposeFloat('maximum', {
      nullable: true,
      description: 'The most that it is; null when that is not known.',
    }),
    approximation: t.expose('approximation', { type: Approximation, description: 'How the words put it.' }),
    unit: t.exposeString('unit', {
      nullable: true,
      description:
        'A currency as ISO 4217 has it (“USD”), “percent”, or a plural noun (“years”, “miles”); null for what is counted one by one.',
    }),
  }),
})
