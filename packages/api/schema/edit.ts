import { randomUUID } from 'node:crypto'
import type { Edit as EditValue } from '@dateline/articles'
import type { ArticleStore } from '@dateline/store'
import { builder, type Described } from './builder.ts'
import type { Client } from './context.ts'

/** What is shown of an edit. */
export type ShownEdit = Pick<EditValue, 'id' | 'type' | 'by' | 'at'>

const EditType = builder.enumType('EditType', {
  description: 'What an editor did.',
  values: {
    REVIEW: { description: 'Judged an annotation.' },
    MERGE: { description: 'Made one entity of several.' },
    SPLIT: { description: 'Took names out of an entity.' },
    RENAME: { description: 'Gave an entity a name.' },
    UNDO: { description: 'Took an earlier edit back.' },
  } satisfies Record<EditValue['type'], Described>,
})

export const Edit = builder.objectRef<ShownEdit>('Edit').implement({
  description: 'Something that an editor has done. It can be taken back.',
  fields: t => ({
    id: t.exposeID('id', { description: 'Names this edit for `undoEdit`.' }),
    type: t.expose('type', { type: EditType, description: 'What was done.' }),
    by: t.exposeString('by', { description: 'The name of the token that was used.' }),
    at: t.expose('at', { type: 'DateTime', description: 'When it was done.' }),
  }),
})

type Unmade<Made> = Made extends unknown ? Omit<Made, 'id' | 'by' | 'at'> : never

/** Makes an edit in the name of who asks for it; null when what it is of is not there any more. */
export async function makeEdit(
  edit: Unmade<EditValue>,
  { store, client }: { readonly store: ArticleStore; readonly client: Client },
): Promise<EditValue | null> {
  const made = { ...edit, id: randomUUID(), by: client.name, at: new Date().toISOString() }
  const [as] = await store.edit([made])
  return as === 'MADE' ? made : null
}
