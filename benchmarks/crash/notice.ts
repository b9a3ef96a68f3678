import { type Article, annotate, readLine } from '@dateline/articles'

/** A notice with a number as a line of JSON, in one of its versions: the same in every process. */
export function noticeLine(number: number, version: number): string {
  const text = Array.from(
    { length: 6 },
    (_, index) =>
      `Mayor Helena Brandt of Oslo said on Friday that ${number + index + 20} people had crossed the bridge. ` +
      `The Bridge Union counted ${version * 10 + index} cars.`,
  ).join('\n\n')
  return JSON.stringify({
    headline: headlineOf(number),
    publishedOn: `2024-0${(number % 9) + 1}-15`,
    publisher: 'The Courier',
    url: `https://example.org/notices/${number}`,
    text,
  })
}

/** The article that {@link noticeLine} is read as. */
export function notice(number: number, version: number): Article {
  const { article, refusal } = readLine('notices', 1, Buffer.from(noticeLine(number, version)), {})
  if (article) return annotate({ ...article, source: { ...article.source, name: 'notices' } })
  throw new Error(`A notice is refused: ${refusal.message}`)
}

/** The number of a notice, by its headline. */
export function numberOf({ headline }: Pick<Article, 'headline'>): number {
  return Number(headline.exact.slice('Notice number '.length))
}

/** What finds one notice, and no other. */
export function queryOf(number: number): string {
  return `"${headlineOf(number)}"`
}

function headlineOf(number: number): string {
  return `Notice number ${number}`
}
