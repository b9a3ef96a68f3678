import type { Article } from '../model/article.ts'
import type { Entity } from '../model/entity.ts'
import type { Event } from '../model/event.ts'
import type { Figure } from '../model/figure.ts'
import type { Mention } from '../model/mention.ts'
import type { Statement } from '../model/statement.ts'
import type { Range, TextSpan } from '../model/text-span.ts'
import { type CodePoints, codePointsOf } from './code-point.ts'
import { filled, type Json, type JsonObject } from './json-object.ts'

/** How many characters of context a quote has on either side. */
const CONTEXT = 32

const CONTEXTS = ['http://www.w3.org/ns/anno.jsonld', { schema: 'https://schema.org/' }] as const

/**
 * Everything that was found in an article as one page of W3C Web Annotations (JSON-LD). An article that is not annotated has an
 * empty page.
 *
 * Positions count Unicode code points, as the model asks, not UTF-16 code units as in the rest of Dateline; for text outside the
 * Basic Multilingual Plane the two differ. Entities, quantities and events are written in the words of schema.org. The source of the
 * targets is the article's stored text: its URL where it has one leads to the page that the text was read from.
 *
 * @see https://www.w3.org/TR/annotation-model/#annotation-page
 * @see https://www.w3.org/TR/annotation-model/#text-position-selector
 * @see https://www.w3.org/TR/annotation-model/#text-quote-selector
 */
export function webAnnotationPage(article: Article): JsonObject {
  const { annotations } = article
  const source = iri('Article', article.id)
  const points = codePointsOf(article.text)
  const entities = new Map(annotations?.entities.map(entity => [entity.key, entity]))
  const about = (key: string | null): JsonObject | null => {
    const entity = key === null ? undefined : entities.get(key)
    return entity ? bodyOfEntity(entity) : null
  }
  const annotation = (
    kind: string,
    { id, span }: { readonly id: string; readonly span: TextSpan },
    motivation: 'identifying' | 'describing',
    body: JsonObject,
  ): JsonObject => ({
    id: iri(kind, id),
    type: 'Annotation',
    motivation,
    body,
    target: { source, selector: selectorsOf(article.text, points, span) },
  })
  const known = annotations ?? { mentions: [], statements: [], figures: [], events: [], topics: [] }
  return {
    '@context': CONTEXTS,
    id: `${source}#annotations`,
    type: 'AnnotationPage',
    partOf: filled({ id: source, type: 'schema:NewsArticle', 'schema:url': article.url }),
    items: [
      ...known.mentions.map(mention => annotation('Mention', mention, 'identifying', bodyOfMention(mention, about))),
      ...known.statements.map(statement =>
        annotation('Statement', statement, 'describing', bodyOfStatement(statement, about)),
      ),
      ...known.figures.map(figure => annotation('Figure', figure, 'describing', bodyOfFigure(figure, about))),
      ...known.events.map(event => annotation('Event', event, 'describing', bodyOfEvent(event, about))),
      ...known.topics.map(({ phrase, spans }, index) => ({
        id: `${source}#topic-${index + 1}`,
        type: 'Annotation',
        motivation: 'tagging',
        body: { type: 'TextualBody', value: phrase },
        target: spans.map(span => ({ source, selector: selectorsOf(article.text, points, span) })),
      })),
    ],
  }
}

type About = (key: string | null) => JsonObject | null

function selectorsOf(text: string, points: CodePoints, { start, end, exact }: Range & TextSpan): readonly JsonObject[] {
  const prefix = text.slice(points.floor(start - CONTEXT), start)
  const suffix = text.slice(end, points.ceiling(end + CONTEXT))
  return [
    { type: 'TextPositionSelector', start: points.before(start), end: points.before(end) },
    { type: 'TextQuoteSelector', exact, prefix, suffix },
  ]
}

function bodyOfMention({ entity }: Mention, about: About): JsonObject {
  return about(entity) ?? {}
}

function bodyOfEntity(entity: Entity): JsonObject {
  const named = { 'schema:name': entity.name }
  switch (entity.kind) {
    case 'PERSON':
      return { id: iri('Person', entity.key), type: 'schema:Person', ...named }
    case 'ORGANIZATION':
      return { id: iri('Organization', entity.key), type: 'schema:Organization', ...named }
    case 'PLACE':
      return { id: iri('Place', entity.key), type: 'schema:Place', ...named }
  }
}

function bodyOfStatement({ kind, content, speaker, speakerText }: Statement, about: About): JsonObject {
  return filled({
    type: kind === 'DIRECT' ? 'schema:Quotation' : 'schema:Statement',
    'schema:text': content.map(span => span.exact).join(' … '),
    'schema:creator': about(speaker) ?? (speakerText && { 'schema:name': speakerText.exact }),
  })
}

function bodyOfFigure(figure: Figure, about: About): JsonObject {
  const { measure, counted, quantity, reportedBy, reportedByText, status, where } = figure
  return filled({
    type: 'schema:Observation',
    'schema:measuredProperty': measure,
    'schema:value': filled({
      type: 'schema:QuantitativeValue',
      'schema:minValue': quantity.minimum,
      'schema:maxValue': quantity.maximum,
      'schema:unitText': quantity.unit ?? counted,
      'schema:description': quantity.approximation,
    }),
    'schema:creator': about(reportedBy) ?? (reportedByText && { 'schema:name': reportedByText.exact }),
    'schema:creativeWorkStatus': status,
    'schema:observationAbout': about(where),
  })
}

function bodyOfEvent({ summary, when, participants, places }: Event, about: About): JsonObject {
  const known = (keys: readonly string[]): Json | null => {
    const bodies = keys.flatMap(key => about(key) ?? [])
    return bodies.length > 0 ? bodies : null
  }
  return filled({
    type: 'schema:Event',
    'schema:name': summary,
    'schema:startDate': when.earliest,
    'schema:endDate': when.latest,
    'schema:attendee': known(participants),
    'schema:location': known(places),
  })
}

function iri(kind: string, key: string): string {
  return `urn:dateline:${kind}:${key}`
}
