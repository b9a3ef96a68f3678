import type { Annotations, Article, ReadArticle } from '../model/article.ts'
import { analyse } from './analysis.ts'
import { resolveEntities } from './entity/entity.ts'
import { findEvents } from './event/event.ts'
import { findFigures } from './figure/figure.ts'
import { checkedNames, type ForeignNames } from './foreign-names.ts'
import { findNames } from './name/name.ts'
import { findStatements } from './statement/statement.ts'
import { findTimes } from './time/time.ts'
import { findTopics } from './topic/topic.ts'

/** Raised whenever the same text would be annotated in another way than before. */
export const ANNOTATOR = '4'

/**
 * Adds to a read article what stands in it. Articles in other languages than English are left without annotations.
 *
 * `foreign` are names that another annotator found, instead of Dateline's own; entities, statements, figures, events and topics are then
 * made with them, and `annotations.annotator` names both: `2+compromise-14`.
 *
 * @throws {RangeError} when foreign names lie outside the article's passages or overlap
 */
export function annotate(article: ReadArticle, foreign?: ForeignNames): Article {
  return { ...article, annotations: isEnglish(article.language) ? annotationsOf(article, foreign) : null }
}

function annotationsOf(article: ReadArticle, foreign: ForeignNames | undefined): Annotations {
  const analysis = analyse(article)
  const times = findTimes(analysis)
  const names = foreign ? checkedNames(analysis, foreign) : findNames(analysis)
  const { entities, mentions } = resolveEntities(analysis, names)
  const statements = findStatements(analysis, { entities, mentions, times })
  const figures = findFigures(analysis, { entities, mentions, times, statements })
  const events = findEvents(analysis, { entities, mentions, times })
  const topics = findTopics(analysis, { entities, mentions })
  const annotator = foreign ? `${ANNOTATOR}+${foreign.annotator}` : ANNOTATOR
  return { annotator, entities, mentions, statements, figures, events, topics }
}

function isEnglish(language: string): boolean {
  return /^en\b/i.test(language)
}
