import type { ShownArticleFragment } from './generated/operations.ts'
import type { Mark } from './mark.ts'
import { MarkedText } from './marked-text.tsx'
import { countWords } from './words.ts'

type Block = ShownArticleFragment['blocks'][number]
type GalleryBlock = Extract<Block, { readonly __typename: 'Gallery' }>
type Image = GalleryBlock['images'][number]

/** Images as the article tells of them: title, caption and credit beside an empty frame, as Dateline keeps no picture files. */
export function Gallery({ text, marks, gallery }: { text: string; marks: readonly Mark[]; gallery: GalleryBlock }) {
  return (
    <section className="gallery" aria-label="Images">
      <p className="label">{countWords(gallery.images.length, 'image')}</p>
      {gallery.introduction && (
        <p>
          <MarkedText text={text} marks={marks} range={gallery.introduction} />
        </p>
      )}
      <ol>
        {gallery.images.map(image => (
          <li key={image.id}>
            <ImageView text={text} marks={marks} image={image} />
          </li>
        ))}
      </ol>
    </section>
  )
}

function ImageView({ text, marks, image }: { text: string; marks: readonly Mark[]; image: Image }) {
  return (
    <figure>
      <div className="frame" aria-hidden="true" />
      <figcaption>
        {image.titleSpan && (
          <strong>
            <MarkedText text={text} marks={marks} range={image.titleSpan} />
          </strong>
        )}
        {image.captionSpan && (
          <span className="caption">
            <MarkedText text={text} marks={marks} range={image.captionSpan} />
          </span>
        )}
        {image.credit && (
          <span className="credit">
            {image.credit.photographers.length > 0 && <span>Photo: {image.credit.photographers.join(', ')}</span>}
            {image.credit.agencies.length > 0 && <span>{image.credit.agencies.join(' / ')}</span>}
            {image.credit.photographers.length + image.credit.agencies.length === 0 && <span>{image.credit.text}</span>}
          </span>
        )}
      </figcaption>
    </figure>
  )
}
