import type { ReadArticle } from './article.ts'
import type { Block } from './block.ts'
import type { TextSpan } from './text-span.ts'

export type PassageRole =
  | 'HEADLINE'
  | 'STANDFIRST'
  | 'HEADING'
  | 'PARAGRAPH'
  | 'BLOCK_QUOTE'
  | 'LIST_ITEM'
  | 'INTRODUCTION'
  | 'IMAGE_TITLE'
  | 'CAPTION'

/** A stretch of running words that belong together. All annotations lie in passages; the rest of the text is noise. */
export type Passage = { readonly role: PassageRole; readonly span: TextSpan }

/** The passages of an article in the order of the text. Credits are not among them: they name people, not news. */
export function passagesOf(article: Pick<ReadArticle, 'headline' | 'standfirst' | 'blocks'>): Passage[] {
  const passages: Passage[] = [{ role: 'HEADLINE', span: article.headline }]
  if (article.standfirst) passages.push({ role: 'STANDFIRST', span: article.standfirst })
  for (const block of article.blocks) passages.push(...passagesOfBlock(block))
  return passages.sort((a, b) => a.span.start - b.span.start)
}

function passagesOfBlock(block: Block): Passage[] {
  switch (block.kind) {
    case 'HEADING':
    case 'PARAGRAPH':
    case 'BLOCK_QUOTE':
      return [{ role: block.kind, span: block.span }]
    case 'LIST':
      return block.items.map(span => ({ role: 'LIST_ITEM', span }))
    case 'GALLERY': {
      const passages: Passage[] = []
      if (block.introduction) passages.push({ role: 'INTRODUCTION', span: block.introduction })
      for (const image of block.images) {
        if (image.title) passages.push({ role: 'IMAGE_TITLE', span: image.title })
        if (image.caption) passages.push({ role: 'CAPTION', span: image.caption })
      }
      return passages
    }
  }
}
