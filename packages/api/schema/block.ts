import type {
  BlockQuote as BlockQuoteValue,
  Block as BlockValue,
  Gallery as GalleryValue,
  Heading as HeadingValue,
  List as ListValue,
  Paragraph as ParagraphValue,
} from '@dateline/articles'
import { type ArticlePart, nodePart, optionalPart, part } from './article-part.ts'
import { builder } from './builder.ts'
import { Image } from './image.ts'
import { TextSpan } from './text-span.ts'

export const Heading = builder.objectRef<ArticlePart<HeadingValue>>('Heading').implement({
  description: 'The heading of a section, such as “What happened in Almaty?”. The headline of the article is none.',
  fields: t => ({
    level: t.int({
      description: 'How deep it stands, as in HTML: 2 for a section, 3 for one within it, to 6.',
      resolve: ({ value }) => value.level,
    }),
    span: t.field({
      type: TextSpan,
      description: 'Its words.',
      resolve: heading => part(heading.value.span, heading),
    }),
  }),
})

export const Paragraph = builder.objectRef<ArticlePart<ParagraphValue>>('Paragraph').implement({
  description: 'A paragraph of running text.',
  fields: t => ({
    span: t.field({
      type: TextSpan,
      description: 'Its words.',
      resolve: paragraph => part(paragraph.value.span, paragraph),
    }),
  }),
})

const BlockQuote = builder.objectRef<ArticlePart<BlockQuoteValue>>('BlockQuote').implement({
  description: 'A quotation that is set apart from the running text.',
  fields: t => ({
    span: t.field({ type: TextSpan, description: 'Its words.', resolve: quote => part(quote.value.span, quote) }),
  }),
})

const List = builder.objectRef<ArticlePart<ListValue>>('List').implement({
  description: 'A list of points.',
  fields: t => ({
    ordered: t.boolean({ description: 'Whether the points are numbered.', resolve: ({ value }) => value.ordered }),
    items: t.field({
      type: [TextSpan],
      description: 'The words of each point, in order; at least one.',
      resolve: list => list.value.items.map(item => part(item, list)),
    }),
    span: t.field({
      type: TextSpan,
      description: 'From the first point to the last.',
      resolve: list => part(list.value.span, list),
    }),
  }),
})

const Gallery = builder.objectRef<ArticlePart<GalleryValue>>('Gallery').implement({
  description: 'One image, or several that stand together.',
  fields: t => ({
    introduction: t.field({
      type: TextSpan,
      nullable: true,
      description: 'The words that open it; null when there are none.',
      resolve: gallery => optionalPart(gallery.value.introduction, gallery),
    }),
    images: t.field({
      type: [Image],
      description: 'Its images, in order; at least one.',
      resolve: gallery => gallery.value.images.map(image => nodePart('Image', image, gallery)),
    }),
    declaredImages: t.int({
      nullable: true,
      description: 'How many images the page says that there are (“7 images”); null when it does not say.',
      resolve: ({ value }) => value.declaredImages,
    }),
    span: t.field({
      type: TextSpan,
      description: 'All that the text tells of it.',
      resolve: gallery => part(gallery.value.span, gallery),
    }),
  }),
})

const BLOCK_TYPES = {
  HEADING: 'Heading',
  PARAGRAPH: 'Paragraph',
  BLOCK_QUOTE: 'BlockQuote',
  LIST: 'List',
  GALLERY: 'Gallery',
} as const satisfies Record<BlockValue['kind'], string>

export const Block = builder.unionType('Block', {
  description: 'A piece of an article’s body. Blocks follow each other in the text and never overlap.',
  types: [Heading, Paragraph, BlockQuote, List, Gallery],
  resolveType: ({ value }) => BLOCK_TYPES[value.kind],
})

/** A block with its article: the type says of each kind that it is one of the kind's parts. */
export function blockPart(block: BlockValue, of: Pick<ArticlePart<unknown>, 'article'>) {
  switch (block.kind) {
    case 'HEADING':
      return part(block, of)
    case 'PARAGRAPH':
      return part(block, of)
    case 'BLOCK_QUOTE':
      return part(block, of)
    case 'LIST':
      return part(block, of)
    case 'GALLERY':
      return part(block, of)
  }
}
