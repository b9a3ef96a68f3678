import { type Entity, fold } from '@dateline/articles'
import { ANNOTATION_KINDS, type AnnotationKind, annotationsIn, rejectedIn } from '../../archive/article-entry.ts'
import { searchable } from '../../archive/search-query.ts'
import { searchedText } from '../../archive/searched-text.ts'
import { statedUses } from '../../archive/stated-uses.ts'
import type { StoredArticle } from '../../article-store.ts'
import type { ReviewState } from '../../filter.ts'
import type { Connection } from '../database.ts'
import { arrayOf, indexable, insertion, runTogether } from '../rows.ts'
import { usedKey } from './key-changes.ts'
import { spacedText, wordCounts, wordVector } from './words.ts'

/** The tables that have rows of an article, which are all that is derived from it alone. */
const TABLES = [
  'article_entry',
  'article_measure',
  'article_text',
  'article_use',
  'article_telling',
  'mention',
  'statement',
  'figure',
  'event',
  'event_entity',
] as const

/** Deletes the rows of articles. */
export async function deleteArticleRows(connection: Connection, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  await connection.query(
    `with ${TABLES.map(table => `${table}_gone as (delete from dateline.${table} where article = any($1))`).join(', ')} select`,
    [ids],
  )
}

/** Inserts the rows of articles as they are served. All keys that they use have a number. */
export async function insertArticleRows(
  connection: Connection,
  articles: readonly StoredArticle[],
  numbers: ReadonlyMap<string, number>,
): Promise<void> {
  if (articles.length === 0) return
  await runTogether(connection, [
    insertion('article_entry', ENTRY, articles.map(entryOf)),
    insertion('article_measure', MEASURE, articles.flatMap(measuresOf)),
    insertion(
      'article_text',
      TEXT,
      articles.map(article => textOf(article, numbers)),
    ),
    insertion('article_use', USE, articles.flatMap(usesOf)),
    insertion('article_telling', TELLING, articles.flatMap(tellingsOf)),
    insertion('mention', MENTION, articles.flatMap(mentionsOf)),
    insertion('statement', STATEMENT, articles.flatMap(statementsOf)),
    insertion('figure', FIGURE, articles.flatMap(figuresOf)),
    insertion('event', EVENT, articles.flatMap(eventsOf)),
    insertion('event_entity', EVENT_ENTITY, articles.flatMap(eventEntitiesOf)),
  ])
}

/** How many annotations of each kind an article serves. */
export function annotationCounts(article: StoredArticle): [kind: AnnotationKind, count: number][] {
  return ANNOTATION_KINDS.map(kind => [kind, annotationsIn(article, kind).length])
}

const ENTRY = { article: 'text', published_on: 'text', headline: 'text', language: 'text' }

function entryOf({ id, publishedOn, headline, language }: StoredArticle) {
  return { article: id, published_on: publishedOn, headline: indexable(fold(headline.exact)), language }
}

const MEASURE = { article: 'text', measure: 'text', published_on: 'text' }

function measuresOf(article: StoredArticle) {
  const measures = new Set(annotationsIn(article, 'figures').map(({ measure }) => measure))
  return Array.from(measures, measure => ({ article: article.id, measure, published_on: article.publishedOn }))
}

const TEXT = {
  article: 'text',
  headline: 'text',
  whole: 'text',
  length: 'integer',
  words: 'tsvector',
  headline_words: 'tsvector',
  word_counts: 'text',
  published_on: 'text',
  language: 'text',
  measures: 'text[]',
  publisher: 'integer',
  mentioned: 'integer[]',
  named: 'integer[]',
}

function textOf(article: StoredArticle, numbers: ReadonlyMap<string, number>) {
  const { headline, whole } = searchedText(article)
  const uses = statedUses(article).flatMap(use => {
    const number = numbers.get(usedKey(use))
    return number === undefined ? [] : { as: use.as, number }
  })
  const numbersOf = (as: string): number[] => uses.flatMap(use => (use.as === as ? use.number : []))
  const length = whole.split(' ').reduce((count, word) => (word === '' || word === '|' ? count : count + 1), 0)
  return {
    article: article.id,
    headline: spacedText(headline),
    whole: spacedText(whole),
    length,
    words: wordVector(whole),
    headline_words: wordVector(headline),
    word_counts: wordCounts(whole),
    published_on: article.publishedOn,
    language: article.language,
    measures: arrayOf(measuresOf(article).map(({ measure }) => measure)),
    publisher: numbersOf('PUBLISHER')[0] ?? null,
    mentioned: arrayOf(numbersOf('MENTIONED')),
    named: arrayOf([...new Set(uses.map(({ number }) => number))]),
  }
}

