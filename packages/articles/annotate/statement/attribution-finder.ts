import { tellsStatement } from './attribution-act.ts'
import { type Choice, choicesOf, findCues, LEAST_LIKELY, rankOf } from './attribution-choice.ts'
import { Features } from './attribution-feature.ts'
import type { AttributionModel } from './attribution-model.ts'
import { findPhrases } from './attribution-phrase.ts'
import { type Spellings, spellingsWith } from './attribution-spelling.ts'
import { tagWords } from './attribution-tag.ts'
import type { WordSentence } from './attribution-word.ts'

/** An attribution less likely right than this is left out: near the best F1 of texts held out, on the side of precision. */
const SURE_ENOUGH = 0.4

/** The same for what has no source that bears it out. */
const SURE_WITHOUT_SOURCE = 0.6

/** Finds the attributions within single sentences. */
export class AttributionFinder {
  readonly spellings: Spellings
  readonly #model: AttributionModel
  readonly #ofTags: Features
  readonly #ofDecisions: Features

  constructor(model: AttributionModel) {
    this.spellings = spellingsWith(model.rates)
    this.#model = model
    this.#ofTags = new Features(model.tagger.bits)
    this.#ofDecisions = new Features(model.decisions.bits)
  }

  /** `announces`: the sentence ends with a colon before a quotation, so that it has an attribution if it has any cue. */
  in(sentence: WordSentence, announces: boolean): Choice[] {
    tagWords(this.#model, this.#ofTags, sentence.words)
    findPhrases(sentence.words)
    const choices: Choice[] = []
    let likeliest: Choice | null = null
    const cues = findCues(this.#model.decisions, this.#ofDecisions, sentence)
    for (let i = 0; i < cues.length; i++) {
      const likely = cues[i] ?? 0
      if (likely < LEAST_LIKELY) continue
      const reading = this.#bestReading(sentence, i, likely)
      if (!reading || !tellsStatement(sentence, reading.choice)) continue
      const { choice, rank } = reading
      if (rank >= (choice.source < 0 ? SURE_WITHOUT_SOURCE : SURE_ENOUGH)) choices.push(choice)
      if (likely > (likeliest?.sure.cue ?? 0)) likeliest = choice
    }
    return announces && choices.length === 0 && likeliest ? [likeliest] : choices
  }

  #bestReading(sentence: WordSentence, cue: number, likely: number): { choice: Choice; rank: number } | null {
    const { decisions } = this.#model
    let best: { choice: Choice; rank: number } | null = null
    for (const choice of choicesOf(this.#model, this.#ofDecisions, sentence, cue, likely)) {
      const rank = rankOf(decisions, this.#ofDecisions, sentence, choice)
      if (!best || rank > best.rank) best = { choice, rank }
    }
    return best
  }
}
