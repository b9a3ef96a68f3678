import type { SourceFormat as SourceFormatValue } from '@dateline/articles'
import type { StoredArticle } from '@dateline/store'
import { builder, type Described } from './builder.ts'

export const SourceFormat = builder.enumType('SourceFormat', {
  description: 'How a source is written.',
  values: {
    TEXT: { description: 'Plain text, as it is scraped from a news page.' },
    HTML: { description: 'A page in HTML.' },
    FEED: { description: 'An RSS 2.0 or Atom feed: each item is an article.' },
    JSON: { description: 'One article as a JSON object.' },
    JSON_LINES: { description: 'One article as a JSON object in each line.' },
  } satisfies Record<SourceFormatValue, Described>,
})

export const Source = builder.objectRef<StoredArticle>('Source').implement({
  description: 'What an article was read from.',
  fields: t => ({
    name: t.string({
      description: 'The name of the file, or what the sender called it.',
      resolve: ({ source }) => source.name,
    }),
    format: t.field({
      type: SourceFormat,
      description: 'How it was written.',
      resolve: ({ source }) => source.format,
    }),
    sha256: t.string({
      description: 'The SHA-256 of its bytes, as 64 hexadecimal digits.',
      resolve: ({ source }) => source.sha256,
    }),
    importedAt: t.expose('importedAt', { type: 'DateTime', description: 'When it was imported.' }),
  }),
})
