import { z } from 'zod'
import { textSpanSchema } from './text-span.ts'

export const entityKindSchema = z.enum(['PERSON', 'ORGANIZATION', 'PLACE'])
export type EntityKind = z.infer<typeof entityKindSchema>

export const placeKindSchema = z.enum(['COUNTRY', 'REGION', 'CITY', 'FACILITY', 'NATURAL_FEATURE', 'OTHER'])
export type PlaceKind = z.infer<typeof placeKindSchema>

/**
 * What a person is or was: "Deputy Health Minister". `of` is the key of the organization or place, when the text names it;
 * `former` says that the text calls the role past ("former", "ex-", "long-time ruler … succeeded by").
 */
export const roleSchema = z.strictObject({
  title: z.string().min(1),
  of: z.string().min(1).nullable(),
  former: z.boolean(),
  span: textSpanSchema,
})
export type Role = z.infer<typeof roleSchema>

/** That `member` (an entity's key) belongs to the organization on which this is kept, by the words of `span`. */
export const membershipSchema = z.strictObject({ member: z.string().min(1), span: textSpanSchema })
export type Membership = z.infer<typeof membershipSchema>

/**
 * What all kinds have. `key` names the entity within the archive (see {@link entityKey}): two articles that give an
 * entity the same key speak of the same one. `name` is the fullest name in this article, `aliases` are its other
 * names here. `salience` says how much the article is about it, from 0 to 1.
 */
const named = {
  key: z.string().min(1),
  name: z.string().min(1),
  aliases: z.array(z.string().min(1)),
  salience: z.number().min(0).max(1),
}

export const personSchema = z.strictObject({ kind: z.literal('PERSON'), ...named, roles: z.array(roleSchema) })
export type Person = z.infer<typeof personSchema>

export const organizationSchema = z.strictObject({
  kind: z.literal('ORGANIZATION'),
  ...named,
  abbreviation: z.string().min(1).nullable(),
  members: z.array(membershipSchema),
})
export type Organization = z.infer<typeof organizationSchema>

/** `countryCode` is ISO 3166-1 alpha-2; latitude and longitude are degrees, WGS 84. */
export const placeSchema = z.strictObject({
  kind: z.literal('PLACE'),
  ...named,
  placeKind: placeKindSchema,
  countryCode: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .nullable(),
  latitude: z.number().min(-90).max(90).nullable(),
  longitude: z.number().min(-180).max(180).nullable(),
})
export type Place = z.infer<typeof placeSchema>

/** A person, an organization or a place as one article knows it. */
export const entitySchema = z.discriminatedUnion('kind', [personSchema, organizationSchema, placeSchema])
export type Entity = z.infer<typeof entitySchema>
