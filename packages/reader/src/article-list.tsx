import type { ArticleSummary, Range, SearchHit } from '@dateline/sdk'
import { directionOf } from './direction.ts'
import { Highlighted } from './highlighted.tsx'
import { articleHref } from './route.ts'
import { countWords, dateWords } from './words.ts'

/** An article in a list; with what found it, when it was searched for. */
export type Listed = { readonly article: ArticleSummary; readonly hit: SearchHit | null }

/** Articles one below the other, each with its date, its headline and how it begins, or the words by which it was found. */
export function ArticleList({ articles }: { articles: readonly Listed[] }) {
  return (
    <ol className="articles">
      {articles.map(({ article, hit }) => (
        <li key={article.id}>
          <article>
            <p className="meta">
              <time dateTime={article.publishedOn}>{dateWords(article.publishedOn)}</time>
              {article.publisher && <span>{article.publisher.name}</span>}
            </p>
            <h2 lang={article.language} dir={directionOf(article.language)}>
              <a href={articleHref(article.id)}>
                {hit ? (
                  <Highlighted
                    words={hit.article.headlineSpan.exact}
                    start={hit.article.headlineSpan.start}
                    highlights={hit.highlights}
                  />
                ) : (
                  article.headline
                )}
              </a>
            </h2>
            {hit ? (
              <Found hit={hit} />
            ) : (
              article.standfirst !== null && (
                <p lang={article.language} dir={directionOf(article.language)}>
                  {article.standfirst}
                </p>
              )
            )}
            <p className="meta">
              {article.authors.length > 0 && <span>{article.authors.map(author => author.name).join(', ')}</span>}
              <span>{countWords(article.wordCount, 'word')}</span>
            </p>
          </article>
        </li>
      ))}
    </ol>
  )
}

/** The first words in the text by which an article was found, with what stands around them; they lead to their place. */
function Found({ hit: { article, highlights } }: { hit: SearchHit }) {
  const head = [article.headlineSpan, ...(article.standfirstSpan ? [article.standfirstSpan] : [])]
  const first = highlights.find(highlight => !head.some(span => isWithin(highlight, span)))
  if (first === undefined)
    return (
      article.standfirstSpan && (
        <p lang={article.language} dir={directionOf(article.language)}>
          <Highlighted
            words={article.standfirstSpan.exact}
            start={article.standfirstSpan.start}
            highlights={highlights}
          />
        </p>
      )
    )
  // Whole words of the same paragraph.
  const before = first.prefix.slice(first.prefix.search(/[^\n]*$/)).replace(/^\S*\s/, '')
  const after = (first.suffix.split('\n', 1)[0] ?? '').replace(/\s\S*$/, '')
  return (
    <p lang={article.language} dir={directionOf(article.language)}>
      … <Highlighted words={before + first.exact + after} start={first.start - before.length} highlights={highlights} />{' '}
      …{' '}
      <a className="show" href={articleHref(article.id, first)}>
        In the text<span className="unseen"> of {article.headline}</span>
      </a>
    </p>
  )
}

function isWithin(inner: Range, outer: Range): boolean {
  return outer.start <= inner.start && inner.end <= outer.end
}
