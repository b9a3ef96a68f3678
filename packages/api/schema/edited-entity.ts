import type { ArchiveEntity, ArticleStore } from '@dateline/store'
import { builder } from './builder.ts'
import { Edit, type ShownEdit } from './edit.ts'
import { Entity } from './entity.ts'

/** An entity as an edit has left it. */
export type EditedEntityValue = { readonly entity: ArchiveEntity; readonly edit: ShownEdit }

/** What the successes of all edits of entities have. */
export const EditedEntity = builder.interfaceRef<EditedEntityValue>('EditedEntity').implement({
  description: 'That an entity was edited.',
  fields: t => ({
    entity: t.field({ type: Entity, description: 'The entity as it is now.', resolve: ({ entity }) => entity }),
    edit: t.field({
      type: Edit,
      description: 'The edit that was made. `undoEdit` takes it back.',
      resolve: ({ edit }) => edit,
    }),
  }),
})

/** An entity that an edit has left. */
export async function entityNow(key: string, store: ArticleStore): Promise<ArchiveEntity> {
  const [entity] = await store.entities.byId([key])
  if (!entity) throw new Error(`The entity ${key} went while it was edited.`)
  return entity
}
