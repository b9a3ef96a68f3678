import { ArticleRevisionsDocument, type Revision } from '@dateline/sdk'
import { useQuery } from '@tanstack/react-query'
import { DataLinks } from './data-links.tsx'
import { dateline } from './dateline.ts'
import { Notice } from './notice.tsx'
import { articleHref } from './route.ts'
import { useTitle } from './title.ts'
import { momentWords } from './words.ts'

/** All texts that an article has had, the newest first, each compared word by word with the one before. */
export function RevisionsPage({ id }: { id: string }) {
  const asked = useQuery({
    queryKey: ['revisions', id],
    queryFn: ({ signal }) => dateline.articles.revisions(id, { signal }),
  })
  useTitle('Texts of an article')
  return (
    <div className="revisions-page">
      <h1>Texts of this article</h1>
      <p>
        <a href={articleHref(id)}>To the article</a>
      </p>
      <Notice asked={asked} />
      {asked.data === null && <p className="notice">There is no article with this id.</p>}
      {asked.data?.map(revision => (
        <section key={revision.revision}>
          <h2>{revision.revision === 1 ? 'The first text' : `Text ${revision.revision}`}</h2>
          <p className="meta">
            <span>Imported {momentWords(revision.importedAt)}</span>
          </p>
          {revision.revision === 1 ? (
            <p className="compared">{revision.changes.map(change => change.text).join('')}</p>
          ) : (
            <Compared changes={revision.changes} />
          )}
        </section>
      ))}
      <DataLinks document={ArticleRevisionsDocument} variables={{ id }} />
    </div>
  )
}

function Compared({ changes }: { changes: Revision['changes'] }) {
  return (
    <p className="compared">
      {changes.map((change, index) => {
        // A comparison that is shown never changes.
        const key = `${index}-${change.kind}`
        if (change.kind === 'ADDED') return <ins key={key}>{change.text}</ins>
        if (change.kind === 'REMOVED') return <del key={key}>{change.text}</del>
        return <span key={key}>{change.text}</span>
      })}
    </p>
  )
}
