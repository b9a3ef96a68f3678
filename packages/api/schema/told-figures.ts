import type { Measure } from '@dateline/articles'
import type { Page, Position, StoredArticle } from '@dateline/store'
import { badInput } from './bad-input.ts'
import { type FigureTelling, tellingsOf } from './figure-telling.ts'
import type { Reads } from './reads.ts'

/** How many articles one question may take together. */
export const MOST_ARTICLES = 5000
const ARTICLES_AT_ONCE = 500
const FIGURES_AT_ONCE = 5000

/**
 * Every telling of a figure of a measure, in all articles or those that mention a place.
 *
 * @throws {GraphQLError} when these are more than {@link MOST_ARTICLES}
 */
export async function toldFigures(reads: Reads, measure: Measure, place: string | null): Promise<FigureTelling[]> {
  const told: FigureTelling[] = []
  const filter = { measures: [measure], mentions: place === null ? null : [place] }
  const pages = pagesOf<StoredArticle>(bounds =>
    reads.articles({ filter, orderBy: 'PUBLISHED_ASC', first: ARTICLES_AT_ONCE, ...bounds }),
  )
  let read = 0
  for await (const articles of pages) {
    read += articles.length
    if (read > MOST_ARTICLES) throw tooMany(measure, place)
    told.push(...(await tellingsIn(articles, measure, reads)))
  }
  return told
}

async function tellingsIn(
  articles: readonly StoredArticle[],
  measure: Measure,
  reads: Reads,
): Promise<FigureTelling[]> {
  const filter = { measures: [measure], articles: articles.map(({ id }) => id) }
  const pages = await Array.fromAsync(pagesOf(bounds => reads.figures({ filter, first: FIGURES_AT_ONCE, ...bounds })))
  const figuresOf = Map.groupBy(pages.flat(), ({ article }) => article)
  return articles.flatMap(article => tellingsOf(article, figuresOf.get(article.id) ?? []))
}

async function* pagesOf<Item>(
  read: (bounds: { readonly after?: Position }) => Page<Item> | Promise<Page<Item>>,
): AsyncGenerator<Item[]> {
  for (let bounds = {}; ; ) {
    const page = await read(bounds)
    yield page.items.map(({ item }) => item)
    const last = page.items.at(-1)
    if (!last || !page.hasNextPage) return
    bounds = { after: last.position }
  }
}

function tooMany(measure: Measure, place: string | null): Error {
  const where = place === null ? '' : ' and mention this place'
  const advice = place === null ? 'Ask for one `place`.' : 'Ask for a smaller `place`.'
  return badInput(`More than ${MOST_ARTICLES} articles have a figure of ${measure}${where}. ${advice}`)
}
