import type { ArticleDefaults, ReadArticle } from '@dateline/articles'
import type { ArticleStore, SavedAs, StoredArticle } from '@dateline/store'
import { z } from 'zod'
import { Article } from './article.ts'
import { BadInput } from './bad-input.ts'
import { builder, type Described } from './builder.ts'
import type { SchemaContext } from './context.ts'
import { idSchema, parseGlobalId } from './global-id.ts'
import { NotFoundError } from './not-found-error.ts'
import { RefusedError } from './refused-error.ts'
import { SourceFormat } from './source.ts'
import { UnauthorizedError } from './unauthorized-error.ts'

const ImportOutcome = builder.enumType('ImportOutcome', {
  description: 'What became of an article that was sent.',
  values: {
    IMPORTED: { description: 'It is new.' },
    REVISED: { description: 'It was known with another text: it has a new revision.' },
    UNCHANGED: { description: 'It was known with the same text: nothing was stored.' },
  } satisfies Record<SavedAs, Described>,
})

type Imported = { readonly article: StoredArticle; readonly outcome: SavedAs }

const ImportArticleSuccess = builder.objectRef<Imported>('ImportArticleSuccess').implement({
  description: 'The article is in the archive.',
  fields: t => ({
    article: t.field({
      type: Article,
      description: 'The article, with all that was found in it.',
      resolve: ({ article }) => article,
    }),
    outcome: t.expose('outcome', {
      type: ImportOutcome,
      description: 'Whether it is new, has a new text, or was known.',
    }),
  }),
})

const ImportArticleInput = builder.inputType('ImportArticleInput', {
  description: 'An article to import. What the source says of itself goes before what is given here beside it.',
  fields: t => ({
    content: t.string({
      required: true,
      description:
        'The source: plain text as it stands on a news page, a page in HTML, or a JSON object such as `{ "headline": …, "publishedOn": "2022-01-13", "text": … }`. 5 MB at most.',
    }),
    name: t.string({
      required: true,
      defaultValue: 'article',
      validate: words('name'),
      description: 'What to call the source, such as a file name: “strike.html”. `Source.name` tells it again.',
    }),
    format: t.field({ type: SourceFormat, description: 'How the source is written; recognised when it is left out.' }),
    publishedOn: t.field({
      type: 'Date',
      description: 'The day of publication, for sources that do not tell: “2022-01-13”.',
    }),
    publisher: t.string({
      validate: words('publisher'),
      description: 'The publisher’s name, for sources that do not tell: “Harbour Gazette”.',
    }),
    url: t.field({
      type: 'URL',
      description:
        'Where it was published, for sources that do not tell: `https://example.org/news/1`. Articles with one URL are one article.',
    }),
    language: t.string({
      validate: z.string().refine(isLanguageTag, '`language` is a tag as BCP 47 has it, such as "en".'),
      description: 'The language as BCP 47 has it (“en”), for sources that do not tell.',
    }),
    id: t.id({
      validate: idSchema,
      description:
        'The article of which this is the text now, by its id, as `articles { nodes { id } }` gives it. When it is left out, the article with the same URL, or with the same publisher, headline and day.',
    }),
  }),
})

builder.mutationField('importArticle', t =>
  t.field({
    type: ImportArticleSuccess,
    description:
      'Reads an article, looks for all that is in it, and keeps it. The same text is not kept twice; another text of a known article is a new revision. Takes a token with the scope `write`.',
    args: { input: t.arg({ type: ImportArticleInput, required: true, description: 'The article.' }) },
    authScopes: { write: true },
    errors: {
      types: [UnauthorizedError, BadInput, RefusedError, NotFoundError],
      union: { name: 'ImportArticleResult', description: 'The article, or why it was not imported.' },
    },
    resolve: (_, { input }, context) => importArticle(input, context),
  }),
)

async function importArticle(
  input: typeof ImportArticleInput.$inferInput,
  { store, extraction }: SchemaContext,
): Promise<Imported> {
  const read = await readOne(input, extraction)
  const id = input.id ? await knownArticle(input.id, store) : read.id
  const [outcome] = await store.save([await extraction.annotate({ ...read, id })])
  const [article] = await store.articles.byId([id])
  if (!outcome || !article) throw new Error(`The store kept the article ${id}, and does not have it.`)
  return { article, outcome }
}

async function readOne(
  input: typeof ImportArticleInput.$inferInput,
  extraction: SchemaContext['extraction'],
): Promise<ReadArticle> {
  const [result, ...others] = await extraction.read({
    name: input.name,
    content: Buffer.from(input.content),
    ...(input.format && { format: input.format }),
    defaults: defaultsOf(input),
  })
  if (!result || others.length > 0)
    throw new RefusedError({
      code: 'NOT_AN_ARTICLE',
      message: `${input.name} holds ${others.length + (result ? 1 : 0)} articles: send them one by one.`,
    })
  if (!result.article) throw new RefusedError(result.refusal)
  return result.article
}

function defaultsOf({ publisher, publishedOn, url, language }: typeof ImportArticleInput.$inferInput): ArticleDefaults {
  return {
    ...(publisher && { publisher }),
    ...(publishedOn && { publishedOn }),
    ...(url && { url }),
    ...(language && { language }),
  }
}

/** The key of an article that is in the archive. */
async function knownArticle(id: string, store: ArticleStore): Promise<string> {
  const { type, key } = parseGlobalId(id)
  const [article] = type === 'Article' ? await store.articles.byId([key]) : []
  if (!article) throw new NotFoundError(`No article has the id ${JSON.stringify(id)}.`, ['input', 'id'])
  return key
}

/** Words of one line, for the input field with this name. */
function words(field: string): z.ZodString {
  return z
    .string()
    .trim()
    .min(1, `\`${field}\` is empty: leave it out, or say it.`)
    .max(1000, `\`${field}\` is too long.`)
}

function isLanguageTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1
  } catch {
    return false
  }
}
