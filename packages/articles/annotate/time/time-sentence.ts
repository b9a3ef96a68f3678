import type { Range } from '../../model/text-span.ts'
import type { Analysis } from '../analysis.ts'
import type { Sentence } from '../sentence.ts'

/** Finds what stands in a sentence, by where its span begins: times, mentions. */
export function bySentence<Item extends { readonly span: Range }>(
  analysis: Analysis,
  items: readonly Item[],
): (sentence: Sentence) => readonly Item[] {
  const lists = new Map<number, Item[]>()
  for (const item of items) {
    const { index } = analysis.sentenceAt(item.span.start)
    const list = lists.get(index)
    if (list) list.push(item)
    else lists.set(index, [item])
  }
  return sentence => lists.get(sentence.index) ?? []
}
