import { z } from 'zod'
import { imageSchema } from './image.ts'
import { textSpanSchema } from './text-span.ts'

/** A section's heading; the article's own headline is not a block. `level` is 2 to 6, as in HTML. */
export const headingSchema = z.strictObject({
  kind: z.literal('HEADING'),
  level: z.int().min(2).max(6),
  span: textSpanSchema,
})
export type Heading = z.infer<typeof headingSchema>

export const paragraphSchema = z.strictObject({ kind: z.literal('PARAGRAPH'), span: textSpanSchema })
export type Paragraph = z.infer<typeof paragraphSchema>

export const blockQuoteSchema = z.strictObject({ kind: z.literal('BLOCK_QUOTE'), span: textSpanSchema })
export type BlockQuote = z.infer<typeof blockQuoteSchema>

/** A list with at least one item. `span` runs from the first item to the last. */
export const listSchema = z.strictObject({
  kind: z.literal('LIST'),
  ordered: z.boolean(),
  items: z.array(textSpanSchema).min(1),
  span: textSpanSchema,
})
export type List = z.infer<typeof listSchema>

/**
 * One or more images that stand together.
 *
 * `declaredImages` is the number that the page itself gives ("7 images"); null where it gives none.
 */
export const gallerySchema = z.strictObject({
  kind: z.literal('GALLERY'),
  introduction: textSpanSchema.nullable(),
  images: z.array(imageSchema).min(1),
  declaredImages: z.int().positive().nullable(),
  span: textSpanSchema,
})
export type Gallery = z.infer<typeof gallerySchema>

/** A part of an article's body. Blocks follow each other in the text and never overlap. */
export const blockSchema = z.discriminatedUnion('kind', [
  headingSchema,
  paragraphSchema,
  blockQuoteSchema,
  listSchema,
  gallerySchema,
])
export type Block = z.infer<typeof blockSchema>
