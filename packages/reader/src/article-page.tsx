import { type ArticleDetail, ArticleDocument, type Range } from '@dateline/sdk'
import { useQuery } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import { ArticleBody } from './article-body.tsx'
import { ArticleEntities } from './article-entities.tsx'
import { DataLinks } from './data-links.tsx'
import { dateline } from './dateline.ts'
import { Events } from './events.tsx'
import { Figures } from './figures.tsx'
import { LayerSwitches } from './layer-switches.tsx'
import { MarginNotes } from './margin-notes.tsx'
import { type Layer, type Mark, marksOf } from './mark.ts'
import { MarkCard } from './mark-card.tsx'
import { type LookAt, LookAtContext, MarkedText } from './marked-text.tsx'
import { Notice } from './notice.tsx'
import { Outline } from './outline.tsx'
import { Provenance } from './provenance.tsx'
import { Related } from './related.tsx'
import { Statements } from './statements.tsx'
import { useTitle } from './title.ts'
import { dateWords } from './words.ts'

/** One article with everything marked that was found in it; at the words to which the address points, when it does. */
export function ArticlePage({ id, at }: { id: string; at: Range | null }) {
  const asked = useQuery({
    queryKey: ['article', id],
    queryFn: ({ signal }) => dateline.articles.get(id, { signal }),
  })
  useTitle(asked.data?.headline)
  return (
    <>
      <Notice asked={asked} />
      {asked.data === null && <p className="notice">There is no article with this id.</p>}
      {asked.data && <ArticleView article={asked.data} at={at} />}
    </>
  )
}

function ArticleView({ article, at }: { article: ArticleDetail; at: Range | null }) {
  const [hidden, setHidden] = useState<ReadonlySet<Layer>>(new Set())
  const [looked, setLooked] = useState<Parameters<LookAt>[0]>(null)
  const close = useCallback(() => setLooked(null), [])
  const page = useRef<HTMLDivElement>(null)
  const [start, end] = [at?.start, at?.end]
  useEffect(() => {
    if (start === undefined || end === undefined) return
    page.current?.querySelector('mark.fact')?.scrollIntoView({ block: 'center' })
  }, [start, end])

  const shown: Mark[] = at ? [{ what: 'shown', span: at }] : []
  const marks = [...marksOf(article, hidden), ...shown]

  return (
    <LookAtContext value={setLooked}>
      <div className="article-page" ref={page}>
        <div className="columns">
          <aside aria-label="In this article">
            <Outline article={article} />
            <ArticleEntities entities={article.entities} />
          </aside>
          <article lang={article.language}>
            <ArticleHead article={article} marks={marks} hidden={hidden} />
            <LayerSwitches hidden={hidden} onToggle={layer => setHidden(toggled(hidden, layer))} />
            {!article.annotated && (
              <p className="notice">Only articles in English are read for names, statements, figures and dates.</p>
            )}
            <ArticleBody article={article} marks={marks} hidden={hidden} />
          </article>
        </div>
        <div className="facts">
          <Statements article={article} />
          <Figures article={article} />
          <Events article={article} />
          <Related related={article.related} />
          <Provenance article={article} />
          <DataLinks document={ArticleDocument} variables={{ id: article.id }} />
        </div>
        {looked && <MarkCard mark={looked.mark} at={looked.at} within={page} onClose={close} />}
      </div>
    </LookAtContext>
  )
}

function ArticleHead({
  article,
  marks,
  hidden,
}: {
  article: ArticleDetail
  marks: readonly Mark[]
  hidden: ReadonlySet<Layer>
}) {
  const { text, headlineSpan, standfirstSpan } = article
  return (
    <header>
      <p className="meta">
        {article.publisher && <span>{article.publisher.name}</span>}
        <time dateTime={article.publishedOn}>{dateWords(article.publishedOn)}</time>
        {article.authors.length > 0 && <span>By {article.authors.map(author => author.name).join(', ')}</span>}
      </p>
      <h1>
        <MarkedText text={text} marks={marks} range={headlineSpan} />
      </h1>
      <MarginNotes article={article} range={headlineSpan} hidden={hidden} />
      {standfirstSpan && (
        <>
          <MarginNotes article={article} range={standfirstSpan} hidden={hidden} />
          <p className="standfirst">
            <MarkedText text={text} marks={marks} range={standfirstSpan} />
          </p>
        </>
      )}
      {article.topics.length > 0 && (
        <p className="meta topics">
          <span>About: {article.topics.map(topic => topic.phrase).join(', ')}</span>
        </p>
      )}
    </header>
  )
}

function toggled(layers: ReadonlySet<Layer>, layer: Layer): ReadonlySet<Layer> {
  const next = new Set(layers)
  if (!next.delete(layer)) next.add(layer)
  return next
}
