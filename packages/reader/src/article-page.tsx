import type { ArticleDetail, EntityKind, SpanFragment } from '@dateline/sdk'
import { useCallback, useEffect, useRef, useState } from 'react'
import { ArticleBody } from './article-body.tsx'
import { ArticleEntities } from './article-entities.tsx'
import { dateline } from './dateline.ts'
import { Events } from './events.tsx'
import { Figures } from './figures.tsx'
import { useLoaded } from './loaded.ts'
import { type Mark, mentionsOf } from './mark.ts'
import { MarkedText } from './marked-text.tsx'
import { Notice } from './notice.tsx'
import { Related } from './related.tsx'
import { Statements } from './statements.tsx'
import { useTitle } from './title.ts'
import { dateWords } from './words.ts'

/** One article with its entities highlighted, and what was said, counted and dated in it. */
export function ArticlePage({ id }: { id: string }) {
  const load = useCallback((signal: AbortSignal) => dateline.articles.get(id, { signal }), [id])
  const loaded = useLoaded(load)
  useTitle(loaded.value?.headline)
  return (
    <>
      <Notice loaded={loaded} />
      {loaded.value === null && <p className="notice">There is no article with this id.</p>}
      {loaded.value && <ArticleView article={loaded.value} />}
    </>
  )
}

function ArticleView({ article }: { article: ArticleDetail }) {
  const [hidden, setHidden] = useState<ReadonlySet<EntityKind>>(new Set())
  const [fact, setFact] = useState<SpanFragment | null>(null)
  const page = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (fact) page.current?.querySelector('mark.fact')?.scrollIntoView({ block: 'center' })
  }, [fact])

  const mentions = mentionsOf(article).filter(mark => mark.what === 'mention' && !hidden.has(mark.entity.kind))
  const marks: Mark[] = fact ? [...mentions, { what: 'fact', span: fact }] : mentions

  return (
    <div className="article-page" ref={page}>
      <div className="columns">
        <article lang={article.language}>
          <ArticleHead article={article} marks={marks} />
          <ArticleBody article={article} marks={marks} />
        </article>
        <aside aria-label="In this article">
          <ArticleEntities
            entities={article.entities}
            hidden={hidden}
            onToggle={kind => setHidden(toggled(hidden, kind))}
          />
        </aside>
      </div>
      <div className="facts">
        <Statements statements={article.statements} onShow={setFact} />
        <Figures figures={article.figures} onShow={setFact} />
        <Events events={article.events} onShow={setFact} />
        <Related related={article.related} />
        <p className="meta source">
          <span>
            Read from {article.source.name}, revision {article.revision}
          </span>
          {article.url !== null && /^https?:/i.test(article.url) && (
            <a href={article.url} rel="noreferrer">
              Original
            </a>
          )}
        </p>
      </div>
    </div>
  )
}

function ArticleHead({ article, marks }: { article: ArticleDetail; marks: readonly Mark[] }) {
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
      {standfirstSpan && (
        <p className="standfirst">
          <MarkedText text={text} marks={marks} range={standfirstSpan} />
        </p>
      )}
      {article.topics.length > 0 && (
        <p className="meta topics">
          <span>About: {article.topics.map(topic => topic.phrase).join(', ')}</span>
        </p>
      )}
    </header>
  )
}

function toggled(kinds: ReadonlySet<EntityKind>, kind: EntityKind): ReadonlySet<EntityKind> {
  const next = new Set(kinds)
  if (!next.delete(kind)) next.add(kind)
  return next
}
