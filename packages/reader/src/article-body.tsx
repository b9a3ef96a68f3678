import { Fragment } from 'react'
import { Gallery } from './gallery.tsx'
import type { ShownArticleFragment } from './generated/operations.ts'
import { MarginNotes } from './margin-notes.tsx'
import type { Layer, Mark } from './mark.ts'
import { MarkedText } from './marked-text.tsx'

/** An article's sections, lists, quotations and galleries in the order of its text, each with its notes. */
export function ArticleBody({
  article,
  marks,
  hidden,
}: {
  article: ShownArticleFragment
  marks: readonly Mark[]
  hidden: ReadonlySet<Layer>
}) {
  return article.blocks.map((block, index) => (
    // Blocks never change their places in an article that is shown.
    <Fragment key={`${block.__typename}-${block.span.start}-${index}`}>
      <MarginNotes article={article} range={block.span} hidden={hidden} />
      <BlockView article={article} marks={marks} block={block} />
    </Fragment>
  ))
}

type Block = ShownArticleFragment['blocks'][number]

function BlockView({ article, marks, block }: { article: ShownArticleFragment; marks: readonly Mark[]; block: Block }) {
  const words = <MarkedText text={article.text} marks={marks} range={block.span} />
  switch (block.__typename) {
    case 'Heading':
      return block.level > 2 ? <h3>{words}</h3> : <h2>{words}</h2>
    case 'Paragraph':
      return <p>{words}</p>
    case 'BlockQuote':
      return <blockquote>{words}</blockquote>
    case 'List': {
      const items = block.items.map(item => (
        <li key={item.start}>
          <MarkedText text={article.text} marks={marks} range={item} />
        </li>
      ))
      return block.ordered ? <ol>{items}</ol> : <ul>{items}</ul>
    }
    case 'Gallery':
      return <Gallery text={article.text} marks={marks} gallery={block} />
  }
}
