import type { ReadArticle } from '../../model/article.ts'
import { analyse } from '../analysis.ts'
import { resolveEntities } from '../entity/entity.ts'
import { findNames } from '../name/name.ts'
import { articleOf } from '../sample-article.ts'
import { findTimes } from '../time/time.ts'
import { findStatements } from './statement.ts'

/** For tests: an article of Friday 8 March 2024 with these lines: a headline, and paragraphs that are not empty. */
export function sampleArticle(headline: string, ...paragraphs: readonly string[]): ReadArticle {
  return articleOf(headline, paragraphs, '2024-03-08')
}

/** For tests: the statements of an article as lines: `speaker's words = speaker's name [cue] content … content`. */
export function statementsIn(headline: string, ...paragraphs: readonly string[]) {
  const analysis = analyse(sampleArticle(headline, ...paragraphs))
  const { entities, mentions } = resolveEntities(analysis, findNames(analysis))
  const statements = findStatements(analysis, { entities, mentions, times: findTimes(analysis) })
  return statements.map(statement => ({
    kind: statement.kind,
    who: statement.speakerText?.exact ?? null,
    name: entities.find(({ key }) => key === statement.speaker)?.name ?? null,
    cue: statement.cue?.exact ?? null,
    content: statement.content.map(({ exact }) => exact),
    saidOn: statement.saidOn?.earliest ?? null,
  }))
}
