import { type Correction, correctionSchema, type Entity } from '@dateline/articles'
import type { ArticleStore } from '@dateline/store'
import { BadInput } from './bad-input.ts'
import { builder } from './builder.ts'
import { EntityReference, referredEntity } from './entity-reference.ts'
import { FigureStatus, Measure } from './figure.ts'
import { Approximation } from './quantity.ts'
import { StatementKind } from './statement.ts'

const LEFT_OUT = 'Fields that are left out stay as they are; null says that there is none.'

const CorrectedDays = builder.inputType('CorrectedDays', {
  description: 'The days of a time: the first and the last one, both included. An end that is left out is open.',
  fields: t => ({
    earliest: t.field({ type: 'Date', description: 'The first day: “2022-01-05”.' }),
    latest: t.field({ type: 'Date', description: 'The last day: “2022-01-09”.' }),
  }),
})

const CorrectedQuantity = builder.inputType('CorrectedQuantity', {
  description: 'A number with its bounds, of which one at least is known.',
  fields: t => ({
    minimum: t.float({ description: 'The least that it is; left out when that is not known.' }),
    maximum: t.float({ description: 'The most that it is; left out when that is not known.' }),
    approximation: t.field({ type: Approximation, required: true, description: 'How the words put it.' }),
    unit: t.string({
      description: 'A currency as ISO 4217 has it, “percent”, or a plural noun; none for things counted.',
    }),
  }),
})

const MentionCorrection = builder.inputType('MentionCorrection', {
  description: 'What is right of a mention.',
  fields: t => ({
    entity: t.field({ type: EntityReference, required: true, description: 'Whom or what the words name.' }),
  }),
})

const StatementCorrection = builder.inputType('StatementCorrection', {
  description: `What is right of a statement. ${LEFT_OUT}`,
  fields: t => ({
    kind: t.field({ type: StatementKind, description: 'How it is reported.' }),
    speaker: t.field({ type: EntityReference, description: 'Who said it.' }),
  }),
})

const FigureCorrection = builder.inputType('FigureCorrection', {
  description: `What is right of a figure. ${LEFT_OUT}`,
  fields: t => ({
    measure: t.field({ type: Measure, description: 'What it counts or measures.' }),
    counted: t.string({ description: 'What is counted: “security officers”.' }),
    quantity: t.field({ type: CorrectedQuantity, description: 'The number, with its bounds.' }),
    reportedBy: t.field({ type: EntityReference, description: 'Who reported it.' }),
    status: t.field({ type: FigureStatus, description: 'Whether the article lets it stand.' }),
    when: t.field({ type: CorrectedDays, description: 'When it holds.' }),
    where: t.field({ type: EntityReference, description: 'The place where it holds.' }),
  }),
})

const EventCorrection = builder.inputType('EventCorrection', {
  description: 'What is right of an event. Fields that are left out stay as they are.',
  fields: t => ({
    summary: t.string({ description: 'What happened, in one line: “Troops arrived in Almaty”.' }),
    when: t.field({ type: CorrectedDays, description: 'The days on which it happened, or is to happen.' }),
    participants: t.field({ type: [EntityReference], description: 'Who takes part: all of them.' }),
    places: t.field({ type: [EntityReference], description: 'Where it happened: all places.' }),
  }),
})

export const AnnotationCorrection = builder.inputType('AnnotationCorrection', {
  isOneOf: true,
  description: 'What is right of an annotation, by its kind.',
  fields: t => ({
    mention: t.field({ type: MentionCorrection, description: 'Of a mention.' }),
    statement: t.field({ type: StatementCorrection, description: 'Of a statement.' }),
    figure: t.field({ type: FigureCorrection, description: 'Of a figure.' }),
    event: t.field({ type: EventCorrection, description: 'Of an event.' }),
  }),
})

/**
 * A correction with its entities looked up and its values checked.
 *
 * @param path where the input stands
 * @throws {NotFoundError} when an entity is not there
 * @throws {BadInput} when a value can't be
 */
export async function correctionOf(
  { mention, statement, figure, event }: typeof AnnotationCorrection.$inferInput,
  store: ArticleStore,
  path: readonly string[],
): Promise<Correction> {
  const one = (reference: Reference, at: readonly string[]): Promise<Entity | null> | undefined =>
    reference === undefined || reference === null ? absent(reference) : referredEntity(reference, store, at)
  const each = (references: readonly NonNullable<Reference>[] | null | undefined, at: readonly string[]) =>
    references &&
    Promise.all(references.map((reference, index) => referredEntity(reference, store, [...at, `${index}`])))
  if (mention) {
    const at = [...path, 'mention']
    return checked({ kind: 'MENTION', entity: await one(mention.entity, [...at, 'entity']) }, at)
  }
  if (statement) {
    const at = [...path, 'statement']
    const { kind: statementKind, speaker } = statement
    return checked({ kind: 'STATEMENT', statementKind, speaker: await one(speaker, [...at, 'speaker']) }, at)
  }
  if (figure) {
    const at = [...path, 'figure']
    const { quantity, when, reportedBy, where, ...values } = figure
    return checked(
      {
        kind: 'FIGURE',
        ...values,
        quantity: quantity && { minimum: null, maximum: null, unit: null, ...quantity },
        when: when && { earliest: null, latest: null, ...when },
        reportedBy: await one(reportedBy, [...at, 'reportedBy']),
        where: await one(where, [...at, 'where']),
      },
      at,
    )
  }
  const at = [...path, 'event']
  const { when, participants, places, ...values } = event ?? {}
  return checked(
    {
      kind: 'EVENT',
      ...values,
      when: when && { earliest: null, latest: null, ...when },
      participants: await each(participants, [...at, 'participants']),
      places: await each(places, [...at, 'places']),
    },
    at,
  )
}

type Reference = typeof EntityReference.$inferInput | null | undefined

function absent(reference: null | undefined): Promise<null> | undefined {
  return reference === null ? Promise.resolve(null) : undefined
}

function checked(values: Readonly<Record<string, unknown>>, path: readonly string[]): Correction {
  const given = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined))
  const { success, data, error } = correctionSchema.safeParse(given)
  if (success) return data
  const [issue] = error.issues
  // Of an entity that can't be here, its kind is what is wrong: the rest was looked up.
  const at = (issue?.path ?? []).map(part => (part === 'statementKind' ? 'kind' : String(part)))
  const isKind = at.length > 1 && at.at(-1) === 'kind'
  const field = isKind ? at.slice(0, -1) : at
  const what = isKind ? 'it takes the id or the name of a place' : (issue?.message ?? 'it can’t be')
  throw new BadInput(`\`${field.join('.')}\`: ${what}.`, [...path, ...field])
}
