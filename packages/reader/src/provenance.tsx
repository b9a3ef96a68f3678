import type { ShownArticleFragment } from './generated/operations.ts'
import { hrefOf } from './route.ts'
import { momentWords, valueWords } from './words.ts'

/** Where an article comes from: its source, when it was read, its texts so far, and the original on the web. */
export function Provenance({ article }: { article: ShownArticleFragment }) {
  const { source, revision, url, id } = article
  return (
    <section className="provenance">
      <h2>Source</h2>
      <dl>
        <dt>Read from</dt>
        <dd>
          {source.name} ({valueWords(source.format)})
        </dd>
        <dt>Imported</dt>
        <dd>{momentWords(source.importedAt)}</dd>
        {article.modifiedAt !== null && (
          <>
            <dt>Changed by the publisher</dt>
            <dd>{momentWords(article.modifiedAt)}</dd>
          </>
        )}
        <dt>Text</dt>
        <dd>
          <a href={hrefOf({ page: 'revisions', id })}>
            {revision === 1 ? 'the first, unchanged' : `number ${revision}: compare them`}
          </a>
        </dd>
        <dt>SHA-256</dt>
        <dd>
          <code>{source.sha256}</code>
        </dd>
        {url !== null && /^https?:/i.test(url) && (
          <>
            <dt>On the web</dt>
            <dd>
              <a href={url} rel="noreferrer">
                Original
              </a>
            </dd>
          </>
        )}
      </dl>
    </section>
  )
}
