import type { Awaitable, RevisionRecord, StoredArticle } from '@dateline/store'
import { Article } from './article.ts'
import { after, all } from './awaitable.ts'
import { builder } from './builder.ts'
import type { SchemaContext } from './context.ts'
import { TextChange, textChanges } from './text-change.ts'

export const Revision = builder.objectRef<RevisionRecord>('Revision')

Revision.implement({
  description: 'One of the texts that an article has had.',
  fields: t => ({
    revision: t.exposeInt('revision', { description: 'Which one it is, from 1.' }),
    importedAt: t.expose('importedAt', { type: 'DateTime', description: 'When this text was imported.' }),
    sha256: t.exposeString('sha256', {
      description: 'The SHA-256 of the source’s bytes, as 64 hexadecimal digits.',
    }),
    article: t.field({
      type: Article,
      description: 'The article as it was with this text, with all that was found in it then.',
      resolve: ({ article, revision }, _, context) => articleAt(article, revision, context),
    }),
    changes: t.field({
      type: [TextChange],
      description:
        'What became of the text before, word by word: runs of words that were kept, removed or added. Those kept and added make up this text; those kept and removed the one before. The first text is all added.',
      resolve: ({ article, revision }, _, context) => changesSinceBefore(article, revision, context),
    }),
  }),
})

function changesSinceBefore(article: string, revision: number, context: SchemaContext) {
  const texts = revision === 1 ? [revision] : [revision - 1, revision]
  return after(all(texts.map(each => articleAt(article, each, context))), articles => {
    const [former, now] = revision === 1 ? ['', articles[0]?.text] : articles.map(({ text }) => text)
    return textChanges(former ?? '', now ?? '')
  })
}

function articleAt(article: string, revision: number, context: SchemaContext): Awaitable<StoredArticle> {
  return after(context.reads.articleAt({ article, revision }), found => {
    if (!found) throw new Error(`Revision ${revision} of the article ${article} went while it was read.`)
    return found
  })
}
