import { type Archive, archiveOf } from './archive.ts'
import { type Articles, articlesOf } from './articles.ts'
import { type Client, type ClientOptions, createClient } from './client.ts'
import { type Annotations, annotationsOf, type Edits, type EntityEdits, editsOf, entityEditsOf } from './edits.ts'
import { type Entities, entitiesOf } from './entities.ts'
import { type Events, eventsOf } from './events.ts'
import { type Figures, figuresOf } from './figures.ts'
import { type Statements, statementsOf } from './statements.ts'

/** Everything that the service can be asked, by noun. Take it apart as you like: no method needs `this`. */
export type Dateline = Client & {
  readonly articles: Articles
  readonly entities: Entities & EntityEdits
  readonly statements: Statements
  readonly figures: Figures
  readonly events: Events
  readonly archive: Archive
  readonly annotations: Annotations
  readonly edits: Edits
}

/**
 * A client for a Dateline service.
 *
 * It holds every ready-made operation of the SDK. Where each kilobyte counts, take `createClient` and functions such as
 * `listArticles`: a bundle then holds only those that it uses.
 *
 * @example
 * ```ts
 * import { createDateline } from '@dateline/sdk'
 *
 * const dateline = createDateline({ url })
 * const { items, totalCount } = await dateline.articles.list({ first: 10 })
 * for (const article of items) console.log(article.publishedOn, article.headline)
 * console.log(`${items.length} of ${totalCount}`)
 * ```
 */
export function createDateline(options: ClientOptions = {}): Dateline {
  const client = createClient(options)
  return {
    ...client,
    articles: articlesOf(client),
    entities: { ...entitiesOf(client), ...entityEditsOf(client) },
    statements: statementsOf(client),
    figures: figuresOf(client),
    events: eventsOf(client),
    archive: archiveOf(client),
    annotations: annotationsOf(client),
    edits: editsOf(client),
  }
}
