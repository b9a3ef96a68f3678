import type { EntityKind, LocalDate } from '@dateline/articles'
import { ANNOTATION_KINDS, type AnnotationKind, annotationsIn } from '../archive/article-entry.ts'
import { wordsOf } from '../archive/search-query.ts'
import type { ArchiveEntity } from '../archive-entity.ts'
import type { ArticleStore, StoredArticle } from '../article-store.ts'
import type { ArticleOrder, Page, Position } from '../page.ts'
import type { Finding } from './finding.ts'

/** How many items are read at a time. */
const PAGE = 100

/** What articles say of an entity, counted anew. */
type Counted = { mentions: number; articles: number; first: LocalDate; last: LocalDate }

/**
 * Compares what a store answers from what it derives with its articles, read one after the other and counted anew: every list, count and
 * index. What it takes of memory hangs on the number of entities and ids, not on the texts.
 *
 * @param remedy what to do about an answer that is wrong
 */
export async function* checkReads(store: ArticleStore, remedy: string): AsyncGenerator<Finding> {
  const wrong = (what: string): Finding => ({ is: 'PROBLEM', what, remedy })
  const ids = new Set<string>()
  const entities = new Map<string, Counted>()
  const counts = { mentions: 0, statements: 0, figures: 0, events: 0 }
  for await (const article of articlesOf(store, 'PUBLISHED_ASC')) {
    ids.add(article.id)
    for (const kind of ANNOTATION_KINDS) counts[kind] += annotationsIn(article, kind).length
    for await (const what of lostOf(store, article)) yield wrong(`The article ${article.id}: ${what}.`)
    await countEntities(store, article, entities)
  }

  for (const order of ['PUBLISHED_DESC', 'HEADLINE_ASC'] as const) {
    const listed = new Set<string>()
    for await (const { id } of articlesOf(store, order)) listed.add(id)
    const missing = ids.symmetricDifference(listed)
    if (missing.size > 0)
      yield wrong(
        `The lists of articles by PUBLISHED_ASC and ${order} differ by ${[...missing].slice(0, 3).join(', ')}.`,
      )
  }

  const kinds: Record<EntityKind, number> = { PERSON: 0, ORGANIZATION: 0, PLACE: 0 }
  for await (const entity of entitiesOf(store)) {
    kinds[entity.kind]++
    const what = differenceOf(entity, entities.get(entity.id) ?? null)
    if (what) yield wrong(`The entity ${entity.id}: ${what}.`)
    entities.delete(entity.id)
  }
  for (const id of entities.keys()) yield wrong(`The entity ${id} is mentioned, and in no list of entities.`)

  const summary = await store.summary()
  const expected = {
    articleCount: ids.size,
    personCount: kinds.PERSON,
    organizationCount: kinds.ORGANIZATION,
    placeCount: kinds.PLACE,
    mentionCount: counts.mentions,
    statementCount: counts.statements,
    figureCount: counts.figures,
    eventCount: counts.events,
  }
  for (const [name, count] of Object.entries(expected)) {
    const told = Object.entries(summary).find(([other]) => other === name)?.[1]
    if (told !== count) yield wrong(`The archive tells ${name} ${told}, and there are ${count}.`)
  }
}

/** All articles in an order. */
export async function* articlesOf(store: ArticleStore, orderBy: ArticleOrder): AsyncGenerator<StoredArticle> {
  yield* inPages(async after => {
    const [page] = await store.articles.pages([{ filter: {}, orderBy, first: PAGE, ...(after && { after }) }])
    return page
  })
}

async function* entitiesOf(store: ArticleStore): AsyncGenerator<ArchiveEntity> {
  yield* inPages(async after => {
    const [page] = await store.entities.pages([
      { filter: {}, orderBy: 'NAME_ASC', first: PAGE, ...(after && { after }) },
    ])
    return page
  })
}

async function* inPages<Item>(
  read: (after: Position | undefined) => Promise<Page<Item> | undefined>,
): AsyncGenerator<Item> {
  let after: Position | undefined
  for (;;) {
    const page = await read(after)
    for (const { item } of page?.items ?? []) yield item
    after = page?.items.at(-1)?.position
    if (!page?.hasNextPage || !after) return
  }
}

/** Where an article should be found, and is not. */
async function* lostOf(store: ArticleStore, article: StoredArticle): AsyncGenerator<string> {
  const { id, publishedOn, headline } = article
  const [same] = await store.articles.byId([id])
  if (same?.revision !== article.revision) yield 'it is in a list, and not found by its id'
  for (const kind of ANNOTATION_KINDS) {
    const own = annotationsIn(article, kind).map(annotation => annotation.id)
    const found = await store[kind].byId(own)
    const lost = own.filter((_, index) => found[index]?.article !== id)
    if (lost.length > 0) yield `of its ${kind} ${lost.length} are not found by their ids, such as ${lost[0]}`
    if (kind === 'mentions') continue
    const listed = await countIn(store, kind, id)
    if (listed !== own.length) yield `it has ${own.length} ${kind}, and their list has ${listed}`
  }
  if (wordsOf(headline.exact).length === 0) return
  const text = `"${wordsOf(headline.exact).join(' ')}"`
  const [found] = await store.articles.pages([
    {
      filter: { text, ids: [id], publishedOn: { from: publishedOn, to: publishedOn } },
      orderBy: 'PUBLISHED_ASC',
      first: 1,
    },
  ])
  if (found?.items.length !== 1) yield 'it is not found by the words of its headline on its day'
}

async function countIn(
  store: ArticleStore,
  kind: Exclude<AnnotationKind, 'mentions'>,
  article: string,
): Promise<number> {
  const [page] = await store[kind].pages([{ filter: { articles: [article] }, first: 1 }])
  return (await page?.totalCount()) ?? 0
}

/** Adds what an article says of entities, under the ids that its keys have in the archive. */
async function countEntities(
  store: ArticleStore,
  article: StoredArticle,
  counted: Map<string, Counted>,
): Promise<void> {
  const { publishedOn, annotations } = article
  const mentions = Map.groupBy(annotations?.mentions ?? [], ({ entity }) => entity)
  const keys = (annotations?.entities ?? []).map(({ key }) => key)
  const found = await store.entities.byId(keys)
  const inArticle = new Set<string>()
  for (const [index, key] of keys.entries()) {
    const id = found[index]?.id ?? key
    const known = counted.get(id) ?? { mentions: 0, articles: 0, first: publishedOn, last: publishedOn }
    known.mentions += mentions.get(key)?.length ?? 0
    if (!inArticle.has(id)) known.articles++
    inArticle.add(id)
    // Articles come by their days.
    known.last = publishedOn
    counted.set(id, known)
  }
}

/** Where an entity, as the archive tells it, differs from what the articles say; null when it does not. */
function differenceOf(told: ArchiveEntity, counted: Counted | null): string | null {
  const { mentions = 0, articles = 0, first = null, last = null } = counted ?? {}
  if (told.mentionCount !== mentions) return `it tells ${told.mentionCount} mentions, and there are ${mentions}`
  if (told.articleCount !== articles) return `it tells ${told.articleCount} articles, and there are ${articles}`
  if (told.firstMentionedOn !== first || told.lastMentionedOn !== last)
    return `it tells the days ${told.firstMentionedOn} to ${told.lastMentionedOn}, and they are ${first} to ${last}`
  return null
}
