import type { Range } from '../../model/text-span.ts'
import type { Analysis } from '../analysis.ts'
import weights from '../weights/attributions.json' with { type: 'json' }
import { AttributionFinder } from './attribution-finder.ts'
import { contentOf, cueOf, sourceOf } from './attribution-span.ts'
import { modelOf } from './attribution-weights.ts'
import { OPENING_MARK, wordsOf } from './attribution-word.ts'
import type { Quotation } from './quotation.ts'

/** That something is said to come from somebody: whose words, by which word, and what, before names are known. */
export type Attribution = {
  readonly source: Range | null
  /** Null where a quotation stands alone, and goes on with what was said before. */
  readonly cue: Range | null
  readonly content: readonly Range[]
}

const FINDER = new AttributionFinder(modelOf({ ...weights, version: 1 }))

/** The attributions of an article in the order of the text. */
export function findAttributions(
  analysis: Analysis,
  quotations: readonly Quotation[],
  finder: AttributionFinder = FINDER,
): Attribution[] {
  const sentences = analysis.sentences.map(sentence => wordsOf(sentence, quotations, finder.spellings))
  const found: Attribution[] = []
  for (const [index, sentence] of sentences.entries()) {
    const next = sentences[index + 1]?.words[0]
    const announces = sentence.words.at(-1)?.text === ':' && next?.quote === OPENING_MARK
    for (const choice of finder.in(sentence, announces)) {
      const cue = cueOf(sentence, choice)
      if (!cue) continue
      found.push({
        cue,
        source: sourceOf(analysis.text, sentence, choice),
        content: contentOf(sentences, index, choice, quotations),
      })
    }
  }
  return found
}
