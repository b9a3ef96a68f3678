import type { Credit as CreditValue, Image as ImageValue } from '@dateline/articles'
import type { Awaitable, StoredArticle } from '@dateline/store'
import { Article } from './article.ts'
import { type ArticlePart, articleOf, type NodePart, nodePart, optionalPart, part } from './article-part.ts'
import { after } from './awaitable.ts'
import { builder } from './builder.ts'
import type { SchemaContext } from './context.ts'
import { Node } from './node.ts'
import { TextSpan } from './text-span.ts'

export const Image = builder.objectRef<NodePart<'Image', ImageValue>>('Image')

/** Who made a picture, as the text tells it. */
const Credit = builder.objectRef<ArticlePart<CreditValue>>('Credit').implement({
  description: 'Who made a picture and who distributed it, as the text tells.',
  fields: t => ({
    text: t.string({
      description: 'The whole credit: “Alexei Nikolsky/Kremlin/REUTERS”.',
      resolve: ({ value }) => value.span.exact,
    }),
    span: t.field({
      type: TextSpan,
      description: 'Where the credit stands.',
      resolve: credit => part(credit.value.span, credit),
    }),
    photographers: t.stringList({
      description: 'The people who took the picture: “Alexei Nikolsky”.',
      resolve: ({ value }) => value.photographers,
    }),
    agencies: t.stringList({
      description: 'The agencies and other bodies that distributed it: “Kremlin” and “REUTERS”.',
      resolve: ({ value }) => value.agencies,
    }),
  }),
})

Image.implement({
  description: 'A picture as the text tells of it. The picture itself is not kept.',
  interfaces: () => [Node],
  fields: t => ({
    article: t.field({
      type: Article,
      description: 'The article that shows it.',
      resolve: (image, _, context) => articleOf(image, context),
    }),
    span: t.field({
      type: TextSpan,
      description: 'Everything that the text tells of it: title, caption and credit.',
      resolve: image => part(image.value.span, image),
    }),
    position: t.int({
      description: 'Which of the article’s images it is, from 1.',
      resolve: ({ value }) => value.position,
    }),
    title: t.string({
      nullable: true,
      description: 'The line above the caption; null when there is none.',
      resolve: ({ value }) => value.title?.exact,
    }),
    titleSpan: t.field({
      type: TextSpan,
      nullable: true,
      description: 'Where the title stands.',
      resolve: image => optionalPart(image.value.title, image),
    }),
    caption: t.string({
      nullable: true,
      description: 'What the picture shows; null when the text does not tell.',
      resolve: ({ value }) => value.caption?.exact,
    }),
    captionSpan: t.field({
      type: TextSpan,
      nullable: true,
      description: 'Where the caption stands.',
      resolve: image => optionalPart(image.value.caption, image),
    }),
    credit: t.field({
      type: Credit,
      nullable: true,
      description: 'Who made it; null when the text does not tell.',
      resolve: image => optionalPart(image.value.credit, image),
    }),
  }),
})

/** All images of an article, in the order of the text. */
export function imagesOf(article: StoredArticle): NodePart<'Image', ImageValue>[] {
  return article.blocks.flatMap(block =>
    block.kind === 'GALLERY' ? block.images.map(image => nodePart('Image', image, { article })) : [],
  )
}

/** The key of an image in the archive. Stores know images only as parts of their articles. */
export function imageKey({ value, article }: NodePart<'Image', ImageValue>): string {
  return `${typeof article === 'string' ? article : article.id}/${value.id}`
}

/** The image with a key that {@link imageKey} made; null when it is gone. */
export function imageByKey(key: string, context: SchemaContext): Awaitable<NodePart<'Image', ImageValue> | null> {
  const slash = key.lastIndexOf('/')
  return after(context.reads.article(key.slice(0, slash)), article => {
    const images = article ? imagesOf(article) : []
    return images.find(({ value }) => value.id === key.slice(slash + 1)) ?? null
  })
}