const USE = {
  article: 'text',
  place: 'integer',
  key: 'text',
  role: 'text',
  mention_count: 'integer',
  in_headline: 'boolean',
  published_on: 'text',
}

function usesOf(article: StoredArticle) {
  const { start, end } = article.headline
  const inHeadline = new Set(
    annotationsIn(article, 'mentions')
      .filter(({ span }) => span.start >= start && span.start < end)
      .map(({ entity }) => entity),
  )
  return statedUses(article).map((use, place) => {
    const key = usedKey(use)
    return {
      article: article.id,
      place,
      key,
      role: use.as,
      mention_count: use.mentionCount,
      in_headline: inHeadline.has(key),
      published_on: article.publishedOn,
    }
  })
}

const TELLING = {
  article: 'text',
  place: 'integer',
  key: 'text',
  other: 'text',
  is_membership: 'boolean',
  value: 'json',
  published_on: 'text',
}

type Telling = { key: string; other: string | null; is_membership: boolean; value: string }

function tellingsOf(article: StoredArticle) {
  const tellings = (article.annotations?.entities ?? []).flatMap(tellingsOfEntity)
  return tellings.map((told, place) => ({ ...told, article: article.id, place, published_on: article.publishedOn }))
}

function tellingsOfEntity(entity: Entity): Telling[] {
  switch (entity.kind) {
    case 'PERSON':
      return entity.roles.map(role => ({
        key: entity.key,
        other: role.of,
        is_membership: false,
        value: JSON.stringify(role),
      }))
    case 'ORGANIZATION':
      return entity.members.map(({ member, span }) => ({
        key: entity.key,
        other: member,
        is_membership: true,
        value: JSON.stringify({ span }),
      }))
    case 'PLACE':
      return []
  }
}

const ANNOTATION = { article: 'text', place: 'integer', id: 'text', start: 'integer', state: 'text', value: 'json' }
const PUBLISHED = { ...ANNOTATION, published_on: 'text' }
const MENTION = { ...PUBLISHED, key: 'text' }

function mentionsOf(article: StoredArticle) {
  return annotationRows(article, 'mentions', ({ entity }) => ({ published_on: article.publishedOn, key: entity }))
}

const STATEMENT = { ...PUBLISHED, speaker: 'text', kind: 'text', said: 'text', words: 'tsvector' }

function statementsOf(article: StoredArticle) {
  return annotationRows(article, 'statements', ({ speaker, kind, content }) => {
    const said = searchable(content.map(({ exact }) => exact))
    return { published_on: article.publishedOn, speaker, kind, said: spacedText(said), words: wordVector(said) }
  })
}

const FIGURE = { ...PUBLISHED, measure: 'text', status: 'text', reported_by: 'text', at_place: 'text' }

function figuresOf(article: StoredArticle) {
  return annotationRows(article, 'figures', ({ measure, status, reportedBy, where }) => ({
    published_on: article.publishedOn,
    measure,
    status,
    reported_by: reportedBy,
    at_place: where,
  }))
}

const EVENT = { ...ANNOTATION, certainty: 'text', earliest: 'text', latest: 'text' }

function eventsOf(article: StoredArticle) {
  return annotationRows(article, 'events', ({ when: { certainty, earliest, latest } }) => ({
    certainty,
    earliest,
    latest,
  }))
}

const EVENT_ENTITY = { article: 'text', place: 'integer', role: 'text', key: 'text' }

function eventEntitiesOf(article: StoredArticle) {
  return listed(article, 'events').flatMap(({ participants, places }, place) => [
    ...Array.from(new Set(participants), key => ({ article: article.id, place, role: 'PARTICIPANT', key })),
    ...Array.from(new Set(places), key => ({ article: article.id, place, role: 'PLACE', key })),
  ])
}

function annotationRows<Kind extends AnnotationKind, Row extends object>(
  article: StoredArticle,
  kind: Kind,
  rowOf: (annotation: ReturnType<typeof annotationsIn<Kind>>[number]) => Row,
) {
  return listed(article, kind).map((annotation, place) => ({
    article: article.id,
    place,
    id: annotation.id,
    start: annotation.span.start,
    state: stateOf(article, kind, place, annotation.id),
    value: JSON.stringify(annotation),
    ...rowOf(annotation),
  }))
}

/** An article's annotations of one kind: those that it serves, and behind them the rejected ones. */
function listed<Kind extends AnnotationKind>(article: StoredArticle, kind: Kind) {
  return [...annotationsIn(article, kind), ...rejectedIn(article, kind)]
}

function stateOf(article: StoredArticle, kind: AnnotationKind, place: number, id: string): ReviewState {
  if (place >= annotationsIn(article, kind).length) return 'REJECTED'
  return article.reviews?.byAnnotation[id]?.verdict ?? 'UNREVIEWED'
}
