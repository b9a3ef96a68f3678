import { DataLinks } from './data-links.tsx'
import { EntityLink } from './entity-link.tsx'
import { ArticleEventsDocument, type NamedEntityFragment, type ShownArticleFragment } from './generated/operations.ts'
import { ShowLink } from './show-link.tsx'
import { timeWords } from './words.ts'

/** What happened, by the day on which it did; what has no known day stands last. */
export function Events({ article: { id, events } }: { article: ShownArticleFragment }) {
  if (events.length === 0) return null
  const inTime = events.toSorted((a, b) => dayOf(a).localeCompare(dayOf(b)))
  return (
    <section>
      <h2>What happened</h2>
      <ol className="events">
        {inTime.map(event => (
          <li key={event.id} data-review={event.review?.verdict}>
            <p className="when">{timeWords(event.when)}</p>
            <div>
              <p>{event.summary}</p>
              <p className="meta">
                {distinct([...event.participants, ...event.places]).map(entity => (
                  <EntityLink key={entity.id} entity={entity} />
                ))}
                <ShowLink article={id} span={event.span} id={event.id} />
              </p>
            </div>
          </li>
        ))}
      </ol>
      <DataLinks document={ArticleEventsDocument} variables={{ id }} what="events" />
    </section>
  )
}

function dayOf({ when }: ShownArticleFragment['events'][number]): string {
  return when.earliest ?? when.latest ?? '9999'
}

function distinct(entities: readonly NamedEntityFragment[]): NamedEntityFragment[] {
  return [...new Map(entities.map(entity => [entity.id, entity])).values()]
}
