import type { ReadArticle } from '../model/article.ts'
import { annotationId } from '../model/identity.ts'
import type { LocalDate } from '../model/local-date.ts'
import { type Passage, passagesOf } from '../model/passage.ts'
import type { Range } from '../model/text-span.ts'
import { type Sentence, sentencesOf } from './sentence.ts'

/** What every annotator starts from: the article's words, cut into passages, sentences and tokens. */
export type Analysis = {
  readonly text: string
  readonly publishedOn: LocalDate
  readonly passages: readonly Passage[]
  readonly sentences: readonly Sentence[]
  /** The sentence in which a position stands; the last one before it when it stands between two. */
  sentenceAt(position: number): Sentence
  /** The id of an annotation with this span: see {@link annotationId}. */
  idOf(kind: 'MENTION' | 'STATEMENT' | 'FIGURE' | 'EVENT', span: Range): string
}

/** Cuts an article into passages, sentences and tokens. */
export function analyse(
  article: Pick<ReadArticle, 'id' | 'text' | 'publishedOn' | 'headline' | 'standfirst' | 'blocks'>,
): Analysis {
  const passages = passagesOf(article)
  const sentences = sentencesOf(article.text, passages)
  const occurrences = occurrencesOf(sentences)

  const sentenceAt = (position: number): Sentence => {
    let low = 0
    let high = sentences.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      const sentence = sentences[middle]
      if (sentence && sentence.start <= position) low = middle
      else high = middle - 1
    }
    const sentence = sentences[low]
    if (!sentence) throw new RangeError('an article has at least the sentence of its headline')
    return sentence
  }

  return {
    text: article.text,
    publishedOn: article.publishedOn,
    passages,
    sentences,
    sentenceAt,
    idOf(kind, span) {
      const sentence = sentenceAt(span.start)
      return annotationId({
        article: article.id,
        kind,
        sentence: sentence.text,
        occurrence: occurrences[sentence.index] ?? 0,
        offset: span.start - sentence.start,
        length: span.end - span.start,
      })
    },
  }
}

/** For each sentence, how many equal ones stand before it. */
function occurrencesOf(sentences: readonly Sentence[]): number[] {
  const seen = new Map<string, number>()
  return sentences.map(({ text }) => {
    const before = seen.get(text) ?? 0
    seen.set(text, before + 1)
    return before
  })
}
