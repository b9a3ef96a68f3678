import { BadInput } from './bad-input.ts'
import { builder } from './builder.ts'
import type { SchemaContext } from './context.ts'
import { makeEdit } from './edit.ts'
import { EditedEntity, type EditedEntityValue, entityNow } from './edited-entity.ts'
import { knownEntity } from './entity-reference.ts'
import { NotFoundError } from './not-found-error.ts'
import { UnauthorizedError } from './unauthorized-error.ts'

const MergeEntitiesSuccess = builder.objectRef<EditedEntityValue>('MergeEntitiesSuccess').implement({
  description: 'The entities are one.',
  interfaces: [EditedEntity],
})

const MergeEntitiesInput = builder.inputType('MergeEntitiesInput', {
  description: 'Which entities are one.',
  fields: t => ({
    into: t.id({
      required: true,
      description:
        'The entity whose id and name they have from then on, by its id, as `entities { nodes { id } }` gives it.',
    }),
    entities: t.idList({
      required: true,
      description:
        'The entities that are the same, of the same kind, by their ids, as `entities { nodes { id } }` gives them: 1 to 100.',
    }),
  }),
})

builder.mutationField('mergeEntities', t =>
  t.field({
    type: MergeEntitiesSuccess,
    description:
      'Makes one entity of several, in every answer: all that articles say of any of them, now and later, they say of it. The ids of all of them lead to it. Takes a token with the scope `review`.',
    args: { input: t.arg({ type: MergeEntitiesInput, required: true, description: 'The entities.' }) },
    authScopes: { review: true },
    errors: {
      types: [UnauthorizedError, BadInput, NotFoundError],
      union: { name: 'MergeEntitiesResult', description: 'The entity, or why nothing was merged.' },
    },
    resolve: (_, { input }, context) => mergeEntities(input, context),
  }),
)

const MOST = 100

async function mergeEntities(
  { into: intoId, entities: ids }: typeof MergeEntitiesInput.$inferInput,
  { store, client }: SchemaContext,
): Promise<EditedEntityValue> {
  const path = ['input', 'entities']
  if (ids.length > MOST)
    throw new BadInput(`\`entities\` takes ${MOST} ids at most: merge the others after these.`, path)
  const into = await knownEntity(intoId, store, ['input', 'into'])
  const entities = await Promise.all(ids.map((id, index) => knownEntity(id, store, [...path, `${index}`])))
  const other = entities.findIndex(({ kind }) => kind !== into.kind)
  if (other >= 0)
    throw new BadInput(
      `“${entities[other]?.name}” is a ${entities[other]?.kind.toLowerCase()}, and “${into.name}” a ${into.kind.toLowerCase()}: only entities of one kind can be one.`,
      [...path, `${other}`],
    )
  const merged = [...new Set(entities.map(({ id }) => id))].filter(id => id !== into.id)
  if (merged.length === 0)
    throw new BadInput(`\`entities\` names none but “${into.name}” itself: name the others.`, path)
  const edit = await makeEdit({ type: 'MERGE', kind: into.kind, into: into.id, entities: merged }, { store, client })
  if (!edit) throw new Error('The store did not take a merge.')
  return { entity: await entityNow(into.id, store), edit }
}
