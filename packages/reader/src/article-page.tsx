import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useCallback, useEffect, useRef, useState } from 'react'
import { AboutMark, ReviewWords } from './about-mark.tsx'
import { ArticleBody } from './article-body.tsx'
import { ArticleEntities } from './article-entities.tsx'
import { DataLinks } from './data-links.tsx'
import { dateline } from './dateline.ts'
import { directionOf } from './direction.ts'
import { Events } from './events.tsx'
import { Figures } from './figures.tsx'
import {
  ArticleMentionsDocument,
  ArticlePageDocument,
  ArticleUnderReviewDocument,
  type ShownArticleFragment,
} from './generated/operations.ts'
import { LayerSwitches } from './layer-switches.tsx'
import { MarginNotes } from './margin-notes.tsx'
import { judgedOf, type Layer, type Mark, marksOf } from './mark.ts'
import { MarkCard } from './mark-card.tsx'
import { type LinkedMark, type LookAt, LookAtContext, MarkedText } from './marked-text.tsx'
import { Notice } from './notice.tsx'
import { Outline } from './outline.tsx'
import { Provenance } from './provenance.tsx'
import { withRejected } from './rejected.ts'
import { Related } from './related.tsx'
import { type Annotation, annotationsOf, judgedIn } from './review/annotation.ts'
import { ReviewSwitch } from './review-switch.tsx'
import { ReviewedContext } from './reviewing.ts'
import type { ArticleRoute } from './route.ts'
import { isRevisited } from './scroll-place.ts'
import { Statements } from './statements.tsx'
import { useTitle } from './title.ts'
import { dateWords } from './words.ts'

// Few readers review: what they need for it is loaded when they do.
const ArticleReview = lazy(async () => ({ default: (await import('./review/article-review.tsx')).ArticleReview }))
const ReviewList = lazy(async () => ({ default: (await import('./review/review-list.tsx')).ReviewList }))
const Judgement = lazy(async () => ({ default: (await import('./review/judgement.tsx')).Judgement }))

/** One article with everything marked that was found in it; at the words to which the address points, when it does. */
export function ArticlePage({ route }: { route: ArticleRoute }) {
  const { id, review } = route
  const isReviewed = review !== undefined
  const asked = useQuery({
    queryKey: ['article', id, isReviewed],
    queryFn: async ({ signal }): Promise<ShownArticleFragment | null> => {
      if (!isReviewed) return (await dateline.query(ArticlePageDocument, { id }, { signal })).article
      const { article } = await dateline.query(ArticleUnderReviewDocument, { id }, { signal })
      return article && withRejected(article)
    },
    // It stays in sight when its review begins and ends.
    placeholderData: before => (before?.id === id ? before : undefined),
  })
  useTitle(asked.data?.headline)
  return (
    <>
      <Notice asked={asked} />
      {!asked.data && <h1 className="unseen">Article</h1>}
      {asked.data === null && <p className="notice">There is no article with this id.</p>}
      {asked.data && <ArticleView article={asked.data} route={route} />}
    </>
  )
}

function ArticleView({ article, route }: { article: ShownArticleFragment; route: ArticleRoute }) {
  const [hidden, setHidden] = useState<ReadonlySet<Layer>>(new Set())
  const [looked, setLooked] = useState<Parameters<LookAt>[0]>(null)
  const close = useCallback(() => setLooked(null), [])
  const page = useRef<HTMLDivElement>(null)
  const isReviewed = route.review !== undefined
  const annotations = isReviewed ? annotationsOf(article, hidden) : []
  const current = annotations.find(annotation => judgedIn(annotation).id === route.review) ?? null
  const at = current?.span ?? route.at
  const [start, end] = [at?.start, at?.end]
  useEffect(() => {
    if (start === undefined || end === undefined || isRevisited()) return
    page.current?.querySelector('mark.fact')?.scrollIntoView({ block: 'center' })
  }, [start, end])

  const shown: Mark[] = at ? [{ what: 'shown', span: at }] : []
  const marks = [...marksOf(article, hidden), ...shown]

  return (
    <ReviewedContext value={isReviewed ? route : null}>
      <LookAtContext value={setLooked}>
        <div className={isReviewed ? 'article-page reviewing' : 'article-page'} ref={page}>
          <div className="columns">
            <aside aria-label="In this article">
              {isReviewed ? (
                <Suspense>
                  <ReviewList annotations={annotations} current={current} />
                </Suspense>
              ) : (
                <>
                  <Outline article={article} />
                  <ArticleEntities entities={article.entities} />
                  <DataLinks document={ArticleMentionsDocument} variables={{ id: article.id }} what="mentions" />
                </>
              )}
            </aside>
            <article lang={article.language} dir={directionOf(article.language)}>
              <ArticleHead article={article} marks={marks} hidden={hidden} />
              <div className="tools">
                <LayerSwitches hidden={hidden} onToggle={layer => setHidden(toggled(hidden, layer))} />
                <ReviewSwitch route={route} />
              </div>
              {!article.annotated && (
                <p className="notice" lang="en" dir="ltr">
                  Only articles in English are read for names, statements, figures and dates.
                </p>
              )}
              <ArticleBody article={article} marks={marks} hidden={hidden} />
            </article>
          </div>
          <div className="facts">
            <Statements article={article} />
            <Figures article={article} />
            <Events article={article} />
            <Related article={article} />
            <Provenance article={article} />
            <DataLinks document={ArticlePageDocument} variables={{ id: article.id }} what="article" isTable={false} />
          </div>
          {looked && !current && (
            <MarkCard at={looked.at} within={page} role={isReviewed ? 'group' : 'tooltip'} onClose={close}>
              <LookedAt mark={looked.mark} annotations={annotations} />
            </MarkCard>
          )}
          {isReviewed && (
            <Suspense>
              <ArticleReview annotations={annotations} current={current} page={page} />
            </Suspense>
          )}
        </div>
      </LookAtContext>
    </ReviewedContext>
  )
}

/** What is known of a mark that somebody looks at; where it is reviewed, with what judges it. */
function LookedAt({ mark, annotations }: { mark: LinkedMark; annotations: readonly Annotation[] }) {
  const judged = judgedOf(mark)
  const annotation = annotations.find(one => judgedIn(one).id === judged?.id)
  return (
    <>
      <AboutMark mark={mark} />
      {annotation ? (
        <Suspense>
          <Judgement annotation={annotation} />
        </Suspense>
      ) : (
        judged && <ReviewWords review={judged.review} />
      )}
    </>
  )
}

function ArticleHead({
  article,
  marks,
  hidden,
}: {
  article: ShownArticleFragment
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
