import {
  type Correction,
  corrected,
  entitiesIn,
  type JudgedAnnotation,
  judgedIn,
  type Review as ReviewValue,
  reviewOf,
} from '@dateline/articles'
import type { ArticleStore, StoredArticle } from '@dateline/store'
import { Annotation } from './annotation.ts'
import { nodePart } from './article-part.ts'
import { BadInput } from './bad-input.ts'
import { builder } from './builder.ts'
import { ConflictError } from './conflict-error.ts'
import type { SchemaContext } from './context.ts'
import { AnnotationCorrection, correctionOf } from './correction.ts'
import { Edit, makeEdit, type ShownEdit } from './edit.ts'
import { type GlobalId, parseGlobalId } from './global-id.ts'
import type { AnnotationPart } from './node.ts'
import { NotFoundError } from './not-found-error.ts'
import { ReviewVerdict } from './review.ts'
import { UnauthorizedError } from './unauthorized-error.ts'

type Reviewed = { readonly annotation: AnnotationPart; readonly edit: ShownEdit }

const ReviewAnnotationSuccess = builder.objectRef<Reviewed>('ReviewAnnotationSuccess').implement({
  description: 'The annotation is reviewed.',
  fields: t => ({
    annotation: t.field({
      type: Annotation,
      description: 'The annotation as it is served now, with its review.',
      resolve: ({ annotation }) => annotation,
    }),
    edit: t.field({
      type: Edit,
      description: 'The edit that was made. `undoEdit` takes it back.',
      resolve: ({ edit }) => edit,
    }),
  }),
})

const ReviewAnnotationInput = builder.inputType('ReviewAnnotationInput', {
  description: 'A judgement on an annotation.',
  fields: t => ({
    annotation: t.id({
      required: true,
      description: 'The id of a mention, a statement, a figure or an event, as `figures { nodes { id } }` gives it.',
    }),
    verdict: t.field({ type: ReviewVerdict, required: true, description: 'How it is judged.' }),
    note: t.string({
      description: 'Why, in your words, 1,000 characters at most: “quoted by her, not said by her”.',
    }),
    correction: t.field({
      type: AnnotationCorrection,
      description: 'What is right, with the verdict `CORRECTED`, and only with that.',
    }),
    replaces: t.id({
      description:
        'The id of the edit whose review you saw on the annotation, as `review { edit { id } }` gives it, or null when you saw none. When another one stands by now, nothing is done, so that nobody overrules what they have not seen. Left out, the judgement replaces whatever stands.',
    }),
  }),
})

builder.mutationField('reviewAnnotation', t =>
  t.field({
    type: ReviewAnnotationSuccess,
    description:
      'Confirms, rejects or corrects what was found in an article. It outranks the machine: what is rejected is left out of every answer, and what is confirmed or corrected stays as it is now, wherever its words still stand when the article is imported again. Judge it anew to change your mind. Takes a token with the scope `review`.',
    args: { input: t.arg({ type: ReviewAnnotationInput, required: true, description: 'The judgement.' }) },
    authScopes: { review: true },
    errors: {
      types: [UnauthorizedError, BadInput, NotFoundError, ConflictError],
      union: { name: 'ReviewAnnotationResult', description: 'What was reviewed, or why nothing was.' },
    },
    resolve: (_, { input }, context) => reviewAnnotation(input, context),
  }),
)

async function reviewAnnotation(
  input: typeof ReviewAnnotationInput.$inferInput,
  { store, client }: SchemaContext,
): Promise<Reviewed> {
  const id = parseGlobalId(input.annotation)
  const missing = new NotFoundError(`No annotation has the id ${JSON.stringify(input.annotation)}.`, [
    'input',
    'annotation',
  ])
  const article = await articleWith(id, store)
  const judged = article && judgedAnnotation(article, id)
  if (!judged) throw missing
  const correction = await correctionIn(input, store)
  const review = reviewIn(article, judged, correction, input)
  const edit = await makeEdit({ type: 'REVIEW', article: article.id, review }, { store, client }, input.replaces)
  const [now] = await store.articles.byId([article.id])
  const annotation = now && judgedAnnotation(now, id)
  if (!annotation) throw missing
  if (!edit) throw new ConflictError(now.reviews?.byAnnotation[id.key] ?? null, ['input', 'replaces'])
  return { annotation: partOf(annotation, now), edit }
}

async function correctionIn(
  { verdict, correction }: typeof ReviewAnnotationInput.$inferInput,
  store: ArticleStore,
): Promise<Correction | null> {
  const path = ['input', 'correction']
  if (verdict === 'CORRECTED') {
    if (correction) return correctionOf(correction, store, path)
    throw new BadInput('`correction` is left out: say what is right, or confirm the annotation.', path)
  }
  if (correction)
    throw new BadInput(`\`correction\` goes with the verdict CORRECTED, not with ${verdict}: leave it out.`, path)
  return null
}

function reviewIn(
  article: StoredArticle,
  judged: JudgedAnnotation,
  correction: Correction | null,
  { verdict, note }: typeof ReviewAnnotationInput.$inferInput,
): ReviewValue {
  const words = note?.trim() ?? ''
  if (words.length > 1000) throw new BadInput('`note` is longer than 1,000 characters: shorten it.', ['input', 'note'])
  const left = correction ? corrected(judged, correction) : judged
  if (!left)
    throw new BadInput(
      `The annotation is a ${judged.kind.toLowerCase()}: correct it as one, with \`correction.${judged.kind.toLowerCase()}\`.`,
      ['input', 'correction'],
    )
  const entities = [
    ...(article.annotations?.entities ?? []),
    ...(article.reviews?.rejected.entities ?? []),
    ...(correction ? entitiesIn(correction) : []),
  ]
  return reviewOf(article, { judged: left, verdict, note: words === '' ? null : words, entities })
}

async function articleWith({ type, key }: GlobalId, store: ArticleStore): Promise<StoredArticle | null> {
  const noun = NOUN[type]
  const [annotation] = noun ? await store[noun].byId([key]) : []
  const [article] = annotation ? await store.articles.byId([annotation.article]) : []
  return article ?? null
}

const NOUN: { readonly [Type in GlobalId['type']]?: 'mentions' | 'statements' | 'figures' | 'events' } = {
  Mention: 'mentions',
  Statement: 'statements',
  Figure: 'figures',
  Event: 'events',
}

/** An annotation of an article, also when it was rejected. */
function judgedAnnotation({ annotations, reviews }: StoredArticle, { type, key }: GlobalId): JudgedAnnotation | null {
  const all = [annotations, reviews?.rejected].flatMap(lists => (lists ? judgedIn(lists) : []))
  return all.find(({ kind, annotation }) => kind === type.toUpperCase() && annotation.id === key) ?? null
}

function partOf(judged: JudgedAnnotation, article: StoredArticle): AnnotationPart {
  switch (judged.kind) {
    case 'MENTION':
      return nodePart('Mention', judged.annotation, { article })
    case 'STATEMENT':
      return nodePart('Statement', judged.annotation, { article })
    case 'FIGURE':
      return nodePart('Figure', judged.annotation, { article })
    case 'EVENT':
      return nodePart('Event', judged.annotation, { article })
  }
}
