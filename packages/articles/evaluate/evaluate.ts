import { createHash } from 'node:crypto'
import type { Annotations, Article } from '../model/article.ts'
import type { EntityKind } from '../model/entity.ts'
import { contains, type Range, spanOf } from '../model/text-span.ts'
import { evaluateEvents } from './evaluate-events.ts'
import { evaluateFigures, evaluateReporters } from './evaluate-figures.ts'
import { evaluateEntities, evaluateNames } from './evaluate-names.ts'
import { evaluateAttributions, evaluateSpeakers, evaluateStatements } from './evaluate-statements.ts'
import { evaluateStructure } from './evaluate-structure.ts'
import { type AnnotatedArticle, type AnnotatedFigures, type AnnotatedText, type Gold, GoldError } from './gold.ts'
import { addTallies, type Tally } from './tally.ts'

/** What is measured, and the rule by which two readings agree. The order is that of the table. */
export const MEASURES = {
  structure:
    'headline, standfirst, date, language, each paragraph in its section, each image with title, caption and credit, noise kept out: exact',
  mentions: 'names of persons, organizations and places: exact span and kind; nominal and optional ones left out',
  persons: 'the same, persons only',
  places: 'the same, places only',
  organizations: 'the same, organizations only',
  entities: 'same kind, and half of the mentions in either are in both',
  statements: 'contents share half of the characters in either',
  speakers: 'of the statements that agree: the same entity, or nobody named, in words that overlap',
  'quoted attributions': 'cue of speech, content quoted at least in part: contents share half, same head of the source',
  attributions: 'all attributions with a cue: contents share half, same head of the source',
  figures: 'spans share half; same measure, minimum, maximum, approximation and status',
  reporters: 'of the figures that agree: the same entity reported them, or nobody',
  events: 'spans share half; same days and certainty',
} as const satisfies Record<string, string>
export type MeasureName = keyof typeof MEASURES

export type Tallies = Partial<Record<MeasureName, Tally>>

const KINDS: readonly EntityKind[] = ['PERSON', 'ORGANIZATION', 'PLACE']

/**
 * Compares an article, as Dateline read it, with its gold. Measures that the gold says nothing of are left out.
 *
 * @throws {GoldError} when the gold does not fit the article's text
 */
export function evaluate(gold: Gold, article: Article): Tallies {
  const { annotations } = article
  if (!annotations) throw new GoldError(`${gold.id} was taken for ${article.language}: only English is annotated.`)
  switch (gold.kind) {
    case 'ARTICLE':
      return evaluateArticle(gold.gold, article, annotations)
    case 'FIGURES':
      return evaluateFiguresOnly(gold.gold, article, annotations)
    case 'TEXT':
      return evaluateText(gold.gold, article, annotations)
  }
}

export function addAll(tallies: readonly Tallies[]): Tallies {
  const sum: Tallies = {}
  for (const each of tallies)
    for (const name of measureNames()) {
      const tally = each[name]
      const before = sum[name]
      if (tally) sum[name] = before ? addTallies(before, tally) : tally
    }
  return sum
}

/** The measures in the order of the table. */
export function measureNames(): MeasureName[] {
  return Object.keys(MEASURES).filter((name): name is MeasureName => name in MEASURES)
}

function evaluateArticle(gold: AnnotatedArticle, article: Article, annotations: Annotations): Tallies {
  const astray = gold.entities
    .flatMap(entity => entity.mentions)
    .find(m => article.text.slice(m.start, m.end) !== m.exact)
  if (astray) throw new GoldError(`${gold.article}: ${JSON.stringify(astray.exact)} does not stand at ${astray.start}.`)

  const certain = gold.entities.filter(entity => !entity.optional)
  const names = certain.flatMap(entity =>
    entity.mentions.filter(m => !m.nominal).map(span => ({ kind: entity.kind, span })),
  )
  const ignored = gold.entities.flatMap(entity => entity.mentions.filter(m => m.nominal || entity.optional))
  const compare = (kinds: readonly EntityKind[]) => evaluateNames(names, annotations, article.text, kinds, ignored)
  const isGoldEntity = sameEntity(gold, annotations)
  return {
    structure: evaluateStructure(gold, article),
    mentions: compare(KINDS),
    persons: compare(['PERSON']),
    places: compare(['PLACE']),
    organizations: compare(['ORGANIZATION']),
    entities: evaluateEntities(gold.entities, annotations),
    statements: evaluateStatements(gold.statements, annotations),
    speakers: evaluateSpeakers(gold.statements, annotations, isGoldEntity),
    figures: evaluateFigures(gold.figures, annotations),
    reporters: evaluateReporters(gold.figures, annotations, isGoldEntity),
    events: evaluateEvents(gold.events, annotations),
  }
}

