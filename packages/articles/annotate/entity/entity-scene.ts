import type { Entity, EntityKind } from '../../model/entity.ts'
import type { Mention } from '../../model/mention.ts'
import type { Range } from '../../model/text-span.ts'
import type { Sentence } from '../sentence.ts'

/** A mention in a sentence, by the numbers of its tokens: from `first` up to, not with, `end`. */
export type Placed = { readonly first: number; readonly end: number; readonly key: string; readonly kind: EntityKind }

/** A sentence with the mentions in it, in the order of the text. */
export type Scene = { readonly sentence: Sentence; readonly mentions: readonly Placed[] }

/** Puts the mentions of an article into its sentences. `mentions` are in the order of the text. */
export function scenesOf(
  sentences: readonly Sentence[],
  mentions: readonly Mention[],
  entities: ReadonlyMap<string, Entity>,
): Scene[] {
  let next = 0
  return sentences.map(sentence => {
    const placed: Placed[] = []
    for (let mention = mentions[next]; mention && mention.span.start < sentence.end; mention = mentions[++next]) {
      const kind = entities.get(mention.entity)?.kind
      const tokens = tokensIn(sentence, mention.span)
      if (kind && tokens) placed.push({ ...tokens, key: mention.entity, kind })
    }
    return { sentence, mentions: placed }
  })
}

function tokensIn({ tokens }: Sentence, span: Range): { first: number; end: number } | null {
  const first = tokens.findIndex(token => token.end > span.start)
  if (first < 0) return null
  let end = first
  while (end < tokens.length && (tokens[end]?.start ?? span.end) < span.end) end++
  return end > first ? { first, end } : null
}

/** The mention that holds the token; undefined when none does. */
export function mentionAt({ mentions }: Scene, token: number): Placed | undefined {
  return mentions.find(({ first, end }) => first <= token && token < end)
}
