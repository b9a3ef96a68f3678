import { articleSchema, editSchema } from '@dateline/articles'
import { z } from 'zod'
import { historySchema } from '../export/archive-line.ts'
import { exportedSchema } from '../export/exported-text.ts'

/** What is asked through the door of a folder: a call of the store's port, with what it takes, an export, or a query of the graph. */
export const doorCallSchema = z.discriminatedUnion('call', [
  z.strictObject({ call: z.literal('byId'), ids: z.array(z.string()) }),
  z.strictObject({ call: z.literal('save'), articles: z.array(articleSchema) }),
  z.strictObject({ call: z.literal('restore'), articles: z.array(historySchema) }),
  z.strictObject({ call: z.literal('edit'), edits: z.array(editSchema) }),
  z.strictObject({ call: z.literal('summary') }),
  z.strictObject({ call: z.literal('continueFrom'), version: z.int().nonnegative() }),
  z.strictObject({ call: z.literal('export'), exported: exportedSchema }),
  z.strictObject({
    call: z.literal('ask'),
    query: z.string(),
    operationName: z.string().exactOptional(),
    variables: z.record(z.string(), z.unknown()),
  }),
])
export type DoorCall = z.infer<typeof doorCallSchema>

const doorSchema = z.object({ pid: z.int(), url: z.url(), key: z.string().min(1) })

/** Where the door of a folder is, and the key to it. Whoever can read its file may read and write the folder as well. */
export type Door = z.infer<typeof doorSchema>

/** The file in a data folder that says where its door is: only its owner can read it. */
export const DOOR_FILE = 'door.json'

/** The text of that file. */
export const doorFileSchema = z
  .string()
  .transform((text, { addIssue }): unknown => {
    try {
      return JSON.parse(text)
    } catch {
      addIssue('it is no JSON')
      return z.NEVER
    }
  })
  .pipe(doorSchema)