/** Whether an entity that was found is one of the gold: it has a mention that the gold's entity has. */
function sameEntity(gold: AnnotatedArticle, annotations: Annotations): (goldKey: string, foundKey: string) => boolean {
  return (goldKey, foundKey) => {
    const mentions = gold.entities.find(entity => entity.key === goldKey)?.mentions ?? []
    return annotations.mentions.some(
      ({ entity, span }) => entity === foundKey && mentions.some(m => m.start === span.start && m.end === span.end),
    )
  }
}

/** What was found outside the annotated text, in the headline above it, counts neither for nor against. */
function evaluateFiguresOnly(gold: AnnotatedFigures, article: Article, annotations: Annotations): Tallies {
  const shift = startOf(gold, article.text)
  const spanAt = (start: number, end: number) => spanOf(article.text, start + shift, end + shift)
  const within: Range = { start: shift, end: shift + gold.length }
  const found = {
    ...annotations,
    figures: annotations.figures.filter(({ span }) => contains(within, span)),
    events: annotations.events.filter(({ span }) => contains(within, span)),
  }
  const figures = gold.figures.map(({ start, end, ...figure }) => ({
    ...figure,
    span: spanAt(start, end),
    reportedBy: null,
  }))
  const events = gold.events.map(({ start, end, when, ...event }) => ({
    ...event,
    span: spanAt(start, end),
    when: spanAt(when.start, when.end),
  }))
  return { figures: evaluateFigures(figures, found), events: evaluateEvents(events, found) }
}

/** Where the annotated text begins in the stored one: at the start of a line. */
function startOf(gold: AnnotatedFigures, text: string): number {
  for (let start = 0; start + gold.length <= text.length; start = text.indexOf('\n', start) + 1) {
    if (
      createHash('sha256')
        .update(text.slice(start, start + gold.length))
        .digest('hex') === gold.sha256
    )
      return start
    if (!text.includes('\n', start)) break
  }
  throw new GoldError(`${gold.id}: the text that was annotated, by its SHA-256, is not in the article's stored text.`)
}

function evaluateText(gold: AnnotatedText, article: Article, annotations: Annotations): Tallies {
  const shift = article.text.indexOf(gold.text.normalize('NFC'))
  if (shift < 0) throw new GoldError(`${gold.id}: its text is not the article's stored text.`)
  // The stored text is in NFC: where the gold's is not, its positions move by what was composed before them.
  const stored = gold.text === gold.text.normalize('NFC')
  const place = (position: number): number =>
    shift + (stored ? position : gold.text.slice(0, position).normalize('NFC').length)
  const moved = (range: Range): Range => ({ start: place(range.start), end: place(range.end) })

  const tallies: Tallies = {}
  const names = gold.corenlpEntities ?? gold.entities
  if (names) {
    const expected = names.map(({ kind, span }) => ({ kind, span: moved(span) }))
    const headline: Range = { start: 0, end: shift }
    const compare = (kinds: readonly EntityKind[]) =>
      evaluateNames(expected, annotations, article.text, kinds, [headline])
    tallies.mentions = compare(KINDS)
    tallies.persons = compare(['PERSON'])
    tallies.places = compare(['PLACE'])
    tallies.organizations = compare(['ORGANIZATION'])
  }
  if (gold.attributions) {
    const attributions = gold.attributions.map(({ source, cue, content }) => ({
      source: source.map(moved),
      cue: cue.map(moved),
      content: content.map(moved),
    }))
    tallies['quoted attributions'] = evaluateAttributions(attributions, annotations, article.text, 'QUOTED')
    tallies.attributions = evaluateAttributions(attributions, annotations, article.text, 'ALL')
  }
  return tallies
}
