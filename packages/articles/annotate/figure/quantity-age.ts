import type { Sentence } from '../sentence.ts'
import type { QuantityWords } from './quantity.ts'

/** The age that a bare number gives: "Ana Ruiz, 45, said", "aged 18 to 24", "turned 40", "voters under 30"; null when it gives none. */
export function ageOf({ tokens, text, start }: Sentence, words: QuantityWords): QuantityWords | null {
  if (words.kind !== null || words.rest !== '') return null
  const most = words.quantity.maximum ?? words.quantity.minimum ?? 0
  if (most > 120 || (words.form !== 'PLAIN' && words.form !== 'WORDS')) return null
  const before = text.slice(Math.max(0, words.start - start - 24), words.start - start)
  const after = tokens[words.last + 1]?.text ?? '.'
  const isApposed =
    words.form === 'PLAIN' && /\p{L}[\p{L}.’'-]*, $/u.test(before) && /^[,.;)]$/.test(after) && most >= 1
  const isSaid =
    /\b(?:aged?|ages(?: of)?|turn(?:s|ed|ing)|died? at|dies at) $/i.test(before) ||
    (/\b(?:he|she|who|i) (?:was|is|am) (?:only |just )?$/i.test(before) &&
      /^(?:[.,;!?)]|and|when|at|or)$/.test(after)) ||
    (/(?:^|[,;] |["“])at $/i.test(before) && after === ',' && most >= 10)
  const isGroup =
    words.quantity.approximation !== 'EXACT' &&
    /\b(?:voters?|people|those|anyone|men|women|adults?|americans|children|everyone) $/i.test(before) &&
    !/^[a-z]+s$/.test(after)
  const isShare =
    words.quantity.approximation !== 'EXACT' &&
    /^[.,;]$/.test(after) &&
    /\b(?:people|population|residents|voters|members|patients|citizens)\b.{0,40}\b(?:is|are|was|were) $/i.test(
      text.slice(0, words.start - start),
    )
  if (!isApposed && !isSaid && !isGroup && !isShare) return null
  return { ...words, quantity: { ...words.quantity, unit: 'years' }, kind: 'AGE' }
}
