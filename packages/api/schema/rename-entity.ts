import { fold } from '@dateline/articles'
import { BadInput } from './bad-input.ts'
import { builder } from './builder.ts'
import type { SchemaContext } from './context.ts'
import { makeEdit } from './edit.ts'
import { EditedEntity, type EditedEntityValue, entityNow } from './edited-entity.ts'
import { knownEntity } from './entity-reference.ts'
import { NotFoundError } from './not-found-error.ts'
import { UnauthorizedError } from './unauthorized-error.ts'

const RenameEntitySuccess = builder.objectRef<EditedEntityValue>('RenameEntitySuccess').implement({
  description: 'The entity has the name.',
  interfaces: [EditedEntity],
})

const RenameEntityInput = builder.inputType('RenameEntityInput', {
  description: 'A name for an entity.',
  fields: t => ({
    entity: t.id({ required: true, description: 'The entity, by its id, as `entities { nodes { id } }` gives it.' }),
    name: t.string({ required: true, description: 'Its name, 200 characters at most: “Kassym-Jomart Tokayev”.' }),
  }),
})

builder.mutationField('renameEntity', t =>
  t.field({
    type: RenameEntitySuccess,
    description:
      'Gives an entity a name, whatever articles call it; the names that they give it are its aliases. Its id stays. Takes a token with the scope `review`.',
    args: { input: t.arg({ type: RenameEntityInput, required: true, description: 'The name.' }) },
    authScopes: { review: true },
    errors: {
      types: [UnauthorizedError, BadInput, NotFoundError],
      union: { name: 'RenameEntityResult', description: 'The entity, or why it was not renamed.' },
    },
    resolve: (_, { input }, context) => renameEntity(input, context),
  }),
)

async function renameEntity(
  input: typeof RenameEntityInput.$inferInput,
  { store, client }: SchemaContext,
): Promise<EditedEntityValue> {
  const name = input.name.trim()
  if (fold(name) === '' || name.length > 200)
    throw new BadInput('`name` has letters or digits, and 200 characters at most.', ['input', 'name'])
  const { id, kind } = await knownEntity(input.entity, store, ['input', 'entity'])
  const edit = await makeEdit({ type: 'RENAME', kind, entity: id, name }, { store, client })
  if (!edit) throw new Error('The store did not take a name.')
  return { entity: await entityNow(id, store), edit }
}
