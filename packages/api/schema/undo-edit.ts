import { builder } from './builder.ts'
import { Edit, makeEdit, type ShownEdit } from './edit.ts'
import { NotFoundError } from './not-found-error.ts'
import { UnauthorizedError } from './unauthorized-error.ts'

const UndoEditSuccess = builder.objectRef<{ readonly edit: ShownEdit }>('UndoEditSuccess').implement({
  description: 'The edit is taken back.',
  fields: t => ({
    edit: t.field({ type: Edit, description: 'The edit that took it back.', resolve: ({ edit }) => edit }),
  }),
})

const UndoEditInput = builder.inputType('UndoEditInput', {
  description: 'Which edit to take back.',
  fields: t => ({
    edit: t.id({
      required: true,
      description: 'The id of the edit, as a mutation, `Review.edit` or `Entity.edits` gave it.',
    }),
  }),
})

builder.mutationField('undoEdit', t =>
  t.field({
    type: UndoEditSuccess,
    description:
      'Takes back a review, a merge, a split or a name: all answers are as if it had never been made. A review that it had taken the place of holds again. Takes a token with the scope `review`.',
    args: { input: t.arg({ type: UndoEditInput, required: true, description: 'The edit.' }) },
    authScopes: { review: true },
    errors: {
      types: [UnauthorizedError, NotFoundError],
      union: { name: 'UndoEditResult', description: 'That it was taken back, or why not.' },
    },
    resolve: async (_, { input }, { store, client }) => {
      const edit = await makeEdit({ type: 'UNDO', edit: input.edit }, { store, client })
      if (edit) return { edit }
      throw new NotFoundError(
        `No edit that stands has the id ${JSON.stringify(input.edit)}: it was never made, or is taken back already.`,
        ['input', 'edit'],
      )
    },
  }),
)
