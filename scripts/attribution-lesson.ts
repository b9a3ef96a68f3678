import model from 'wink-eng-lite-web-model'
import winkNlp from 'wink-nlp'
import { type Analysis, analyse } from '../packages/articles/annotate/analysis.ts'
import { spellingsWith } from '../packages/articles/annotate/statement/attribution-spelling.ts'
import { TAGS } from '../packages/articles/annotate/statement/attribution-tag.ts'
import { type WordSentence, wordsOf } from '../packages/articles/annotate/statement/attribution-word.ts'
import { type Quotation, quotationsOf } from '../packages/articles/annotate/statement/quotation.ts'
import type { AnnotatedText, GoldAttribution } from '../packages/articles/evaluate/gold.ts'
import { headOf } from '../packages/articles/evaluate/source-head.ts'
import type { Range } from '../packages/articles/model/text-span.ts'
import { spanOf } from '../packages/articles/model/text-span.ts'

/** An annotated text to learn attributions from. */
export type Lesson = {
  readonly analysis: Analysis
  readonly quotations: readonly Quotation[]
  readonly sentences: readonly WordSentence[]
  /** The part of speech of each word of each sentence, by another tagger. */
  readonly tags: readonly Uint8Array[]
  readonly attributions: readonly GoldAttribution[]
  readonly examples: readonly Example[]
}

/** An attribution as the decisions that lead to it, by the numbers of its words; -1 is none. A source of null is in another sentence. */
export type Example = {
  readonly sentence: number
  readonly cue: number
  readonly source: number | null
  readonly left: { readonly first: number; readonly last: number } | null
  readonly right: { readonly first: number; readonly last: number } | null
}

/** How often words were cues: `rates` as the model keeps them, `shares` to choose the word that counts in a cue of several. */
export type CueWords = { readonly rates: Map<string, number>; readonly shares: Map<string, number> }

/** Words that stand in cues, and hardly ever make one. */
const FUNCTION_WORD =
  /^(?:in|of|for|to|on|at|by|with|an?|the|is|are|was|were|be|been|being|has|have|had|having|would|will|did|do|does|not|also|it|that|as|about|from|his|her|their|its|and|or|could|may|might|should|can|i|he|she|they|we|over|up|out|into)$/u
const CUE_WORD = /[\p{L}\p{N}'-]+|:/gu

/** Counts how often each word of the texts was part of a cue. */
export function cueWordsOf(texts: readonly AnnotatedText[]): CueWords {
  const seen = new Map<string, number>()
  const cued = new Map<string, number>()
  for (const { text, attributions } of texts) {
    count(seen, text)
    for (const { cue } of attributions ?? []) for (const { start, end } of cue) count(cued, text.slice(start, end))
  }
  const rates = new Map<string, number>()
  const shares = new Map<string, number>()
  for (const [word, times] of cued) {
    const share = times / ((seen.get(word) ?? times) + 4)
    shares.set(word, FUNCTION_WORD.test(word) ? share / 10 : share)
    if (times >= 2) rates.set(word, Math.min(10, Math.round(share * 10)) + 1)
  }
  return { rates, shares }
}

function count(counts: Map<string, number>, text: string): void {
  for (const [word] of text.toLowerCase().replace(/[’‘]/g, "'").matchAll(CUE_WORD))
    counts.set(word, (counts.get(word) ?? 0) + 1)
}

/** Makes a lesson of an annotated text, which stands behind its headline; each of its lines is a paragraph. */
export function lessonOf(gold: AnnotatedText, { rates, shares }: CueWords): Lesson {
  const headline = (gold.headline ?? gold.id).normalize('NFC').replace(/\s+/gu, ' ').trim()
  const shift = headline.length + 2
  const text = `${headline}\n\n${gold.text.normalize('NFC')}`
  const place = (at: number): number => shift + gold.text.slice(0, at).normalize('NFC').length
  const move = ({ start, end }: Range): Range => ({ start: place(start), end: place(end) })
  const attributions = (gold.attributions ?? []).map(({ source, cue, content }) => ({
    source: source.map(move),
    cue: cue.map(move),
    content: content.map(move),
  }))
  const paragraphs = [...text.slice(shift).matchAll(/\S(?:.*\S)?/gu)].map(line =>
    spanOf(text, shift + line.index, shift + line.index + line[0].length),
  )
  const analysis = analyse({
    id: gold.id,
    text,
    publishedOn: gold.publishedOn ?? '2016-01-01',
    headline: spanOf(text, 0, headline.length),
    standfirst: null,
    blocks: paragraphs.map(span => ({ kind: 'PARAGRAPH', span })),
  })
  const quotations = quotationsOf(text, analysis.passages)
  const spellings = spellingsWith(rates)
  const sentences = analysis.sentences.map(sentence => wordsOf(sentence, quotations, spellings))
  return {
    analysis,
    quotations,
    sentences,
    tags: tagsOf(text, sentences),
    attributions,
    examples: attributions.flatMap(attribution => exampleOf(attribution, analysis, sentences, shares)),
  }
}

const nlp = winkNlp(model, ['sbd', 'pos'])
const NUMBERS = new Map<string, number>(TAGS.map((tag, number) => [tag, number]))

function tagsOf(text: string, sentences: readonly WordSentence[]): Uint8Array[] {
  const tokens = nlp.readDoc(text).tokens()
  const words = tokens.out(nlp.its.value)
  const tags = tokens.out(nlp.its.pos)
  const starts: number[] = []
  let at = 0
  for (const word of words) {
    const start = text.indexOf(word, at)
    starts.push(start < 0 ? at : start)
    at = start < 0 ? at : start + word.length
  }
  let token = 0
  return sentences.map(sentence =>
    Uint8Array.from(sentence.words, word => {
      while (token + 1 < starts.length && (starts[token + 1] ?? 0) <= word.start) token++
      return NUMBERS.get(tags[token] ?? '') ?? 0
    }),
  )
}

function exampleOf(
  { source, cue, content }: GoldAttribution,
  analysis: Analysis,
  sentences: readonly WordSentence[],
  shares: ReadonlyMap<string, number>,
): Example[] {
  const [firstCue] = cue
  if (!firstCue || content.length === 0) return []
  const sentence = analysis.sentenceAt(firstCue.start).index
  const words = sentences[sentence]?.words ?? []
  let head = -1
  let most = -1
  for (const [i, word] of words.entries()) {
    if (!cue.some(part => word.start < part.end && word.end > part.start)) continue
    const share = /[\p{L}:]/u.test(word.text) ? (shares.get(word.lower) ?? 0.05) : 0
    if (share > most) {
      most = share
      head = i
    }
  }
  if (head < 0) return []
  const inside = [...words.keys()].filter(i => {
    const word = words[i]
    return word && i !== head && content.some(part => part.start <= word.start && word.end <= part.end)
  })
  const part = (numbers: readonly number[]) => {
    const first = numbers[0]
    const last = numbers.at(-1)
    return first === undefined || last === undefined ? null : { first, last }
  }
  const left = part(inside.filter(i => i < head))
  const right = part(inside.filter(i => i > head))
  if (!left && !right && words.at(-1)?.text !== ':') return []
  return [{ sentence, cue: head, source: sourceWord(source, analysis.text, words), left, right }]
}

function sourceWord([source]: readonly Range[], text: string, words: WordSentence['words']): number | null {
  if (!source) return -1
  const head = headOf(text, source)
  const word = words.findLastIndex(each => each.start < head.end && each.end >= head.end)
  const within = word >= 0 ? word : words.findLastIndex(each => each.start >= head.start && each.end <= head.end)
  return within < 0 ? null : within
}
