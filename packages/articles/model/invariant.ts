import type { Article } from './article.ts'
import { passagesOf } from './passage.ts'
import { contains, type TextSpan } from './text-span.ts'

/**
 * What must hold in every article beyond the shape of its types. Answers with one sentence for each breach; none means that
 * the article is sound.
 *
 * - every span slices to its `exact`;
 * - blocks follow each other and do not overlap;
 * - every annotation lies in the passages of the article, and so does every place of a topic: none touches noise;
 * - every key names an entity of the article, and ids are used once.
 */
export function breachesOf(article: Article): string[] {
  const breaches: string[] = []
  for (const [path, span] of spansIn(article, 'article'))
    if (article.text.slice(span.start, span.end) !== span.exact)
      breaches.push(`${path}: the text from ${span.start} to ${span.end} is not ${JSON.stringify(span.exact)}`)

  let end = 0
  for (const [index, block] of article.blocks.entries()) {
    if (block.span.start < end) breaches.push(`article.blocks.${index}: begins before the block in front of it ends`)
    end = block.span.end
  }
  if (article.annotations) breaches.push(...breachesOfAnnotations(article, article.annotations))
  return breaches
}

function breachesOfAnnotations(article: Article, annotations: NonNullable<Article['annotations']>): string[] {
  const breaches: string[] = []
  const passages = passagesOf(article).map(passage => passage.span)
  const isInPassages = ({ start, end }: TextSpan): boolean =>
    [start, end - 1].every(at => passages.some(passage => contains(passage, { start: at, end: at + 1 })))
  const outside = (path: string, { exact }: TextSpan): string =>
    `${path}: ${JSON.stringify(exact)} lies outside the article's passages`
  const keys = new Set(annotations.entities.map(entity => entity.key))
  const ids = new Set<string>()
  const lists = ['mentions', 'statements', 'figures', 'events'] as const
  for (const list of lists) {
    for (const [index, annotation] of annotations[list].entries()) {
      const path = `annotations.${list}.${index}`
      if (ids.has(annotation.id)) breaches.push(`${path}: the id ${annotation.id} is used twice`)
      ids.add(annotation.id)
      if (!isInPassages(annotation.span)) breaches.push(outside(path, annotation.span))
    }
  }
  for (const [index, topic] of annotations.topics.entries())
    for (const [at, span] of topic.spans.entries())
      if (!isInPassages(span)) breaches.push(outside(`annotations.topics.${index}.spans.${at}`, span))
  for (const [path, key] of keysIn(annotations))
    if (!keys.has(key)) breaches.push(`${path}: no entity has the key ${key}`)
  return breaches
}

function* keysIn(annotations: NonNullable<Article['annotations']>): Generator<[path: string, key: string]> {
  for (const [i, mention] of annotations.mentions.entries()) yield [`annotations.mentions.${i}.entity`, mention.entity]
  for (const [i, statement] of annotations.statements.entries())
    if (statement.speaker !== null) yield [`annotations.statements.${i}.speaker`, statement.speaker]
  for (const [i, figure] of annotations.figures.entries()) {
    if (figure.reportedBy !== null) yield [`annotations.figures.${i}.reportedBy`, figure.reportedBy]
    if (figure.where !== null) yield [`annotations.figures.${i}.where`, figure.where]
  }
  for (const [i, event] of annotations.events.entries()) {
    for (const key of event.participants) yield [`annotations.events.${i}.participants`, key]
    for (const key of event.places) yield [`annotations.events.${i}.places`, key]
  }
  for (const [i, entity] of annotations.entities.entries()) {
    if (entity.kind === 'PERSON')
      for (const role of entity.roles) if (role.of !== null) yield [`annotations.entities.${i}.roles`, role.of]
    if (entity.kind === 'ORGANIZATION')
      for (const membership of entity.members) yield [`annotations.entities.${i}.members`, membership.member]
  }
}

function* spansIn(value: unknown, path: string): Generator<[path: string, span: TextSpan]> {
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) yield* spansIn(item, `${path}.${index}`)
  } else if (isSpan(value)) {
    yield [path, value]
  } else if (typeof value === 'object' && value !== null) {
    for (const [name, item] of Object.entries(value)) yield* spansIn(item, `${path}.${name}`)
  }
}

function isSpan(value: unknown): value is TextSpan {
  return typeof value === 'object' && value !== null && 'exact' in value && 'start' in value && 'end' in value
}
