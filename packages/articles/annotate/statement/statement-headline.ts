import type { Entity } from '../../model/entity.ts'
import type { Mention } from '../../model/mention.ts'
import type { Analysis } from '../analysis.ts'
import type { Sentence } from '../sentence.ts'
import type { Attribution } from './attribution.ts'

/** "Ministry: 18 killed in floods". What stands before the colon is short, and what stands behind it no question or label. */
const TITLE =
  /^((?:\S+ ){0,5}[^\s:]+): (?!(?:what|how|why|who|when|where|which|is|are|live|photos?|video|watch|an?) )(\S+ \S.*)$/iu

/** Nouns that speak in headlines. */
const SPEAKING =
  /(?:^|\s)(?:ministry|minister|police|officials?|authorities|government|president|mayor|governor|report|study|survey|poll|un|court|judge|lawyers?|experts?|scientists?|doctors?|researchers|witness(?:es)?|sources?|media|agency|company|spokes(?:man|woman|person)|prosecutors?|rebels|army|military|union|opposition)$/iu

/**
 * The statement that a headline or heading makes with a colon, when a person, an organization or an
 * office stands before it, or a quotation behind it.
 */
export function headlineAttribution(
  analysis: Analysis,
  sentence: Sentence,
  { entities, mentions }: { readonly entities: readonly Entity[]; readonly mentions: readonly Mention[] },
): Attribution[] {
  const { role } = sentence.passage
  if (role !== 'HEADLINE' && role !== 'HEADING' && role !== 'IMAGE_TITLE') return []
  const match = TITLE.exec(sentence.text)
  if (!match) return []
  const [, speaker = '', said = ''] = match
  const colon = sentence.start + speaker.length
  const places = new Set(entities.filter(({ kind }) => kind === 'PLACE').map(({ key }) => key))
  const named = mentions.some(
    ({ entity, span }) => span.end === colon && span.start >= sentence.start && !places.has(entity),
  )
  if (!named && !SPEAKING.test(speaker) && !/^["“‘']/u.test(said)) return []
  return [
    {
      source: { start: sentence.start, end: colon },
      cue: { start: colon, end: colon + 1 },
      content: [{ start: analysis.text.indexOf(said, colon), end: sentence.end }],
    },
  ]
}
