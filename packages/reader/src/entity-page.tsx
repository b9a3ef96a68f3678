import type { EntityDetail } from '@dateline/sdk'
import { useCallback } from 'react'
import { ArticleList } from './article-list.tsx'
import { dateline } from './dateline.ts'
import { EntityLink } from './entity-link.tsx'
import { useLoaded } from './loaded.ts'
import { Notice } from './notice.tsx'
import { useTitle } from './title.ts'
import { countWords, dateWords, placeWords, valueWords } from './words.ts'

const ARTICLES = 50

/** An entity: what is known of it, with whom it appears, and the articles that mention it, newest first. */
export function EntityPage({ id }: { id: string }) {
  const load = useCallback(
    async (signal: AbortSignal) => {
      const [entity, articles] = await Promise.all([
        dateline.entities.get(id, { signal }),
        dateline.articles.list({ filter: { mentions: [id] }, first: ARTICLES }, { signal }),
      ])
      return { entity, articles }
    },
    [id],
  )
  const loaded = useLoaded(load)
  const { entity, articles } = loaded.value ?? {}
  useTitle(entity?.name)
  return (
    <div className="entity-page">
      <Notice loaded={loaded} />
      {entity === null && <p className="notice">There is no entity with this id.</p>}
      {entity && (
        <>
          <EntityHead entity={entity} />
          {articles && (
            <section>
              <h2>
                {countWords(articles.totalCount, 'article')}
                {articles.hasNextPage && `, the newest ${ARTICLES}`}
              </h2>
              <ArticleList articles={articles.items} />
            </section>
          )}
        </>
      )}
    </div>
  )
}

function EntityHead({ entity }: { entity: EntityDetail }) {
  const others = entity.aliases.filter(alias => alias !== entity.name)
  return (
    <header>
      <p className="meta">
        <span className={`mention ${valueWords(entity.kind)}`}>{sortOf(entity)}</span>
        <span>
          {countWords(entity.mentionCount, 'mention')} in {countWords(entity.articleCount, 'article')}
        </span>
        {entity.firstMentionedOn !== null && entity.lastMentionedOn !== null && (
          <span>
            {dateWords(entity.firstMentionedOn)}
            {entity.lastMentionedOn !== entity.firstMentionedOn && ` to ${dateWords(entity.lastMentionedOn)}`}
          </span>
        )}
      </p>
      <h1>{entity.name}</h1>
      {others.length > 0 && <p>Also {others.join(', ')}</p>}
      {entity.__typename === 'Person' && entity.roles.length > 0 && (
        <p>{[...new Set(entity.roles.map(role => role.title))].join(', ')}</p>
      )}
      {entity.coOccurrences.length > 0 && (
        <section>
          <h2>Appears together with</h2>
          <ul className="together">
            {entity.coOccurrences.map(({ entity: other, articleCount }) => (
              <li key={other.id}>
                <EntityLink entity={other} /> <span className="times">{articleCount}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </header>
  )
}

function sortOf(entity: EntityDetail): string {
  return entity.__typename === 'Place' ? placeWords(entity.placeKind) : valueWords(entity.kind)
}
