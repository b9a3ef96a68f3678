import type { Range } from '@dateline/sdk'
import { directionOf } from './direction.ts'
import type { WordsFragment } from './generated/operations.ts'
import { Highlighted } from './highlighted.tsx'
import type { Listed } from './listed-articles.ts'
import { articleHref } from './route.ts'
import { countWords, dateWords } from './words.ts'

/** Articles one below the other, each with its date, its headline and how it begins, or the words by which it was found. */
export function ArticleList({ articles }: { articles: readonly Listed[] }) {
  return (
    <ol className="articles">
      {articles.map(listed => (
        <li key={listed.article.id}>
          <Line listed={listed} />
        </li>
      ))}
    </ol>
  )
}

function Line({ listed }: { listed: Listed }) {
  const { id, language, publishedOn, publisher, authors, wordCount } = listed.article
  const inItsLanguage = { lang: language, dir: directionOf(language) }
  return (
    <article>
      <p className="meta">
        <time dateTime={publishedOn}>{dateWords(publishedOn)}</time>
        {publisher && <span>{publisher.name}</span>}
      </p>
      <h2 {...inItsLanguage}>
        <a href={articleHref(id)}>
          {listed.highlights === null ? (
            listed.article.headline
          ) : (
            <HighlightedSpan span={listed.article.headlineSpan} highlights={listed.highlights} />
          )}
        </a>
      </h2>
      {listed.highlights !== null && (
        <p {...inItsLanguage}>
          <Found {...listed} />
        </p>
      )}
      {listed.highlights === null && listed.article.standfirst !== null && (
        <p {...inItsLanguage}>{listed.article.standfirst}</p>
      )}
      <p className="meta">
        {authors.length > 0 && <span>{authors.map(author => author.name).join(', ')}</span>}
        <span>{countWords(wordCount, 'word')}</span>
      </p>
    </article>
  )
}

type Hit = Exclude<Listed, { readonly highlights: null }>

/** The first words in the text by which an article was found, with what stands around them; they lead to their place. */
function Found({ article, highlights }: Hit) {
  const { headlineSpan, standfirstSpan } = article
  const first = highlights.find(
    highlight => ![headlineSpan, standfirstSpan].some(span => span !== null && isWithin(highlight, span)),
  )
  if (first === undefined) return standfirstSpan && <HighlightedSpan span={standfirstSpan} highlights={highlights} />
  // Whole words of the same paragraph.
  const before = first.prefix.slice(first.prefix.search(/[^\n]*$/)).replace(/^\S*\s/, '')
  const after = (first.suffix.split('\n', 1)[0] ?? '').replace(/\s\S*$/, '')
  return (
    <>
      … <Highlighted words={before + first.exact + after} start={first.start - before.length} highlights={highlights} />{' '}
      …{' '}
      <a className="show" href={articleHref(article.id, first)}>
        In the text<span className="unseen"> of {headlineSpan.exact}</span>
      </a>
    </>
  )
}

function HighlightedSpan({ span, highlights }: { span: WordsFragment; highlights: Hit['highlights'] }) {
  return <Highlighted words={span.exact} start={span.start} highlights={highlights} />
}

function isWithin(inner: Range, outer: Range): boolean {
  return outer.start <= inner.start && inner.end <= outer.end
}
