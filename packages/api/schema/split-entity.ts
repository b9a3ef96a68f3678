import { entityKey } from '@dateline/articles'
import type { ArchiveEntity } from '@dateline/store'
import { BadInput } from './bad-input.ts'
import { builder } from './builder.ts'
import type { SchemaContext } from './context.ts'
import { makeEdit } from './edit.ts'
import { EditedEntity, type EditedEntityValue, entityNow } from './edited-entity.ts'
import { Entity } from './entity.ts'
import { knownEntity } from './entity-reference.ts'
import { NotFoundError } from './not-found-error.ts'
import { UnauthorizedError } from './unauthorized-error.ts'

type Split = EditedEntityValue & { readonly splitOff: ArchiveEntity }

const SplitEntitySuccess = builder.objectRef<Split>('SplitEntitySuccess').implement({
  description: 'The names are those of another entity.',
  interfaces: [EditedEntity],
  fields: t => ({
    splitOff: t.field({
      type: Entity,
      description: 'The entity that the names are of now; it has the id of the first of them.',
      resolve: ({ splitOff }) => splitOff,
    }),
  }),
})

const SplitEntityInput = builder.inputType('SplitEntityInput', {
  description: 'Which names of an entity are those of another one.',
  fields: t => ({
    entity: t.id({
      required: true,
      description: 'The entity from which they are taken, by its id, as `entities { nodes { id } }` gives it.',
    }),
    names: t.stringList({
      required: true,
      description: 'The names, as `Entity.separableNames` lists them: the main one of the other entity first.',
    }),
  }),
})

builder.mutationField('splitEntity', t =>
  t.field({
    type: SplitEntitySuccess,
    description:
      'Takes names out of an entity: what articles say under these names, now and later, they say of another one. It also takes apart what was merged. Takes a token with the scope `review`.',
    args: { input: t.arg({ type: SplitEntityInput, required: true, description: 'The names.' }) },
    authScopes: { review: true },
    errors: {
      types: [UnauthorizedError, BadInput, NotFoundError],
      union: { name: 'SplitEntityResult', description: 'Both entities, or why nothing was split off.' },
    },
    resolve: (_, { input }, context) => splitEntity(input, context),
  }),
)

async function splitEntity(
  { entity: id, names }: typeof SplitEntityInput.$inferInput,
  { store, client }: SchemaContext,
): Promise<Split> {
  const entity = await knownEntity(id, store, ['input', 'entity'])
  const keys = [...new Set(names.map((name, index) => separableKey(entity, name, ['input', 'names', `${index}`])))]
  const [first] = keys
  if (first === undefined)
    throw new BadInput('`names` is empty: say which names are those of another entity.', ['input', 'names'])
  const edit = await makeEdit({ type: 'SPLIT', kind: entity.kind, entity: entity.id, keys }, { store, client })
  if (!edit) throw new Error('The store did not take a split.')
  const splitOff = await entityNow(first, store)
  // Nothing is left when no article names the entity by its first name any more.
  const [left] = await store.entities.byId([entity.id])
  return { entity: left ?? splitOff, splitOff, edit }
}

function separableKey(
  { id, kind, name: own, separable }: ArchiveEntity,
  name: string,
  path: readonly string[],
): string {
  const key = entityKey(kind, name)
  if (separable.includes(key)) return key
  throw new BadInput(
    key === id
      ? `“${name}” is what “${own}” is known by in the first place: split off its other names instead.`
      : `No article knows “${own}” by “${name}” alone: split off names that \`separableNames\` lists, or correct the mentions.`,
    path,
  )
}
