import type { Range } from '../../model/text-span.ts'
import type { Analysis } from '../analysis.ts'
import weights from '../weights/attributions.json' with { type: 'json' }
import { tellsStatement } from './attribution-act.ts'
import { type Choice, choose, findCues, LEAST_LIKELY, rankOf } from './attribution-choice.ts'
import { Features } from './attribution-feature.ts'
import type { AttributionModel } from './attribution-model.ts'
import { contentOf, cueOf, sourceOf } from './attribution-span.ts'
import { Spellings } from './attribution-spelling.ts'
import { tagWords } from './attribution-tag.ts'
import { modelOf } from './attribution-weights.ts'
import { OPENING_MARK, type WordSentence, wordsOf } from './attribution-word.ts'
import type { Quotation } from './quotation.ts'

/** That something is said to come from somebody: whose words, by which word, and what, before names are known. */
export type Attribution = {
  readonly source: Range | null
  /** Null where a quotation stands alone, and goes on with what was said before. */
  readonly cue: Range | null
  readonly content: readonly Range[]
}

const MODEL = modelOf({ ...weights, version: 1 })

/** An attribution less likely right than this is left out; the value with the best F1 in training. */
const SURE_ENOUGH = 0.45

/** The same for hearsay, which has no source that bears it out. */
const SURE_OF_HEARSAY = 0.6

/** The attributions of an article in the order of the text. */
export function findAttributions(
  analysis: Analysis,
  quotations: readonly Quotation[],
  model: AttributionModel = MODEL,
): Attribution[] {
  const spellings = new Spellings(model.rates)
  const sentences = analysis.sentences.map(sentence => wordsOf(sentence, quotations, spellings))
  const choices = new ChoiceFinder(model)
  const found: Attribution[] = []
  for (const [index, sentence] of sentences.entries()) {
    const next = sentences[index + 1]?.words[0]
    const announces = sentence.words.at(-1)?.text === ':' && next?.quote === OPENING_MARK
    for (const choice of choices.in(sentence, announces)) {
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

/** Finds the attributions within single sentences. */
class ChoiceFinder {
  readonly #model: AttributionModel
  readonly #ofTags: Features
  readonly #ofDecisions: Features

  constructor(model: AttributionModel) {
    this.#model = model
    this.#ofTags = new Features(model.tagger.bits)
    this.#ofDecisions = new Features(model.decisions.bits)
  }

  /** `announces`: the sentence ends with a colon before a quotation, so that it has an attribution if it has any cue. */
  in(sentence: WordSentence, announces: boolean): Choice[] {
    const { decisions } = this.#model
    const features = this.#ofDecisions
    tagWords(this.#model, this.#ofTags, sentence.words)
    const choices: Choice[] = []
    let likeliest: Choice | null = null
    for (const [i, likely] of findCues(decisions, features, sentence).entries()) {
      if (likely < LEAST_LIKELY) continue
      const choice = choose(decisions, features, sentence, i, likely)
      if (!choice || !tellsStatement(sentence, choice)) continue
      const sure = choice.source < 0 ? SURE_OF_HEARSAY : SURE_ENOUGH
      if (rankOf(decisions, features, sentence, choice) >= sure) choices.push(choice)
      if (likely > (likeliest?.sure.cue ?? 0)) likeliest = choice
    }
    return announces && choices.length === 0 && likeliest ? [likeliest] : choices
  }
}
