import { z } from 'zod'
import { textSpanSchema } from './text-span.ts'

/** Who made and who distributed a picture: "Alexei Nikolsky/Kremlin/REUTERS" has one photographer and two agencies. */
export const creditSchema = z.strictObject({
  span: textSpanSchema,
  photographers: z.array(z.string().min(1)),
  agencies: z.array(z.string().min(1)),
})
export type Credit = z.infer<typeof creditSchema>

/** A picture as the text tells of it. `position` counts the article's images from 1. No picture file is kept. */
export const imageSchema = z.strictObject({
  id: z.string().min(1),
  position: z.int().positive(),
  span: textSpanSchema,
  title: textSpanSchema.nullable(),
  caption: textSpanSchema.nullable(),
  credit: creditSchema.nullable(),
})
export type Image = z.infer<typeof imageSchema>
