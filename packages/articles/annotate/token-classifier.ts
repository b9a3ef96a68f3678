import type { EntityKind } from '../model/entity.ts'
import { overlaps, type Range } from '../model/text-span.ts'
import type { Analysis } from './analysis.ts'
import type { Name } from './name/name.ts'
import type { Token } from './token.ts'

/**
 * Words to which a model gave a label, in the order of the text; what the token classification pipelines of Hugging Face answer with
 * when their aggregation strategy is `simple`. `word` may have other white space and case than the text. Positions are those in the
 * text that was classified; the JavaScript pipeline (4.3) gives none.
 */
export type ClassifiedWords = {
  readonly entity_group: string
  readonly word: string
  readonly start?: number | undefined
  readonly end?: number | undefined
}

/** A model that finds names in a sentence. */
export type TokenClassifier = (sentence: string) => Promise<readonly ClassifiedWords[]>

/**
 * The names that a token classifier finds in an article, for `annotate`. It is asked sentence by sentence, as models take only so many
 * words at once. Names are widened to whole words; labels for anything but persons, organizations and places are passed over, and so is what
 * does not stand in the sentence.
 */
export async function namesFromTokenClassifier(classify: TokenClassifier, analysis: Analysis): Promise<Name[]> {
  const names: Name[] = []
  for (const { text, start, tokens } of analysis.sentences) {
    let from = 0
    for (const words of await classify(text)) {
      const place = placeOf(text, words, from)
      if (!place) continue
      from = place.end
      const kind = KINDS.get(words.entity_group.toUpperCase())
      const name = kind && wholeWords(tokens, start + place.start, start + place.end, kind)
      if (name && !names.some(other => overlaps(other, name))) names.push(name)
    }
  }
  return names
}

/** The labels of CoNLL 2003 and OntoNotes 5, on which most models are trained. */
const KINDS: ReadonlyMap<string, EntityKind> = new Map([
  ['PER', 'PERSON'],
  ['PERSON', 'PERSON'],
  ['ORG', 'ORGANIZATION'],
  ['ORGANIZATION', 'ORGANIZATION'],
  ['LOC', 'PLACE'],
  ['LOCATION', 'PLACE'],
  ['GPE', 'PLACE'],
  ['FAC', 'PLACE'],
])

/** Where the words stand in a text, at `from` or behind it, at the beginning of a word; null when they do not. */
function placeOf(text: string, { word, start, end }: ClassifiedWords, from: number): Range | null {
  if (start !== undefined && end !== undefined) return { start, end }
  const letters = [...word.replace(/\s/gu, '')].map(letter => letter.replace(/[\\^$.*+?()[\]{}|/]/, '\\$&'))
  if (letters.length === 0) return null
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])${letters.join('\\s*')}`, 'iug')
  pattern.lastIndex = from
  const match = pattern.exec(text)
  return match && { start: match.index, end: match.index + match[0].length }
}

function wholeWords(tokens: readonly Token[], start: number, end: number, kind: EntityKind): Name | null {
  const touched = tokens.filter(token => overlaps(token, { start, end }))
  const [first] = touched
  const last = touched.at(-1)
  return first && last ? { start: first.start, end: last.end, kind } : null
}
