import type { LocalDate } from '@dateline/articles'
import { builder } from './builder.ts'

/** Something that articles say, as the newest of them does, with when it was said first and last, and in how many articles. */
export type Told<Value> = Value & {
  readonly firstReportedOn: LocalDate
  readonly lastReportedOn: LocalDate
  readonly articleCount: number
}

type InArticle = { readonly article: string; readonly publishedOn: LocalDate }

/**
 * What articles say, each thing once, in the order in which it was said last.
 *
 * @param said the newest article first
 * @param nameOf what makes two sayings the same thing
 */
export function toldOf<Value extends InArticle>(
  said: readonly Value[],
  nameOf: (value: Value) => string,
): Told<Value>[] {
  return [...Map.groupBy(said, nameOf).values()].flatMap(([newest, ...older]) => {
    if (!newest) return []
    const articles = new Set([newest, ...older].map(({ article }) => article))
    const { publishedOn: firstReportedOn } = older.at(-1) ?? newest
    return { ...newest, firstReportedOn, lastReportedOn: newest.publishedOn, articleCount: articles.size }
  })
}

export const ToldOrder = builder.enumType('ToldOrder', {
  description: 'In which order things are listed that several articles say.',
  values: {
    LAST_REPORTED_DESC: { description: 'What was said last comes first.' },
    FIRST_REPORTED_ASC: { description: 'What was said first comes first: how it changed over time.' },
  },
})

/** What articles say, as {@link toldOf} lists it, in the order asked for. */
export function inOrder<Value>(
  told: readonly Told<Value>[],
  order: typeof ToldOrder.$inferType,
): readonly Told<Value>[] {
  if (order === 'LAST_REPORTED_DESC') return told
  return told.toReversed().sort((one, other) => one.firstReportedOn.localeCompare(other.firstReportedOn))
}
