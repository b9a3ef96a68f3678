import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { lazy, type ReactNode, Suspense } from 'react'
import { ArticleList } from './article-list.tsx'
import { DataLinks } from './data-links.tsx'
import { dateline } from './dateline.ts'
import { EntityLink } from './entity-link.tsx'
import {
  EntityMembersDocument,
  EntityMembershipsDocument,
  EntityNamesDocument,
  EntityPageDocument,
  EntityRolesDocument,
  EntityTogetherDocument,
  ListedArticlesDocument,
  type NamedEntityFragment,
  SaidByDocument,
  type ShownEntityFragment,
} from './generated/operations.ts'
import { listArticles } from './listed-articles.ts'
import { MoreButton } from './more-button.tsx'
import { Network } from './network.tsx'
import { Notice } from './notice.tsx'
import { ReviewSwitch } from './review-switch.tsx'
import { articleHref, type EntityRoute, hrefOf } from './route.ts'
import { useTitle } from './title.ts'
import { countWords, dateWords, periodWords, placeWords, SAID, valueWords } from './words.ts'

const PAGE = 20

// Few readers edit: what they need for it is loaded when they do.
const EntityEdits = lazy(async () => ({ default: (await import('./review/entity-edits.tsx')).EntityEdits }))

/** An entity: its names, what it is and was, with whom it appears, what it said, and the articles that mention it, newest first. */
export function EntityPage({ route }: { route: EntityRoute }) {
  const { id } = route
  const asked = useQuery({
    queryKey: ['entity page', id],
    queryFn: async ({ signal }) => {
      const { node } = await dateline.query(EntityPageDocument, { id }, { signal })
      return node && 'coOccurrences' in node ? node : null
    },
  })
  useTitle(asked.data?.name)
  return (
    <div className="entity-page">
      <Notice asked={asked} />
      {!asked.data && <h1 className="unseen">Entity</h1>}
      {asked.data === null && <p className="notice">There is no entity with this id.</p>}
      {asked.data && <EntityView entity={asked.data} route={route} />}
    </div>
  )
}

function EntityView({ entity, route }: { entity: ShownEntityFragment; route: EntityRoute }) {
  return (
    <>
      <header>
        <p className="meta">
          <span className={`mention ${valueWords(entity.kind)}`}>{sortOf(entity)}</span>
          <span>
            {countWords(entity.mentionCount, 'mention')} in {countWords(entity.articleCount, 'article')}
          </span>
          {entity.firstMentionedOn !== null && entity.lastMentionedOn !== null && (
            <span>{periodWords(entity.firstMentionedOn, entity.lastMentionedOn)}</span>
          )}
        </p>
        <h1>{entity.name}</h1>
        <Names entity={entity} />
        <p className="meta">
          <a href={hrefOf({ page: 'timeline', from: null, to: null, entity: entity.id })}>Timeline</a>
          <ReviewSwitch route={route} />
        </p>
      </header>
      {route.review && (
        <Suspense>
          <EntityEdits entity={entity} />
        </Suspense>
      )}
      {entity.__typename === 'Person' && <Roles id={entity.id} roles={entity.roles} />}
      <Memberships entity={entity} />
      {entity.coOccurrences.length > 0 && (
        <section>
          <h2>Appears together with</h2>
          <Network entity={entity} />
          <ul className="together">
            {entity.coOccurrences.map(({ entity: other, articleCount }) => (
              <li key={other.id}>
                <EntityLink entity={other} /> <span className="times">{articleCount}</span>
              </li>
            ))}
          </ul>
          <DataLinks document={EntityTogetherDocument} variables={{ id: entity.id }} what="entities together with it" />
        </section>
      )}
      <Said id={entity.id} />
      <Mentioning id={entity.id} />
      <DataLinks document={EntityPageDocument} variables={{ id: entity.id }} what="entity" isTable={false} />
    </>
  )
}

function Names({ entity: { id, name: own, names } }: { entity: ShownEntityFragment }) {
  const others = names.filter(({ name }) => name !== own)
  if (others.length === 0) return null
  return (
    <>
      <p>
        Also {others.map(({ name, articleCount }) => `${name} (${countWords(articleCount, 'article')})`).join(', ')}
      </p>
      <DataLinks document={EntityNamesDocument} variables={{ id }} what="names" />
    </>
  )
}

type Roles = Extract<ShownEntityFragment, { readonly __typename: 'Person' }>['roles']

/** So many roles, those of the most articles, are shown at once; a person of whom much is told has dozens. */
const FIRST_ROLES = 8

