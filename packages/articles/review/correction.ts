import { z } from 'zod'
import { entitySchema, placeSchema } from '../model/entity.ts'
import { figureStatusSchema, measureSchema, quantitySchema } from '../model/figure.ts'
import { localDateSchema } from '../model/local-date.ts'
import type { JudgedAnnotation } from '../model/review.ts'
import { statementKindSchema } from '../model/statement.ts'
import type { TextSpan } from '../model/text-span.ts'
import type { TimeSpan } from '../model/time-span.ts'

/** Words of one line. */
const words = z
  .string()
  .trim()
  .min(1, 'it is empty: say it, or leave it out')
  .max(1000, 'it is longer than 1,000 characters')

/** The first and the last day of a time; null where that end is open. */
const daysSchema = z
  .strictObject({ earliest: localDateSchema.nullable(), latest: localDateSchema.nullable() })
  .refine(({ earliest, latest }) => earliest !== null || latest !== null, 'one of `earliest` and `latest` is a day')
  .refine(({ earliest, latest }) => !earliest || !latest || earliest <= latest, '`earliest` lies after `latest`')

/**
 * The new values of an annotation, by its kind: what is left out stays, null is a value. Entities come with what is known of them.
 */
export const correctionSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('MENTION'), entity: entitySchema }),
  z.strictObject({
    kind: z.literal('STATEMENT'),
    statementKind: statementKindSchema.exactOptional(),
    speaker: entitySchema.nullable().exactOptional(),
  }),
  z.strictObject({
    kind: z.literal('FIGURE'),
    measure: measureSchema.exactOptional(),
    counted: words.nullable().exactOptional(),
    quantity: quantitySchema.exactOptional(),
    reportedBy: entitySchema.nullable().exactOptional(),
    status: figureStatusSchema.exactOptional(),
    when: daysSchema.nullable().exactOptional(),
    where: placeSchema.nullable().exactOptional(),
  }),
  z.strictObject({
    kind: z.literal('EVENT'),
    summary: words.exactOptional(),
    when: daysSchema.exactOptional(),
    participants: z.array(entitySchema).exactOptional(),
    places: z.array(placeSchema).exactOptional(),
  }),
])
export type Correction = z.infer<typeof correctionSchema>

/** An annotation with the new values of a correction; null when the correction is for another kind of annotation. */
export function corrected(judged: JudgedAnnotation, correction: Correction): JudgedAnnotation | null {
  if (judged.kind === 'MENTION' && correction.kind === 'MENTION')
    return { kind: 'MENTION', annotation: { ...judged.annotation, entity: correction.entity.key } }
  if (judged.kind === 'STATEMENT' && correction.kind === 'STATEMENT') {
    const { statementKind, speaker } = correction
    const annotation = {
      ...judged.annotation,
      ...(statementKind && { kind: statementKind }),
      ...(speaker !== undefined && { speaker: speaker?.key ?? null }),
    }
    return { kind: 'STATEMENT', annotation }
  }
  if (judged.kind === 'FIGURE' && correction.kind === 'FIGURE') {
    const { kind, reportedBy, when, where, ...values } = correction
    const annotation = {
      ...judged.annotation,
      ...values,
      ...(reportedBy !== undefined && { reportedBy: reportedBy?.key ?? null }),
      ...(when !== undefined && { when: when && timeOf(when, judged.annotation.when, judged.annotation.span) }),
      ...(where !== undefined && { where: where?.key ?? null }),
    }
    return { kind: 'FIGURE', annotation }
  }
  if (judged.kind === 'EVENT' && correction.kind === 'EVENT') {
    const { summary, when, participants, places } = correction
    const annotation = {
      ...judged.annotation,
      ...(summary !== undefined && { summary }),
      ...(when && { when: timeOf(when, judged.annotation.when, judged.annotation.span) }),
      ...(participants && { participants: keysOfEach(participants) }),
      ...(places && { places: keysOfEach(places) }),
    }
    return { kind: 'EVENT', annotation }
  }
  return null
}

/** The entities that a correction names. */
export function entitiesIn(correction: Correction): z.infer<typeof entitySchema>[] {
  switch (correction.kind) {
    case 'MENTION':
      return [correction.entity]
    case 'STATEMENT':
      return [correction.speaker].filter(entity => !!entity)
    case 'FIGURE':
      return [correction.reportedBy, correction.where].filter(entity => !!entity)
    case 'EVENT':
      return [...(correction.participants ?? []), ...(correction.places ?? [])]
  }
}

/** The days that an editor gives, by the words that name the time, or else by all words of the annotation. */
function timeOf({ earliest, latest }: z.infer<typeof daysSchema>, former: TimeSpan | null, all: TextSpan): TimeSpan {
  return {
    span: former?.span ?? all,
    earliest,
    latest,
    precision: earliest === latest ? 'DAY' : 'RANGE',
    certainty: 'CERTAIN',
  }
}

function keysOfEach(entities: readonly { readonly key: string }[]): string[] {
  return [...new Set(entities.map(({ key }) => key))]
}
