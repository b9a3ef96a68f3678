import type { Annotations } from '../model/article.ts'
import type { EntityKind } from '../model/entity.ts'
import { overlaps, type Range } from '../model/text-span.ts'
import type { GoldEntity } from './gold.ts'
import { overlapOf } from './overlap.ts'
import { pairUp, type Tally, tallyOfFacts, tallyOfPairs } from './tally.ts'

/**
 * Compares the names in the text: a mention is right when its span and its kind are exactly those of the gold. Nominal mentions
 * ("the president") and the ranges in `ignored` count neither for nor against.
 */
export function evaluateNames(
  expected: readonly { readonly kind: EntityKind; readonly span: Range }[],
  annotations: Annotations,
  text: string,
  kinds: readonly EntityKind[],
  ignored: readonly Range[] = [],
): Tally {
  const kindOf = new Map(annotations.entities.map(entity => [entity.key, entity.kind]))
  const fact = (kind: EntityKind, span: Range) =>
    `${kind} ${span.start}-${span.end} ${JSON.stringify(text.slice(span.start, span.end))}`
  const found: string[] = []
  for (const mention of annotations.mentions) {
    const kind = kindOf.get(mention.entity)
    if (!kind || !kinds.includes(kind) || mention.nominal) continue
    if (ignored.some(range => overlaps(range, mention.span))) continue
    found.push(fact(kind, mention.span))
  }
  return tallyOfFacts(
    expected.filter(name => kinds.includes(name.kind)).map(name => fact(name.kind, name.span)),
    found,
  )
}

/**
 * Compares who is who: an entity is right when it has the kind of a gold entity and their mentions agree by half (those in both
 * over those in either, by exact span; nominal ones left out).
 */
export function evaluateEntities(gold: readonly GoldEntity[], annotations: Annotations): Tally {
  const expected = gold
    .filter(entity => !entity.optional)
    .map(entity => ({ ...entity, spans: entity.mentions.filter(m => !m.nominal) }))
  const optional = gold.filter(entity => entity.optional).flatMap(entity => entity.mentions)
  const found = annotations.entities
    .map(entity => ({
      entity,
      spans: annotations.mentions
        .filter(mention => mention.entity === entity.key && !mention.nominal)
        .map(mention => mention.span)
        .filter(span => !optional.some(range => overlaps(range, span))),
    }))
    .filter(({ spans }) => spans.length > 0)
  const pairing = pairUp(expected, found, (a, b) => a.kind === b.entity.kind && agreement(a.spans, b.spans) >= 0.5)
  return tallyOfPairs(pairing, {
    expected: item => `${item.kind} ${item.name}`,
    found: item => `${item.entity.kind} ${item.entity.name}`,
  })
}

function agreement(one: readonly Range[], other: readonly Range[]): number {
  const shared = one.filter(a => other.some(b => overlapOf([a], [b]) === 1)).length
  return shared / (one.length + other.length - shared)
}
