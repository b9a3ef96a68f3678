import { useQuery } from '@tanstack/react-query'
import { DataLinks } from './data-links.tsx'
import { dateline } from './dateline.ts'
import { RevisionsPageDocument, type RevisionsPageQuery } from './generated/operations.ts'
import { Notice } from './notice.tsx'
import { articleHref } from './route.ts'
import { useTitle } from './title.ts'
import { momentWords } from './words.ts'

/** All texts that an article has had, the newest first, each compared word by word with the one before. */
export function RevisionsPage({ id }: { id: string }) {
  const asked = useQuery({
    queryKey: ['revisions', id],
    queryFn: async ({ signal }) => (await dateline.query(RevisionsPageDocument, { id }, { signal })).article,
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
      {asked.data?.revisions.map(revision => (
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
      <DataLinks document={RevisionsPageDocument} variables={{ id }} />
    </div>
  )
}

type Changes = NonNullable<RevisionsPageQuery['article']>['revisions'][number]['changes']

function Compared({ changes }: { changes: Changes }) {
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
