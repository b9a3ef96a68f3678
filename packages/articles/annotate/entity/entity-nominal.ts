import type { Entity } from '../../model/entity.ts'
import { wordAt } from '../token.ts'
import { mentionAt, type Scene } from './entity-scene.ts'
import { isModifier, isOffice } from './entity-title.ts'

/** Words that name an entity without its name, by the numbers of their tokens. */
export type Nominal = { readonly scene: Scene; readonly first: number; readonly end: number; readonly key: string }

/** Nouns that an organization's name can end with, and that stand for it alone: "the ministry". */
const BODIES = new Set(
  'ministry department agency commission committee council company corporation bank party union university institute foundation association organization organisation court parliament bureau board league federation alliance bloc group movement network club firm newspaper broadcaster'.split(
    ' ',
  ),
)

/** How many sentences back the one that is meant is looked for, where several could be. */
const REACH = 3

/** Where one entity was named before, and in which sentence. */
type Named = { readonly key: string; readonly sentence: number }

/**
 * Nominal mentions: "the president" where the article has given that role to one person, or to one of those named in the last
 * sentences; "the ministry" where it has named one. Where it could be several, none.
 */
export function nominalsOf(scenes: readonly Scene[], entities: ReadonlyMap<string, Entity>): Nominal[] {
  const holders = holdersOf(entities, scenes)
  const named: Named[] = []
  const nominals: Nominal[] = []
  for (const scene of scenes) {
    const { tokens, index } = scene.sentence
    const firsts = new Map(scene.mentions.map(mention => [mention.first, mention]))
    for (let at = 0; at < tokens.length; at++) {
      const mention = firsts.get(at)
      if (mention) named.push({ key: mention.key, sentence: index })
      if (wordAt(tokens, at) !== 'the' || mentionAt(scene, at)) continue
      let end = at + 1
      while (end < tokens.length && isModifier(tokens[end]?.text ?? '') && !mentionAt(scene, end)) end++
      const head = tokens[end]?.text ?? ''
      if (!isOffice(head) && !BODIES.has(head.toLowerCase())) continue
      end++
      // "the president of X", "the president X" and "the ministry spokesman" mean another.
      const next = wordAt(tokens, end)
      if (mentionAt(scene, end - 1) || mentionAt(scene, end) || next === 'of' || next === 'for' || isOffice(next))
        continue
      const words = tokens
        .slice(at + 1, end)
        .map(token => token.lower)
        .join(' ')
      const key = meantBy(holders.get(words) ?? [], named, index)
      if (key !== null) nominals.push({ scene, first: at, end, key })
    }
  }
  return nominals
}

/** For each role or body in small letters, the keys of those that have it, or are called it: "the CSTO, a military alliance". */
function holdersOf(entities: ReadonlyMap<string, Entity>, scenes: readonly Scene[]): ReadonlyMap<string, string[]> {
  const holders = new Map<string, string[]>()
  const add = (words: string, key: string): void => {
    const keys = holders.get(words) ?? []
    if (!keys.includes(key)) holders.set(words, [...keys, key])
  }
  for (const entity of entities.values()) {
    if (entity.kind === 'PERSON') {
      for (const { title, former } of entity.roles) {
        if (former) continue
        add(title.toLowerCase(), entity.key)
        // "Deputy Health Minister" is "the deputy minister", and no minister.
        const words = title.toLowerCase().split(' ')
        const head = words.at(-1) ?? ''
        if (!/^(?:deputy|vice|acting|interim|assistant)\b/.test(title.toLowerCase())) add(head, entity.key)
        else if (words[0]) add(`${words[0]} ${head}`, entity.key)
      }
    } else if (entity.kind === 'ORGANIZATION') {
      const last = entity.name.split(' ').at(-1)?.toLowerCase() ?? ''
      if (BODIES.has(last)) add(last, entity.key)
    }
  }
  for (const scene of scenes)
    for (const { kind, key, end } of scene.mentions) {
      const body = kind === 'ORGANIZATION' ? calledBehind(scene, end) : null
      if (body) add(body, key)
    }
  return holders
}

/** What an organization is called right behind its name, and its abbreviation in brackets: ", a Russian-led military alliance". */
function calledBehind(scene: Scene, end: number): string | null {
  const { tokens } = scene.sentence
  const at = wordAt(tokens, end) === '(' && wordAt(tokens, end + 2) === ')' ? end + 3 : end
  if (wordAt(tokens, at) !== ',' || !/^(?:an?|the)$/.test(wordAt(tokens, at + 1))) return null
  for (let k = at + 2; k < at + 8; k++) {
    const word = wordAt(tokens, k)
    if (BODIES.has(word)) return word
    if (!/^[\p{L}-]+$/u.test(word) || /^(?:of|for|in|that|which|who|and|to)$/.test(word)) return null
  }
  return null
}

/** The one of `keys` that was named already; of several, the one that was named in the last sentences. */
function meantBy(keys: readonly string[], named: readonly Named[], sentence: number): string | null {
  const before = keys.filter(key => named.some(each => each.key === key))
  if (before.length <= 1 && keys.length <= 1) return before[0] ?? null
  const near = keys.filter(key => named.some(each => each.key === key && each.sentence >= sentence - REACH))
  return near.length === 1 ? (near[0] ?? null) : null
}
