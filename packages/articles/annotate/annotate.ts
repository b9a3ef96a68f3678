import type { Annotations, Article, ReadArticle } from '../model/article.ts'
import { analyse } from './analysis.ts'
import { resolveEntities } from './entity.ts'
import { findEvents } from './event.ts'
import { findFigures } from './figure.ts'
import { findNames } from './name.ts'
import { findStatements } from './statement.ts'
import { findTimes } from './time.ts'

/** Raised whenever the same text would be annotated in another way than before. */
export const ANNOTATOR = '1'

/** Adds to a read article what stands in it. Articles in other languages than English are left without annotations. */
export function annotate(article: ReadArticle): Article {
  return { ...article, annotations: isEnglish(article.language) ? annotationsOf(article) : null }
}

function annotationsOf(article: ReadArticle): Annotations {
  const analysis = analyse(article)
  const times = findTimes(analysis)
  const { entities, mentions } = resolveEntities(analysis, findNames(analysis))
  const statements = findStatements(analysis, { entities, mentions, times })
  const figures = findFigures(analysis, { entities, mentions, times, statements })
  const events = findEvents(analysis, { entities, mentions, times })
  return { annotator: ANNOTATOR, entities, mentions, statements, figures, events }
}

function isEnglish(language: string): boolean {
  return /^en\b/i.test(language)
}
