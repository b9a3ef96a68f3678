import { randomUUID } from 'node:crypto'
import { type Edit as EditValue, type EntityEdit, entityKey } from '@dateline/articles'
import type { ArticleStore, Awaitable } from '@dateline/store'
import { after, all } from './awaitable.ts'
import { builder, type Described } from './builder.ts'
import type { Client, SchemaContext } from './context.ts'

/** What is shown of an edit. */
export type ShownEdit =
  | EntityEdit
  | (Pick<EditValue, 'id' | 'by' | 'at'> & { readonly type: Exclude<EditValue['type'], EntityEdit['type']> })

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
    names: t.stringList({
      description:
        'What it is of, in names: the entities that were merged into another one, the names that were split off, the name that was given: `["The ministry"]`. None for a review, and for what takes an edit back.',
      resolve: (edit, _, context) => namesIn(edit, context),
    }),
  }),
})

function namesIn(edit: ShownEdit, context: SchemaContext): Awaitable<readonly string[]> {
  switch (edit.type) {
    case 'MERGE':
      return namesOf(edit.entities, edit.kind, context)
    case 'SPLIT':
      return namesOf(edit.keys, edit.kind, context)
    case 'RENAME':
      return [edit.name]
    default:
      return []
  }
}

/** The names behind keys, whatever entity they are of now; none for a key that no article has any more. */
function namesOf(
  keys: readonly string[],
  kind: EntityEdit['kind'],
  { reads }: SchemaContext,
): Awaitable<readonly string[]> {
  return after(all(keys.map(key => reads.entity(key))), entities =>
    entities.flatMap((entity, index) =>
      entity ? [entity.aliases.find(alias => entityKey(kind, alias) === keys[index]) ?? entity.name] : [],
    ),
  )
}

type Unmade<Made> = Made extends unknown ? Omit<Made, 'id' | 'by' | 'at'> : never

/**
 * Makes an edit in the name of who asks for it; null when what it is of is not there any more, or has another review than was seen.
 *
 * @param seen for a review: the edit whose review its editor saw, null for none; left out when it is to replace whatever stands
 */
export async function makeEdit(
  edit: Unmade<EditValue>,
  { store, client }: { readonly store: ArticleStore; readonly client: Client },
  seen?: string | null,
): Promise<EditValue | null> {
  const made = { ...edit, id: randomUUID(), by: client.name, at: new Date().toISOString() }
  const [as] = await store.edit([made], new Map(seen === undefined ? [] : [[made.id, seen]]))
  return as === 'MADE' ? made : null
}
