import type { Entity } from '../../model/entity.ts'
import { fold } from '../../model/identity.ts'
import type { Mention } from '../../model/mention.ts'
import { spanOf } from '../../model/text-span.ts'
import type { Topic } from '../../model/topic.ts'
import type { Analysis } from '../analysis.ts'
import { type NamedRange, type Phrase, phrasesOf } from './topic-phrase.ts'
import { rankPhrases } from './topic-rank.ts'
import { singular } from './topic-word.ts'
import { wordingOf } from './topic-wording.ts'

/** What the topics of a text are found from. */
export type TopicContext = { readonly entities: readonly Entity[]; readonly mentions: readonly Mention[] }

/** An article has at most so many topics. */
const MOST = 10

/** Phrases with a smaller share of the foremost one's score are said in passing. */
const LEAST_SALIENCE = 0.2

/** What an article is about, the foremost topic first. Entities are left out: they are found as such. */
export function findTopics(analysis: Analysis, context: TopicContext): Topic[] {
  const persons = new Set(context.entities.flatMap(({ kind, key }) => (kind === 'PERSON' ? [key] : [])))
  const names = Map.groupBy(
    context.mentions.map(
      ({ entity, span, nominal }): NamedRange => ({ ...span, isPerson: persons.has(entity) && !nominal }),
    ),
    name => analysis.sentenceAt(name.start),
  )
  const named = namesOf(context.entities)
  const found = analysis.sentences.flatMap(sentence => phrasesOf(sentence, names.get(sentence) ?? []))
  let best: number | null = null
  const topics: (Topic & { readonly key: readonly string[] })[] = []
  for (const { key, score, phrases } of rankPhrases(found)) {
    if (topics.length === MOST || score < (best ?? 0) * LEAST_SALIENCE) break
    if (named.has(fold(key.join(' ')))) continue
    best ??= score
    if (topics.some(topic => isPartOf(key, topic.key) || isPartOf(topic.key, key))) continue
    topics.push({
      key,
      phrase: wordingOf(analysis.text, phrases),
      salience: Math.round((100 * score) / best) / 100,
      spans: phrases.map(({ start, end }) => spanOf(analysis.text, start, end)),
    })
  }
  return topics.map(({ key: _, ...topic }) => topic)
}

/** Names that stand somewhere without having been found there. */
function namesOf(entities: readonly Entity[]): ReadonlySet<string> {
  const names = entities.flatMap(({ kind, name, aliases }) => {
    const all = [name, ...aliases]
    return kind === 'PERSON' ? all.flatMap(each => [each, each.split(' ').at(-1) ?? each]) : all
  })
  return new Set(names.map(name => fold(name).split(' ').map(singular).join(' ')))
}

function isPartOf(part: Phrase['key'], whole: Phrase['key']): boolean {
  return part.every(word => whole.includes(word))
}