function Roles({ id, roles }: { id: string; roles: Roles }) {
  if (roles.length === 0) return null
  const first = new Set(roles.toSorted((a, b) => b.articleCount - a.articleCount).slice(0, FIRST_ROLES))
  const others = roles.filter(role => !first.has(role))
  return (
    <section>
      <h2>Roles</h2>
      <RoleList roles={roles.filter(role => first.has(role))} />
      {others.length > 0 && (
        <details>
          <summary>{countWords(others.length, 'more role')}</summary>
          <RoleList roles={others} />
        </details>
      )}
      <DataLinks document={EntityRolesDocument} variables={{ id }} what="roles" />
    </section>
  )
}

function RoleList({ roles }: { roles: Roles }) {
  return (
    <ul className="lines">
      {roles.map(role => (
        <li key={`${role.title} ${role.of?.id} ${role.former}`}>
          <a href={articleHref(role.article.id, role.span)}>
            {role.former && 'formerly '}
            {role.title}
          </a>
          {role.of && (
            <>
              {' '}
              of <EntityLink entity={role.of} />
            </>
          )}
          <span className="meta">
            <span>{periodWords(role.firstReportedOn, role.lastReportedOn)}</span>
            <span>{countWords(role.articleCount, 'article')}</span>
          </span>
        </li>
      ))}
    </ul>
  )
}

function Memberships({ entity }: { entity: ShownEntityFragment }) {
  const { id } = entity
  const members = entity.__typename === 'Organization' ? entity.members.map(({ member }) => member) : []
  return (
    <>
      <Group title="Member of" entities={entity.memberships.map(({ organization }) => organization)}>
        <DataLinks document={EntityMembershipsDocument} variables={{ id }} what="memberships" />
      </Group>
      <Group title="Members" entities={members}>
        <DataLinks document={EntityMembersDocument} variables={{ id }} what="members" />
      </Group>
    </>
  )
}

function Group({
  title,
  entities,
  children,
}: {
  title: string
  entities: readonly NamedEntityFragment[]
  children: ReactNode
}) {
  if (entities.length === 0) return null
  return (
    <section>
      <h2>{title}</h2>
      <ul className="together">
        {entities.map(one => (
          <li key={one.id}>
            <EntityLink entity={one} />
          </li>
        ))}
      </ul>
      {children}
    </section>
  )
}

function Said({ id }: { id: string }) {
  const request = { speaker: id, first: PAGE }
  const asked = useInfiniteQuery({
    queryKey: ['said', id],
    initialPageParam: null as string | null,
    queryFn: async ({ pageParam: after, signal }) =>
      (await dateline.query(SaidByDocument, { ...request, after }, { signal })).statements,
    getNextPageParam: ({ pageInfo }) => (pageInfo.hasNextPage ? pageInfo.endCursor : null),
  })
  const statements = asked.data?.pages.flatMap(page => page.nodes) ?? []
  if (asked.data && statements.length === 0) return null
  return (
    <section>
      <h2>Said</h2>
      <Notice asked={asked} />
      <ul className="statements">
        {statements.map(statement => (
          <li key={statement.id}>
            <blockquote className={valueWords(statement.kind)}>{statement.content.exact}</blockquote>
            <p className="meta">
              <span>{SAID[statement.kind]}</span>
              <a href={articleHref(statement.article.id, statement.span)}>
                {statement.article.headline}, {dateWords(statement.article.publishedOn)}
              </a>
            </p>
          </li>
        ))}
      </ul>
      <MoreButton list={asked} what="statements" isEndless={false} />
      <DataLinks document={SaidByDocument} variables={request} what="statements" />
    </section>
  )
}

function Mentioning({ id }: { id: string }) {
  const request = { filter: { mentions: [id] }, first: PAGE }
  const asked = useInfiniteQuery({
    queryKey: ['mentioning', id],
    initialPageParam: null as string | null,
    queryFn: ({ pageParam: after, signal }) => listArticles({ ...request, after }, signal),
    getNextPageParam: ({ next }) => next,
  })
  const pages = asked.data?.pages ?? []
  const [first] = pages
  return (
    <section>
      <h2>{first ? countWords(first.totalCount, 'article') : 'Articles'}</h2>
      <Notice asked={asked} />
      <ArticleList articles={pages.flatMap(page => page.items)} />
      <MoreButton list={asked} what="articles" isEndless={false} />
      <DataLinks document={ListedArticlesDocument} variables={request} what="articles" />
    </section>
  )
}

function sortOf(entity: ShownEntityFragment): string {
  return entity.__typename === 'Place' ? placeWords(entity.placeKind) : valueWords(entity.kind)
}
