/**
 * How fast articles are annotated, next to compromise, which only tags words and finds persons, places and organizations; and what
 * share of the time each annotator takes: `node benchmarks/annotate.ts`.
 */
import { annotate, type ReadArticle } from '@dateline/articles'
import { analyse } from '../packages/articles/annotate/analysis.ts'
import { resolveEntities } from '../packages/articles/annotate/entity/entity.ts'
import { findEvents } from '../packages/articles/annotate/event/event.ts'
import { findFigures } from '../packages/articles/annotate/figure/figure.ts'
import { findNames } from '../packages/articles/annotate/name/name.ts'
import { findStatements } from '../packages/articles/annotate/statement/statement.ts'
import { findTimes } from '../packages/articles/annotate/time/time.ts'
import { findTopics } from '../packages/articles/annotate/topic/topic.ts'
import { articleOf } from './article-of.ts'
import { goldTexts } from './gold.ts'
import { compromise } from './libraries/name-finder.ts'
import { ratesOf } from './rate.ts'
import { digits, renderTable } from './table.ts'

const articles = (await goldTexts('polnear-dev.jsonl')).map(({ text }) => articleOf(text))

const rates = ratesOf(
  {
    'compromise (names only)': (article: ReadArticle) => compromise(article.text),
    'Dateline (everything)': annotate,
  },
  articles,
  3,
)
console.log(
  renderTable(`Annotating ${articles.length} articles`, [
    ['', 'articles/s', 'ratio'],
    ...Object.entries(rates).map(([name, { perSecond, ratio }]) => [name, digits(perSecond), digits(ratio)]),
  ]),
)

const shares = sharesOf(articles)
const total = [...shares.values()].reduce((sum, milliseconds) => sum + milliseconds, 0)
console.log(
  renderTable('What each step of it takes', [
    ['', 'ms an article', 'share'],
    ...[...shares].map(([step, milliseconds]) => [
      step,
      digits(milliseconds / articles.length),
      `${((100 * milliseconds) / total).toFixed(0)} %`,
    ]),
  ]),
)

/** Milliseconds for all articles by step, in the order of `annotate`. */
function sharesOf(all: readonly ReadArticle[]): Map<string, number> {
  const spent = new Map<string, number>()
  for (const article of all) {
    const timed = <Result>(step: string, work: () => Result): Result => {
      const start = performance.now()
      const result = work()
      spent.set(step, (spent.get(step) ?? 0) + performance.now() - start)
      return result
    }
    const analysis = timed('sentences and tokens', () => analyse(article))
    const times = timed('times', () => findTimes(analysis))
    const names = timed('names', () => findNames(analysis))
    const { entities, mentions } = timed('entities', () => resolveEntities(analysis, names))
    const statements = timed('statements', () => findStatements(analysis, { entities, mentions, times }))
    timed('figures', () => findFigures(analysis, { entities, mentions, times, statements }))
    timed('events', () => findEvents(analysis, { entities, mentions, times }))
    timed('topics', () => findTopics(analysis, { entities, mentions }))
  }
  return spent
}
