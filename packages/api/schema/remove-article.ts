import { BadInput } from './bad-input.ts'
import { builder } from './builder.ts'
import { globalId, idSchema, parseGlobalId } from './global-id.ts'
import { NotFoundError } from './not-found-error.ts'
import { UnauthorizedError } from './unauthorized-error.ts'

const RemoveArticleSuccess = builder.objectRef<{ readonly articleId: string }>('RemoveArticleSuccess').implement({
  description: 'The article is in the archive no more.',
  fields: t => ({
    articleId: t.exposeID('articleId', {
      description: 'The id that the article had, and has when it is imported again.',
    }),
  }),
})

const RemoveArticleInput = builder.inputType('RemoveArticleInput', {
  description: 'Which article to remove.',
  fields: t => ({
    id: t.id({
      required: true,
      validate: idSchema,
      description: 'The id of the article, as `articles { nodes { id } }` gives it.',
    }),
  }),
})

builder.mutationField('removeArticle', t =>
  t.field({
    type: RemoveArticleSuccess,
    description:
      'Removes an article, with all texts that it has had, from every answer: entities, facets and counts forget it, too. It can be imported again, as a new one. Takes a token with the scope `write`.',
    args: { input: t.arg({ type: RemoveArticleInput, required: true, description: 'The article.' }) },
    authScopes: { write: true },
    errors: {
      types: [UnauthorizedError, BadInput, NotFoundError],
      union: { name: 'RemoveArticleResult', description: 'What was removed, or why nothing was.' },
    },
    resolve: async (_, { input: { id } }, { store }) => {
      const { type, key } = parseGlobalId(id)
      const [isRemoved] = type === 'Article' ? await store.remove([key]) : []
      if (!isRemoved) throw new NotFoundError(`No article has the id ${JSON.stringify(id)}.`, ['input', 'id'])
      return { articleId: globalId('Article', key) }
    },
  }),
)
